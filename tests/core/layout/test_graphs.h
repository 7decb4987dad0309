// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/layout/layout.h"

#include <cmath>
#include <limits>

namespace waybill::layout::test {

inline Input path(std::uint32_t count) {
    Input input{count, {}, {}, {}};
    for (std::uint32_t i = 1; i < count; ++i)
        input.links.emplace_back(i - 1, i);
    return input;
}

inline Input star(std::uint32_t leaves) {
    Input input{leaves + std::size_t{1}, {}, {}, {}};
    for (std::uint32_t i = 1; i <= leaves; ++i)
        input.links.emplace_back(0, i);
    return input;
}

inline Input tree(std::uint32_t count, std::uint32_t children) {
    Input input{count, {}, {}, {}};
    for (std::uint32_t i = 1; i < count; ++i)
        input.links.emplace_back((i - 1) / children, i);
    return input;
}

inline Input grid(std::uint32_t columns, std::uint32_t rows) {
    Input input{std::size_t(columns) * rows, {}, {}, {}};
    for (std::uint32_t row = 0; row < rows; ++row) {
        for (std::uint32_t column = 0; column < columns; ++column) {
            const std::uint32_t node = row * columns + column;
            if (column + 1 < columns)
                input.links.emplace_back(node, node + 1);
            if (row + 1 < rows)
                input.links.emplace_back(node, node + columns);
        }
    }
    return input;
}

/// A few firms with many partners, many with few: some apart, with self links and parallel links among them.
inline Input trade(std::uint32_t count, std::uint32_t links, std::uint64_t seed) {
    Random random(seed);
    Input input{count, {}, {}, {}};
    const auto firm = [&] { return std::uint32_t(double(count) * random.unit() * random.unit() * random.unit()); };
    for (std::uint32_t i = 0; i < links; ++i)
        input.links.emplace_back(firm(), random.below(count));
    return input;
}

inline double distance(const Point& a, const Point& b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

inline double leastDistance(const std::vector<Point>& positions) {
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < positions.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            least = std::min(least, distance(positions[i], positions[j]));
    }
    return least;
}

inline bool allFinite(const std::vector<Point>& positions) {
    for (const Point& point : positions) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return false;
    }
    return true;
}

struct Extent {
    double width = 0, height = 0;
};

inline Extent extentOf(const std::vector<Point>& positions) {
    double left = std::numeric_limits<double>::max(), top = left, right = -left, bottom = -left;
    for (const Point& point : positions) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return {right - left, bottom - top};
}

inline std::size_t crossings(const std::vector<Point>& at, const Input& input) {
    const auto turn = [](Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); };
    std::size_t count = 0;
    for (std::size_t i = 0; i < input.links.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto [a, b] = input.links[i];
            const auto [c, d] = input.links[j];
            if (a == c || a == d || b == c || b == d)
                continue;
            if (turn(at[a], at[b], at[c]) * turn(at[a], at[b], at[d]) < 0 &&
                turn(at[c], at[d], at[a]) * turn(at[c], at[d], at[b]) < 0)
                ++count;
        }
    }
    return count;
}

inline std::vector<Point> laidOut(const Input& input, const Options& options = {}) {
    Job job;
    auto positions = layOut(input, options, job);
    return positions ? *positions : std::vector<Point>{};
}

} // namespace waybill::layout::test
