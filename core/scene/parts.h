// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

/// The steps of buildScene(), each over what the former made of the scene.
namespace waybill::scene {

/// Places and sizes of the marks, at positions that are finite (others lie at the origin).
void addMarks(Scene& scene, const std::vector<layout::Point>& positions, const SceneOptions& options);
/// The links' curves between the marks.
void addLines(Scene& scene, const SceneOptions& options);
/// Labels and pills where there is room, never over each other, a mark or an arrow head.
void addTexts(Scene& scene, const SceneOptions& options, const TextMeasure& measure);
/// Entries for the marks, lines and rings that occur.
void addLegend(Scene& scene);

/// A name as a label shows it: one line, or two with a line break between, each at most 34 columns wide.
[[nodiscard]] QString labelText(const QString& name);
/// A label of one line in two, for where there is no room for its width; empty when that would help little.
[[nodiscard]] QString narrowLabelText(const QString& label);

} // namespace waybill::scene
