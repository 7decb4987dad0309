// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/packed_tree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace waybill::scene {

namespace {

/// Place on a Hilbert curve of 2^16 by 2^16 cells.
std::uint32_t hilbert(std::uint32_t x, std::uint32_t y) {
    std::uint32_t place = 0;
    for (std::uint32_t s = 1U << 15; s > 0; s /= 2) {
        const std::uint32_t right = (x & s) != 0 ? 1 : 0, low = (y & s) != 0 ? 1 : 0;
        place += s * s * ((3 * right) ^ low);
        if (low == 0) {
            if (right == 1) {
                x = 0xFFFF - x;
                y = 0xFFFF - y;
            }
            std::swap(x, y);
        }
    }
    return place;
}

std::uint32_t cell(double value, double from, double size) {
    return size > 0 ? static_cast<std::uint32_t>(std::clamp((value - from) / size, 0.0, 1.0) * 0xFFFF) : 0;
}

} // namespace

PackedTree::PackedTree(const std::vector<QRectF>& rects) : m_items(rects.size()) {
    if (rects.empty())
        return;
    Box all{rects[0].center().x(), rects[0].center().y(), rects[0].center().x(), rects[0].center().y()};
    for (const QRectF& rect : rects) {
        const QPointF centre = rect.center();
        all = {std::min(all.left, centre.x()), std::min(all.top, centre.y()), std::max(all.right, centre.x()),
               std::max(all.bottom, centre.y())};
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order(rects.size());
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const QPointF centre = rects[i].center();
        order[i] = {
            hilbert(cell(centre.x(), all.left, all.right - all.left), cell(centre.y(), all.top, all.bottom - all.top)),
            static_cast<std::uint32_t>(i)};
    }
    std::sort(order.begin(), order.end());
    std::vector<Box> boxes;
    boxes.reserve(rects.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        m_items[i] = order[i].second;
        const QRectF& rect = rects[order[i].second];
        boxes.push_back({rect.left(), rect.top(), rect.right(), rect.bottom()});
    }
    m_levels.push_back(std::move(boxes));
    while (m_levels.back().size() > fanOut) {
        const std::vector<Box>& below = m_levels.back();
        std::vector<Box> above;
        above.reserve(below.size() / fanOut + 1);
        for (std::size_t i = 0; i < below.size(); ++i) {
            if (i % fanOut == 0) {
                above.push_back(below[i]);
                continue;
            }
            Box& box = above.back();
            box = {std::min(box.left, below[i].left), std::min(box.top, below[i].top),
                   std::max(box.right, below[i].right), std::max(box.bottom, below[i].bottom)};
        }
        m_levels.push_back(std::move(above));
    }
}

} // namespace waybill::scene
