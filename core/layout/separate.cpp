// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/separate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace waybill::layout {

namespace {

// Crowds that no round can part must not cost the square of their size.
constexpr std::size_t checksForEachNode = 400;

struct Push {
    double x, y;
};

Push pushApart(double dx, double dy, std::uint32_t a, std::uint32_t b) {
    double distance = std::sqrt(dx * dx + dy * dy);
    if (distance < 1e-6) {
        dx = 1 + double((a * 31 + b) % 13);
        dy = double((a + b * 17) % 11) - 5;
        const double length = std::sqrt(dx * dx + dy * dy);
        return {dx / length, dy / length};
    }
    const double share = (1.02 - distance) / distance;
    return {share * dx, share * dy};
}

/// One sweep from left to right in units of the clearance. True when a pair was too close.
bool pushRound(Body& body, const Clearance& clearance, std::vector<std::uint32_t>& order) {
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return body.x[a] != body.x[b] ? body.x[a] < body.x[b] : a < b; });
    bool moved = false;
    std::size_t budget = checksForEachNode * order.size() + 10'000;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::uint32_t a = order[i];
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const std::uint32_t b = order[j];
            const double dx = (body.x[b] - body.x[a]) / clearance.across;
            if (dx >= 1 || budget == 0)
                break;
            --budget;
            const double dy = (body.y[b] - body.y[a]) / clearance.along;
            if (dx * dx + dy * dy >= 1 || (body.fixed[a] && body.fixed[b]))
                continue;
            const Push push = pushApart(dx, dy, a, b);
            const double shareA = body.fixed[a] ? 0 : body.fixed[b] ? 1 : 0.5;
            body.x[a] -= shareA * push.x * clearance.across;
            body.y[a] -= shareA * push.y * clearance.along;
            body.x[b] += (1 - shareA) * push.x * clearance.across;
            body.y[b] += (1 - shareA) * push.y * clearance.along;
            moved = true;
        }
    }
    return moved;
}

} // namespace

void separate(Body& body, const Clearance& clearance, int rounds) {
    std::vector<std::uint32_t> order(body.size());
    std::iota(order.begin(), order.end(), 0U);
    for (int round = 0; round < rounds; ++round) {
        if (!pushRound(body, clearance, order))
            return;
    }
}

} // namespace waybill::layout
