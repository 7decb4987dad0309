// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/clutter.h"

#include <algorithm>
#include <cmath>

namespace waybill::layout {

namespace {

constexpr double nearLink = 0.2;

double turn(const Body& body, std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    return (body.x[b] - body.x[a]) * (body.y[c] - body.y[a]) - (body.y[b] - body.y[a]) * (body.x[c] - body.x[a]);
}

bool cross(const Body& body, std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    return turn(body, a, b, c) * turn(body, a, b, d) < 0 && turn(body, c, d, a) * turn(body, c, d, b) < 0;
}

bool covers(const Body& body, std::uint32_t a, std::uint32_t b, std::uint32_t node) {
    const double dx = body.x[b] - body.x[a], dy = body.y[b] - body.y[a];
    const double length2 = dx * dx + dy * dy;
    const double px = body.x[node] - body.x[a], py = body.y[node] - body.y[a];
    if (length2 <= 0)
        return false;
    const double along = std::clamp((px * dx + py * dy) / length2, 0.0, 1.0);
    const double offX = px - along * dx, offY = py - along * dy;
    return offX * offX + offY * offY < nearLink * nearLink;
}

} // namespace

Clutter clutterOf(const Body& body, const LinkList& links) {
    Clutter result;
    for (std::size_t i = 0; i < links.size(); ++i) {
        const auto [a, b] = links[i];
        for (std::size_t j = i + 1; j < links.size(); ++j) {
            const auto [c, d] = links[j];
            if (a != c && a != d && b != c && b != d && cross(body, a, b, c, d))
                ++result.crossings;
        }
        for (std::uint32_t node = 0; node < body.size(); ++node) {
            if (node != a && node != b && covers(body, a, b, node))
                ++result.covered;
        }
    }
    return result;
}

} // namespace waybill::layout
