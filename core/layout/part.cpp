// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/part.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <unordered_map>

namespace waybill::layout {

namespace {

constexpr double smallestScale = 0.4; // nearer to each other marks would touch
constexpr double clearance = 0.4;     // of marks of the part from others
constexpr std::uint32_t outside = std::numeric_limits<std::uint32_t>::max();

struct Box {
    double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;

    void add(const Point& point) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    [[nodiscard]] Point middle() const { return {(left + right) / 2, (top + bottom) / 2}; }
    [[nodiscard]] double diagonal() const { return std::hypot(right - left, bottom - top); }
};

template <class Nodes, class PlaceOf> Box boxOf(const Nodes& nodes, const PlaceOf& placeOf) {
    Box box;
    for (const auto& node : nodes)
        box.add(placeOf(node));
    return box;
}

/// The nodes that may move, ascending.
std::vector<std::uint32_t> movable(const Input& input, std::span<const std::uint32_t> part) {
    std::vector<std::uint32_t> nodes;
    for (const std::uint32_t node : part) {
        if (node < input.nodeCount && (input.pins.empty() || !input.pins[node]))
            nodes.push_back(node);
    }
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

Input inputOf(const Input& whole, const std::vector<std::uint32_t>& nodes) {
    std::vector<std::uint32_t> number(whole.nodeCount, outside);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        number[nodes[i]] = std::uint32_t(i);
    Input part;
    part.nodeCount = nodes.size();
    for (const auto& [a, b] : whole.links) {
        if (number[a] != outside && number[b] != outside)
            part.links.emplace_back(number[a], number[b]);
    }
    if (!whole.values.empty()) {
        for (const std::uint32_t node : nodes)
            part.values.push_back(whole.values[node]);
    }
    if (whole.around && number[*whole.around] != outside)
        part.around = number[*whole.around];
    return part;
}

/// How many of some points lie near to others that do not move.
class Crowding {
public:
    Crowding(const std::vector<Point>& now, const std::vector<std::uint32_t>& moving) {
        std::size_t next = 0;
        for (std::uint32_t node = 0; node < now.size(); ++node) {
            if (next < moving.size() && moving[next] == node)
                ++next;
            else
                m_cells[cellOf(now[node].x, now[node].y)].push_back(now[node]);
        }
    }

    [[nodiscard]] std::size_t count(const std::vector<Point>& points, const Point& shift) const {
        return std::size_t(std::ranges::count_if(points, [&](const Point& point) {
            return isNearOne({point.x + shift.x, point.y + shift.y});
        }));
    }

private:
    static std::int64_t cellOf(double x, double y) {
        const auto index = [](double at) { return std::int64_t(std::floor(std::clamp(at / clearance, -1e9, 1e9))); };
        return index(x) * 4'000'000'007 + index(y);
    }

    [[nodiscard]] bool isNearOne(const Point& point) const {
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto cell = m_cells.find(cellOf(point.x + dx * clearance, point.y + dy * clearance));
                if (cell != m_cells.end() && std::ranges::any_of(cell->second, [&point](const Point& other) {
                        return std::hypot(other.x - point.x, other.y - point.y) < clearance;
                    }))
                    return true;
            }
        }
        return false;
    }

    std::unordered_map<std::int64_t, std::vector<Point>> m_cells;
};

/// The smallest step aside that leaves the fewest of them near to others.
Point stepAside(const std::vector<Point>& points, const Crowding& others) {
    constexpr int rings = 4, directions = 12;
    Point best;
    std::size_t fewest = others.count(points, best);
    for (int ring = 1; ring <= rings && fewest > 0; ++ring) {
        for (int direction = 0; direction < directions; ++direction) {
            const double angle = 2 * std::numbers::pi * direction / directions, reach = ring * clearance / 2;
            const Point shift{reach * std::cos(angle), reach * std::sin(angle)};
            if (const std::size_t near = others.count(points, shift); near < fewest) {
                fewest = near;
                best = shift;
            }
        }
    }
    return best;
}

} // namespace

Outcome<std::vector<Point>> layOutPart(const Input& input, const std::vector<Point>& now,
                                       std::span<const std::uint32_t> part, const Options& options, Job& job) {
    if (now.size() != input.nodeCount)
        return failure(Error{ErrorCode::BadCall,
                             QStringLiteral("Cannot lay out a part of the graph"),
                             QStringLiteral("%1 places were given for %2 nodes").arg(now.size()).arg(input.nodeCount),
                             {},
                             {},
                             0});
    const std::vector<std::uint32_t> nodes = movable(input, part);
    if (nodes.size() < 2)
        return now;
    auto placed = layOut(inputOf(input, nodes), options, job);
    if (!placed)
        return placed;
    const Box before = boxOf(nodes, [&now](std::uint32_t node) { return now[node]; });
    const Box after = boxOf(*placed, [](const Point& point) { return point; });
    // By the diagonal: nodes that lie in a row have no height to keep to.
    const double scale =
        after.diagonal() > before.diagonal() ? std::max(before.diagonal() / after.diagonal(), smallestScale) : 1;
    const Point from = after.middle(), to = before.middle();
    for (Point& point : *placed)
        point = {to.x + (point.x - from.x) * scale, to.y + (point.y - from.y) * scale};
    const Point aside = stepAside(*placed, Crowding(now, nodes));
    std::vector<Point> result = now;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        result[nodes[i]] = {(*placed)[i].x + aside.x, (*placed)[i].y + aside.y};
    return result;
}

} // namespace waybill::layout
