// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

/// The steps of buildScene(), each over what the former made of the scene.
namespace waybill::scene {

/// How a value shows in a scene whose largest is `largest`: a firm's radius and a link's width, in scene units.
[[nodiscard]] double radiusOfValue(double usd, double largest, double markScale);
[[nodiscard]] double widthOfValue(double usd, double largest, double markScale);
/// Below this share of the largest value all marks have the smallest size.
[[nodiscard]] double shareOfSmallestMark();
/// Of the firms and of the links of goods; 0 where no record states any.
[[nodiscard]] double largestNodeValue(const Scene& scene);
[[nodiscard]] double largestLinkValue(const Scene& scene);

/// Places and sizes of the marks, at positions that are finite (others lie at the origin).
void addMarks(Scene& scene, const std::vector<layout::Point>& positions, const SceneOptions& options);
/// Bubbles of the nodes that lie within SceneOptions::crowdCell of each other.
void addBubbles(Scene& scene, const SceneOptions& options);
/// The links of nodes in bubbles, bundled by what they tie.
void addBundles(Scene& scene, const SceneOptions& options);
/// The links' curves between the marks; those of nodes in bubbles are left to the bundles.
void addLines(Scene& scene, const SceneOptions& options);
/// Labels and pills where there is room, never over each other, a mark or an arrow head.
void addTexts(Scene& scene, const SceneOptions& options, const TextMeasure& measure);
/// Entries for the marks, lines and rings that occur.
void addLegend(Scene& scene);

/// A name as a label shows it: one line, or two with a line break between, each at most 34 columns wide.
[[nodiscard]] QString labelText(const QString& name);
/// A label of one line in two, for where there is no room for its width; empty when that would help little.
[[nodiscard]] QString narrowLabelText(const QString& label);
/// A label in three lines; empty when that would help little.
[[nodiscard]] QString threeLineLabelText(const QString& label);

} // namespace waybill::scene
