// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_index.h"

#include "core/scene/badge.h"
#include "core/scene/flag.h"
#include "core/scene/geometry.h"

#include <algorithm>

namespace waybill::scene {

namespace {

template <class Item, class RectOf> PackedTree treeOf(const std::vector<Item>& items, RectOf rectOf) {
    std::vector<QRectF> rects(items.size());
    std::transform(items.begin(), items.end(), rects.begin(), rectOf);
    return PackedTree(rects);
}

} // namespace

QRectF lineRect(const Line& line) {
    const double margin = 4 + 2 * line.width;
    return curveOf(line).bounds().adjusted(-margin, -margin, margin, margin);
}

SceneIndex::SceneIndex(const Scene& scene)
    : m_lines(treeOf(scene.lines, lineRect)),
      m_marks(treeOf(scene.marks,
                     [&scene](const Mark& mark) {
                         const double reach = ringRadius(mark, scene.markScale) + ringWidth(scene.markScale);
                         QRectF ring(mark.centre.x() - reach, mark.centre.y() - reach, 2 * reach, 2 * reach);
                         if (mark.listed != graph::Listed::No)
                             ring = ring.united(flagOf(mark, scene.markScale, scene.zoom).rect());
                         if (mark.hiddenNeighbours == 0)
                             return ring;
                         const Badge badge = badgeOf(mark, scene.markScale, scene.zoom);
                         return ring.united(badge.rect.adjusted(-badge.edge, -badge.edge, badge.edge, badge.edge));
                     })),
      m_pills(treeOf(scene.pills, [](const Pill& pill) { return pill.rect; })),
      m_labels(treeOf(scene.labels, [](const Label& label) { return label.rect; })) {}

} // namespace waybill::scene
