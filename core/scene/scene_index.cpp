// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene_index.h"

#include "core/scene/crowds.h"
#include "core/scene/geometry.h"
#include "core/scene/sign.h"

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

namespace {

QRectF rectOf(const Mark& mark, const Scene& scene) {
    const double reach = ringRadius(mark, scene.markScale) + ringWidth(scene.markScale);
    QRectF ring(mark.centre.x() - reach, mark.centre.y() - reach, 2 * reach, 2 * reach);
    for (const QRectF& rect : rectsBeside(mark, scene.markScale, scene.zoom))
        ring = ring.united(rect);
    return ring;
}

PackedTree treeOfMarks(const Scene& scene) {
    std::vector<QRectF> rects;
    std::vector<std::uint32_t> names;
    for (std::uint32_t i = 0; i < scene.marks.size(); ++i) {
        if (bubbleOf(scene, i))
            continue;
        rects.push_back(rectOf(scene.marks[i], scene));
        names.push_back(i);
    }
    return {rects, names};
}

} // namespace

QRectF bundleRect(const Bundle& bundle) {
    const double half = bundle.width / 2;
    return QRectF(bundle.start, bundle.end).normalized().adjusted(-half, -half, half, half);
}

SceneIndex::SceneIndex(const Scene& scene)
    : m_lines(treeOf(scene.lines, lineRect)), m_marks(treeOfMarks(scene)),
      m_bubbles(treeOf(scene.bubbles, [](const Bubble& bubble) { return markRect(markOf(bubble)); })),
      m_bundles(treeOf(scene.bundles, bundleRect)),
      m_pills(treeOf(scene.pills, [](const Pill& pill) { return pill.rect; })),
      m_labels(treeOf(scene.labels, [](const Label& label) {
          return label.leader ? label.rect.united(QRectF((*label.leader)[0], (*label.leader)[1]).normalized())
                              : label.rect;
      })) {}

} // namespace waybill::scene
