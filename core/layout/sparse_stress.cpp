// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/sparse_stress.h"

#include "core/layout/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace waybill::layout {

namespace {

constexpr std::size_t chunkSize = 1024;
constexpr std::size_t lanes = DistanceTable::lanes;
constexpr int secondNeighbours = 4;
constexpr std::size_t manyNodes = 5000;
constexpr double tiny = 1e-12;

} // namespace

SparseStress::SparseStress(const Adjacency& graph, const DistanceTable& table, Random& random, RoundOver roundOver)
    : m_graph(graph), m_table(table), m_random(random), m_roundOver(std::move(roundOver)) {
    weighPivots();
    collectPairs();
}

void SparseStress::weighPivots() {
    const std::size_t pivots = m_table.sources.size();
    for (const std::uint16_t distance : m_table.cells)
        m_levels = std::max<std::size_t>(m_levels, distance + 1U);
    // Nodes nearest to a pivot form its region; those of them that are at most half as far from it as a node are what
    // it stands for in that node's eyes.
    m_weights.assign(pivots * m_levels, 0);
    for (std::size_t node = 0; node < m_graph.nodeCount(); ++node) {
        const std::uint16_t* cells = m_table.block(node) + node % lanes;
        const std::size_t from = m_random.below(std::uint32_t(pivots)); // ties go to any of the nearest
        std::size_t nearest = from;
        for (std::size_t i = 1; i < pivots; ++i) {
            const std::size_t pivot = from + i < pivots ? from + i : from + i - pivots;
            if (cells[pivot * lanes] < cells[nearest * lanes])
                nearest = pivot;
        }
        m_weights[nearest * m_levels + cells[nearest * lanes]] += 1;
    }
    std::vector<float> within(m_levels);
    for (std::size_t pivot = 0; pivot < pivots; ++pivot) {
        float* weights = m_weights.data() + pivot * m_levels;
        std::partial_sum(weights, weights + m_levels, within.begin());
        weights[0] = 0;
        for (std::size_t distance = 1; distance < m_levels; ++distance)
            weights[distance] = within[distance / 2] / float(distance) / float(distance);
    }
}

void SparseStress::collectPairs() {
    const auto nodeCount = std::uint32_t(m_graph.nodeCount());
    m_pairs.reserve(m_graph.targets.size() / 2 + nodeCount * std::size_t(secondNeighbours));
    for (std::uint32_t node = 0; node < nodeCount; ++node) {
        const auto neighbours = m_graph.of(node);
        for (const std::uint32_t neighbour : neighbours) {
            if (node < neighbour)
                m_pairs.push_back({node, neighbour, 1, 1});
        }
        for (int i = 0; i < secondNeighbours; ++i) {
            const std::uint32_t between = neighbours[m_random.below(std::uint32_t(neighbours.size()))];
            const auto further = m_graph.of(between);
            const std::uint32_t second = further[m_random.below(std::uint32_t(further.size()))];
            if (second != node && !m_graph.hasLink(node, second))
                m_pairs.push_back({node, second, 2, 0.25F});
        }
    }
    for (std::size_t i = m_pairs.size(); i > 1; --i)
        std::swap(m_pairs[i - 1], m_pairs[m_random.below(std::uint32_t(i))]);
}

bool SparseStress::placeAnew(Body& body, unsigned threads, const Job& job) {
    const auto& pivots = m_table.sources;
    std::optional<Body> skeleton = layOutPivots(job);
    if (!skeleton)
        return false;
    for (std::size_t i = 0; i < pivots.size(); ++i) {
        body.x[pivots[i]] = skeleton->x[i];
        body.y[pivots[i]] = skeleton->y[i];
    }
    scatterAroundPivots(body);
    if (m_roundOver)
        m_roundOver(body);
    // The more nodes a pivot stands for, the harder it pulls, and the gentler the steps must be.
    const int rounds = body.size() > 30'000 ? 12 : 18;
    const double firstStep = std::max(0.1, 8.0 * double(pivots.size()) / double(body.size()));
    return anneal(body, {rounds, firstStep, firstStep / 50}, threads, job) && settle(body, rounds, threads, job);
}

/// The whole will have the shape of its pivots, so the best of several is taken where that costs little beside the
/// rest.
std::optional<Body> SparseStress::layOutPivots(const Job& job) {
    const auto& pivots = m_table.sources;
    const int tries = m_graph.nodeCount() > manyNodes ? 4 : 1;
    std::optional<Body> best;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < tries; ++i) {
        Body skeleton(pivots.size());
        for (std::size_t pivot = 0; pivot < pivots.size(); ++pivot) {
            skeleton.x[pivot] = m_random.unit() * double(m_levels);
            skeleton.y[pivot] = m_random.unit() * double(m_levels);
        }
        if (!relaxAllPairs(m_table, pivots, skeleton, {40, double(m_levels * m_levels), 0.1}, m_random, job))
            return std::nullopt;
        const double stress = stressOf(m_table, pivots, skeleton);
        if (stress < least) {
            least = stress;
            best = std::move(skeleton);
        }
    }
    return best;
}

void SparseStress::scatterAroundPivots(Body& body) {
    const auto& pivots = m_table.sources;
    std::vector<char> isPivot(body.size());
    for (const std::uint32_t pivot : pivots)
        isPivot[pivot] = 1;
    for (std::size_t node = 0; node < body.size(); ++node) {
        if (isPivot[node])
            continue;
        double sumX = 0, sumY = 0, sum = 0;
        for (std::size_t i = 0; i < pivots.size(); ++i) {
            const double distance = m_table.at(node, i);
            const double weight = 1 / (distance * distance * distance * distance);
            sumX += weight * body.x[pivots[i]];
            sumY += weight * body.y[pivots[i]];
            sum += weight;
        }
        body.x[node] = sumX / sum + (m_random.unit() - 0.5);
        body.y[node] = sumY / sum + (m_random.unit() - 0.5);
    }
}

bool SparseStress::anneal(Body& body, const Annealing& annealing, unsigned threads, const Job& job) {
    const double fall = std::pow(annealing.lastStep / annealing.firstStep, 1.0 / std::max(1, annealing.rounds - 1));
    double step = annealing.firstStep;
    for (int round = 0; round < annealing.rounds; ++round, step *= fall) {
        if (job.isCancelled())
            return false;
        pullByPivots(body, step, threads);
        pullPairs(body, step);
        if (m_roundOver)
            m_roundOver(body);
    }
    return true;
}

void SparseStress::pullByPivots(Body& body, double step, unsigned threads) const {
    const auto& pivots = m_table.sources;
    std::vector<float> pivotX(pivots.size()), pivotY(pivots.size());
    for (std::size_t i = 0; i < pivots.size(); ++i) {
        pivotX[i] = float(body.x[pivots[i]]);
        pivotY[i] = float(body.y[pivots[i]]);
    }
    std::vector<float> strength(m_weights.size());
    for (std::size_t i = 0; i < m_weights.size(); ++i)
        strength[i] = std::min(1.0F, float(step) * m_weights[i]) / 2;

    // The pivots stand still meanwhile, so nodes do not depend on each other: any number of threads gives the same.
    forEachChunk((body.size() + chunkSize - 1) / chunkSize, threads, [&](std::size_t chunk) {
        const std::size_t end = std::min(body.size(), (chunk + 1) * chunkSize);
        for (std::size_t first = chunk * chunkSize; first < end; first += lanes) {
            const std::size_t count = std::min(lanes, end - first);
            float x[lanes] = {}, y[lanes] = {};
            const std::uint16_t* block = m_table.block(first);
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const std::size_t node = first + std::min(lane, count - 1);
                x[lane] = float(body.x[node]);
                y[lane] = float(body.y[node]);
            }
            const std::size_t from = first % pivots.size();
            for (std::size_t i = 0; i < pivots.size(); ++i) {
                const std::size_t pivot = from + i < pivots.size() ? from + i : from + i - pivots.size();
                const float* table = strength.data() + pivot * m_levels;
                float wanted[lanes], pull[lanes];
                for (std::size_t lane = 0; lane < lanes; ++lane) {
                    const std::uint16_t distance = block[pivot * lanes + lane];
                    wanted[lane] = float(distance);
                    pull[lane] = table[distance];
                }
                for (std::size_t lane = 0; lane < lanes; ++lane) {
                    const float dx = x[lane] - pivotX[pivot];
                    const float dy = y[lane] - pivotY[pivot];
                    const float share = pull[lane] * (1 - wanted[lane] / std::sqrt(dx * dx + dy * dy + float(tiny)));
                    x[lane] -= share * dx;
                    y[lane] -= share * dy;
                }
            }
            for (std::size_t lane = 0; lane < count; ++lane) {
                if (!body.fixed[first + lane]) {
                    body.x[first + lane] = double(x[lane]);
                    body.y[first + lane] = double(y[lane]);
                }
            }
        }
    });
}

bool SparseStress::settle(Body& body, int rounds, unsigned threads, const Job& job) {
    for (int round = 0; round < rounds; ++round) {
        if (job.isCancelled())
            return false;
        moveToMeans(body, threads);
        if (m_roundOver)
            m_roundOver(body);
    }
    return true;
}

void SparseStress::moveToMeans(Body& body, unsigned threads) const {
    const auto& pivots = m_table.sources;
    std::vector<float> pivotX(pivots.size()), pivotY(pivots.size());
    for (std::size_t i = 0; i < pivots.size(); ++i) {
        pivotX[i] = float(body.x[pivots[i]]);
        pivotY[i] = float(body.y[pivots[i]]);
    }
    Body next = body;
    forEachChunk((body.size() + chunkSize - 1) / chunkSize, threads, [&](std::size_t chunk) {
        const std::size_t end = std::min(body.size(), (chunk + 1) * chunkSize);
        for (std::size_t first = chunk * chunkSize; first < end; first += lanes) {
            const std::size_t count = std::min(lanes, end - first);
            float x[lanes], y[lanes], sumX[lanes] = {}, sumY[lanes] = {}, sum[lanes] = {};
            const std::uint16_t* block = m_table.block(first);
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const std::size_t node = first + std::min(lane, count - 1);
                x[lane] = float(body.x[node]);
                y[lane] = float(body.y[node]);
            }
            for (std::size_t pivot = 0; pivot < pivots.size(); ++pivot) {
                const float* table = m_weights.data() + pivot * m_levels;
                float wanted[lanes], pull[lanes];
                for (std::size_t lane = 0; lane < lanes; ++lane) {
                    const std::uint16_t distance = block[pivot * lanes + lane];
                    wanted[lane] = float(distance);
                    pull[lane] = table[distance];
                }
                for (std::size_t lane = 0; lane < lanes; ++lane) {
                    const float dx = x[lane] - pivotX[pivot];
                    const float dy = y[lane] - pivotY[pivot];
                    const float share = wanted[lane] / std::sqrt(dx * dx + dy * dy + float(tiny));
                    sumX[lane] += pull[lane] * (pivotX[pivot] + share * dx);
                    sumY[lane] += pull[lane] * (pivotY[pivot] + share * dy);
                    sum[lane] += pull[lane];
                }
            }
            for (std::size_t lane = 0; lane < count; ++lane) {
                const std::size_t node = first + lane;
                if (body.fixed[node])
                    continue;
                double meanX = double(sumX[lane]), meanY = double(sumY[lane]), weight = double(sum[lane]);
                for (const std::uint32_t neighbour : m_graph.of(node)) {
                    const double dx = body.x[node] - body.x[neighbour];
                    const double dy = body.y[node] - body.y[neighbour];
                    const double share = 1 / std::sqrt(dx * dx + dy * dy + tiny);
                    meanX += body.x[neighbour] + share * dx;
                    meanY += body.y[neighbour] + share * dy;
                    weight += 1;
                }
                next.x[node] = 0.25 * body.x[node] + 0.75 * meanX / weight;
                next.y[node] = 0.25 * body.y[node] + 0.75 * meanY / weight;
            }
        }
    });
    body = std::move(next);
}

void SparseStress::pullPairs(Body& body, double step) const {
    for (const Pair& pair : m_pairs) {
        const double dx = body.x[pair.a] - body.x[pair.b];
        const double dy = body.y[pair.a] - body.y[pair.b];
        const double strength = std::min(1.0, step * double(pair.weight)) / 2;
        const double share = strength * (1 - double(pair.wanted) / std::sqrt(dx * dx + dy * dy + tiny));
        if (!body.fixed[pair.a]) {
            body.x[pair.a] -= share * dx;
            body.y[pair.a] -= share * dy;
        }
        if (!body.fixed[pair.b]) {
            body.x[pair.b] += share * dx;
            body.y[pair.b] += share * dy;
        }
    }
}

} // namespace waybill::layout
