// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/palette.h"
#include "core/scene/scene.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QColor;
class QPainter;

namespace waybill::ui {

/// What is laid over the tiles: the selected item, what the pointer is on, and a node that is being dragged. The
/// painter is in scene coordinates.
struct Overlay {
    /// A node, a link, a bubble or a bundle of the scene, found once and not at each frame. A node in a bubble and a
    /// link in a bundle show as those.
    struct Item {
        scene::Hit hit;
        std::optional<scene::Line> line;
        std::optional<QRectF> pill; ///< The link's, kept readable.
        [[nodiscard]] bool isEmpty() const { return hit == scene::Hit{}; }
    };
    [[nodiscard]] static Item find(const scene::Scene& scene, const scene::Hit& hit);

    Item selected, hovered;
    std::optional<std::pair<std::string, QPointF>> dragged; ///< Key of a node and where it is held.
    bool hasFocus = false;                                  ///< The selected item's ring tells where the keyboard is.
    std::vector<char> gathered;                             ///< By node: selected beside others; empty: none is.
    std::vector<char> traced;                               ///< By node: on a path; empty: none is.
    std::vector<Item> tracedLinks;
    std::vector<QPointF> band; ///< The frame or lasso that is being drawn, in scene coordinates.

    /// Only what meets `exposed`, in scene coordinates, is sure to be drawn.
    void draw(QPainter& painter, const scene::Scene& scene, scene::Theme theme, const QRectF& exposed) const;

private:
    void drawRings(QPainter& painter, const scene::Scene& scene, scene::Theme theme, const QRectF& exposed) const;
    void drawBand(QPainter& painter, const scene::Scene& scene, const QColor& colour) const;
};

} // namespace waybill::ui
