// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/gathering.h"

#include "core/scene/crowds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace waybill::scene {

namespace {

constexpr double nearness = 0.62;  ///< Of the cell: crowds of two cells whose middles are nearer are one.
constexpr double seenAtOnce = 16;  ///< Cells: about the width of a window, from afar.
constexpr double leastShare = 0.1; ///< Of what a cell holds in the mean: a smaller community would be a dot.

using Cell = std::uint64_t;

std::int64_t indexOf(double at, double cell) {
    return static_cast<std::int64_t>(std::floor(std::clamp(at / cell, -1e9, 1e9)));
}

Cell cellOf(std::int64_t column, std::int64_t row) {
    return (static_cast<Cell>(static_cast<std::uint32_t>(column)) << 32) | static_cast<std::uint32_t>(row);
}

Cell cellAt(QPointF place, double cell) {
    return cellOf(indexOf(place.x(), cell), indexOf(place.y(), cell));
}

/// The eight around a cell, and itself.
std::array<Cell, 9> around(Cell cell) {
    const auto column = static_cast<std::int32_t>(cell >> 32), row = static_cast<std::int32_t>(cell & 0xFFFFFFFF);
    std::array<Cell, 9> cells{};
    std::size_t i = 0;
    for (int dx = -1; dx <= 1; ++dx) {
        for (int dy = -1; dy <= 1; ++dy)
            cells[i++] = cellOf(column + dx, row + dy);
    }
    return cells;
}

/// What lies in a cell, while it is gathered.
struct Heap {
    std::vector<std::uint32_t> nodes;
    double x = 0, y = 0; ///< Sums over the nodes.
    std::size_t communities = 0;
    [[nodiscard]] QPointF middle() const { return QPointF(x, y) / static_cast<double>(nodes.size()); }
    void take(const Heap& other) {
        nodes.insert(nodes.end(), other.nodes.begin(), other.nodes.end());
        x += other.x;
        y += other.y;
        communities += other.communities;
    }
};

using Heaps = std::unordered_map<Cell, Heap>;

/// From the largest on, each takes in the smaller ones beside it.
std::vector<Crowd> unite(Heaps heaps, double cell) {
    std::vector<std::pair<std::size_t, Cell>> order;
    order.reserve(heaps.size());
    for (const auto& [at, heap] : heaps)
        order.emplace_back(heap.nodes.size(), at);
    std::sort(order.begin(), order.end(), std::greater());
    std::vector<Crowd> crowds;
    for (const auto& [count, at] : order) {
        const auto own = heaps.find(at);
        if (own == heaps.end())
            continue;
        Heap heap = std::move(own->second);
        heaps.erase(own);
        const QPointF middle = heap.middle();
        for (const Cell place : around(at)) {
            const auto beside = heaps.find(place);
            if (beside == heaps.end())
                continue;
            const QPointF apart = beside->second.middle() - middle;
            if (std::hypot(apart.x(), apart.y()) > nearness * cell)
                continue;
            heap.take(beside->second);
            heaps.erase(beside);
        }
        std::sort(heap.nodes.begin(), heap.nodes.end());
        const QPointF place = heap.middle();
        crowds.push_back({std::move(heap.nodes), place, heap.communities});
    }
    return crowds;
}

/// Where most nodes of a community lie: the middle of those in and around its fullest cell.
QPointF densestPlace(const std::vector<std::uint32_t>& nodes, const std::vector<Mark>& marks, double cell) {
    struct Sum {
        double x = 0, y = 0, count = 0;
    };
    std::unordered_map<Cell, Sum> sums;
    for (const std::uint32_t node : nodes) {
        Sum& sum = sums[cellAt(marks[node].centre, cell)];
        sum = {sum.x + marks[node].centre.x(), sum.y + marks[node].centre.y(), sum.count + 1};
    }
    const auto fullest = std::ranges::max_element(sums, [](const auto& a, const auto& b) {
        return a.second.count != b.second.count ? a.second.count < b.second.count : a.first > b.first;
    });
    Sum all;
    for (const Cell place : around(fullest->first)) {
        if (const auto sum = sums.find(place); sum != sums.end())
            all = {all.x + sum->second.x, all.y + sum->second.y, all.count + sum->second.count};
    }
    return {all.x / all.count, all.y / all.count};
}

/// The nodes of each community, ascending; of one that reaches far, those of each part.
std::vector<std::vector<std::uint32_t>> partsOf(const std::vector<Mark>& marks,
                                                const std::vector<std::uint32_t>& communityOf, double side) {
    std::uint32_t count = 0;
    for (std::size_t node = 0; node < marks.size(); ++node)
        count = std::max(count, communityOf[node] + 1);
    std::vector<std::vector<std::uint32_t>> members(count);
    for (const Mark& mark : marks)
        members[communityOf[mark.node]].push_back(mark.node);
    std::vector<std::vector<std::uint32_t>> parts;
    for (std::vector<std::uint32_t>& nodes : members) {
        QRectF bounds;
        for (const std::uint32_t node : nodes)
            bounds = bounds.united(QRectF(marks[node].centre, QSizeF(1e-9, 1e-9)));
        if (bounds.width() <= side && bounds.height() <= side) {
            if (!nodes.empty())
                parts.push_back(std::move(nodes));
            continue;
        }
        std::map<Cell, std::vector<std::uint32_t>> divided;
        for (const std::uint32_t node : nodes)
            divided[cellAt(marks[node].centre, side)].push_back(node);
        for (auto& [cell, part] : divided)
            parts.push_back(std::move(part));
    }
    return parts;
}

/// From how many nodes on a community has a bubble of its own: so that there is room for all that have.
double leastOfItsOwn(const std::vector<Mark>& marks, double cell) {
    std::unordered_set<Cell> cells;
    for (const Mark& mark : marks)
        cells.insert(cellAt(mark.centre, cell));
    const double mean = static_cast<double>(marks.size()) / static_cast<double>(std::max<std::size_t>(1, cells.size()));
    return std::max(static_cast<double>(smallestCrowd), leastShare * mean);
}

} // namespace

std::vector<Crowd> gatherByPlace(const std::vector<Mark>& marks, double cell) {
    Heaps heaps;
    for (const Mark& mark : marks) {
        Heap& heap = heaps[cellAt(mark.centre, cell)];
        heap.nodes.push_back(mark.node);
        heap.x += mark.centre.x();
        heap.y += mark.centre.y();
    }
    return unite(std::move(heaps), cell);
}

std::vector<Crowd> gatherByCommunity(const std::vector<Mark>& marks, const std::vector<std::uint32_t>& communityOf,
                                     double cell) {
    auto parts = partsOf(marks, communityOf, seenAtOnce * cell);
    const double least = leastOfItsOwn(marks, cell);
    std::vector<Crowd> crowds;
    Heaps small;
    for (std::vector<std::uint32_t>& nodes : parts) {
        const QPointF place = densestPlace(nodes, marks, cell);
        if (static_cast<double>(nodes.size()) >= least) {
            crowds.push_back({std::move(nodes), place, 1});
            continue;
        }
        const auto count = static_cast<double>(nodes.size());
        small[cellAt(place, cell)].take({std::move(nodes), place.x() * count, place.y() * count, 1});
    }
    for (Crowd& crowd : unite(std::move(small), cell))
        crowds.push_back(std::move(crowd));
    return crowds;
}

} // namespace waybill::scene
