// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/full_stress.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace waybill::layout {

namespace {

constexpr double coincident = 1e-9;

void pull(Body& body, std::uint32_t a, std::uint32_t b, double wanted, double step) {
    const double strength = std::min(1.0, step / (wanted * wanted));
    double dx = body.x[a] - body.x[b];
    double dy = body.y[a] - body.y[b];
    double length = std::sqrt(dx * dx + dy * dy);
    if (length < coincident) {
        // Any direction will do, as long as it depends on nothing but the pair.
        dx = coincident * (1 + double(a % 7));
        dy = coincident * (1 + double(b % 5));
        length = std::sqrt(dx * dx + dy * dy);
    }
    const double share = strength * (length - wanted) / length;
    const double shareA = body.fixed[a] ? 0 : body.fixed[b] ? share : share / 2;
    const double shareB = body.fixed[b] ? 0 : body.fixed[a] ? share : share / 2;
    body.x[a] -= shareA * dx;
    body.y[a] -= shareA * dy;
    body.x[b] += shareB * dx;
    body.y[b] += shareB * dy;
}

} // namespace

bool relaxAllPairs(const DistanceTable& table, const std::vector<std::uint32_t>& rows, Body& body,
                   const Annealing& annealing, Random& random, const Job& job, const RoundOver& roundOver) {
    const std::size_t count = body.size();
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    const double fall =
        annealing.rounds > 1 ? std::pow(annealing.lastStep / annealing.firstStep, 1.0 / (annealing.rounds - 1)) : 1.0;
    double step = annealing.firstStep;
    for (int round = 0; round < annealing.rounds; ++round, step *= fall) {
        if (job.isCancelled())
            return false;
        random.shuffle(order);
        // Each offset pairs every node with another once, so that all pairs come once, spread over the round.
        for (std::size_t offset = 1; offset <= count / 2; ++offset) {
            const std::size_t end = offset * 2 == count ? count / 2 : count;
            for (std::size_t i = 0; i < end; ++i) {
                const std::size_t j = i + offset < count ? i + offset : i + offset - count;
                const std::uint16_t wanted = table.at(rows[order[i]], order[j]);
                if (wanted > 0)
                    pull(body, order[i], order[j], wanted, step);
            }
        }
        if (roundOver)
            roundOver(body);
    }
    return true;
}

double stressOf(const DistanceTable& table, const std::vector<std::uint32_t>& rows, const Body& body) {
    double sum = 0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
        for (std::size_t j = i + 1; j < body.size(); ++j) {
            const double ratio =
                std::hypot(body.x[i] - body.x[j], body.y[i] - body.y[j]) / std::max<double>(1, table.at(rows[i], j));
            sum += (ratio - 1) * (ratio - 1);
            ++pairs;
        }
    }
    return pairs == 0 ? 0 : sum / double(pairs);
}

} // namespace waybill::layout
