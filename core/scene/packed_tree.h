// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace waybill::scene {

/// A packed R-tree over rectangles, built once: their indexes in Hilbert order, sixteen to a node.
class PackedTree {
public:
    PackedTree() = default;
    explicit PackedTree(const std::vector<QRectF>& rects);
    /// With names of the caller's instead of the rectangles' indexes.
    PackedTree(const std::vector<QRectF>& rects, const std::vector<std::uint32_t>& names) : PackedTree(rects) {
        for (std::uint32_t& item : m_items)
            item = names[item];
    }

    /// Calls visit(index) for each rectangle that meets `area`, edges included; in no particular order.
    template <class Visit> void visit(const QRectF& area, Visit&& visit) const {
        if (m_levels.empty())
            return;
        const Box wanted{area.left(), area.top(), area.right(), area.bottom()};
        std::vector<std::array<std::size_t, 2>> open{{m_levels.size() - 1, 0}};
        while (!open.empty()) {
            const auto [level, node] = open.back();
            open.pop_back();
            const std::vector<Box>& boxes = m_levels[level];
            const std::size_t last = std::min(boxes.size(), (node + 1) * fanOut);
            for (std::size_t i = node * fanOut; i < last; ++i) {
                if (!boxes[i].meets(wanted))
                    continue;
                if (level == 0)
                    visit(m_items[i]);
                else
                    open.push_back({level - 1, i});
            }
        }
    }

private:
    static constexpr std::size_t fanOut = 16;
    struct Box {
        double left, top, right, bottom;
        [[nodiscard]] bool meets(const Box& other) const {
            return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
        }
    };
    std::vector<std::uint32_t> m_items;
    std::vector<std::vector<Box>> m_levels; ///< The items' boxes first; each node above holds sixteen.
};

} // namespace waybill::scene
