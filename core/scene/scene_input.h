// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/picture.h"

#include <memory>
#include <vector>

namespace waybill::scene {

/// Nodes and links as such, without a case behind them: what buildScene() needs of a graph.
struct PlainGraph {
    std::vector<graph::Node> nodes;
    std::vector<graph::Link> links;
};

/// As the functions of the same names for an EntityGraph; the scene's `graph` stays empty.
[[nodiscard]] std::shared_ptr<const Scene> buildScene(std::shared_ptr<const PlainGraph> graph,
                                                      const std::vector<layout::Point>& positions,
                                                      const SceneOptions& options, const TextMeasure& measure);
[[nodiscard]] Picture composePicture(std::shared_ptr<const PlainGraph> graph,
                                     const std::vector<layout::Point>& positions, const PictureOptions& options,
                                     const TextMeasure& measure);

} // namespace waybill::scene
