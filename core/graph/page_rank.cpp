// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/page_rank.h"

#include <cmath>
#include <numeric>

namespace waybill::graph {

namespace {

/// Solves (I - d·D^-½·A·D^-½) z = D^-½·1 for z; then D^½·z is the PageRank up to a factor. Nodes without links stand
/// aside: for them the equation is z = 1.
class Solver {
public:
    Solver(const Network& network, double damping)
        : m_network(network), m_damping(damping), m_inverseRoot(network.nodeCount(), 1.0) {
        for (std::size_t node = 0; node < m_inverseRoot.size(); ++node) {
            if (network.degree(node) > 0)
                m_inverseRoot[node] = 1 / std::sqrt(double(network.degree(node)));
        }
    }

    [[nodiscard]] std::vector<double> solve() const {
        const std::size_t count = m_network.nodeCount();
        // A walker who never starts anew is at a node in proportion to its degree: near the answer already.
        std::vector<double> z(count), residual(count), direction(count), product(count), scaled(count);
        const double mean = count == 0 ? 0 : double(m_network.targets.size()) / double(count);
        for (std::size_t i = 0; i < count; ++i)
            z[i] = m_network.degree(i) == 0 || mean == 0
                       ? 1.0
                       : (m_damping / mean / m_inverseRoot[i] + (1 - m_damping) * m_inverseRoot[i]) / (1 - m_damping);
        multiply(z, scaled, product);
        for (std::size_t i = 0; i < count; ++i)
            residual[i] = m_inverseRoot[i] - product[i];
        direction = residual;
        double square = dot(residual, residual);
        const double enough = tolerance * tolerance * double(count);
        for (int round = 0; round < mostRounds && square > enough; ++round) {
            const double step = square / multiplyAndProject(direction, scaled, product);
            double next = 0;
            for (std::size_t i = 0; i < count; ++i) {
                z[i] += step * direction[i];
                residual[i] -= step * product[i];
                next += residual[i] * residual[i];
            }
            const double keep = next / square;
            for (std::size_t i = 0; i < count; ++i)
                direction[i] = residual[i] + keep * direction[i];
            square = next;
        }
        for (std::size_t i = 0; i < count; ++i)
            z[i] /= m_inverseRoot[i];
        return z;
    }

private:
    static constexpr int mostRounds = 500;
    static constexpr double tolerance = 1e-10;

    static double dot(const std::vector<double>& a, const std::vector<double>& b) {
        return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
    }

    void multiply(const std::vector<double>& x, std::vector<double>& scaled, std::vector<double>& product) const {
        for (std::size_t i = 0; i < x.size(); ++i)
            scaled[i] = x[i] * m_inverseRoot[i];
        for (std::size_t i = 0; i < x.size(); ++i) {
            double sum = 0;
            for (const std::uint32_t neighbour : m_network.of(i))
                sum += scaled[neighbour];
            product[i] = x[i] - m_damping * m_inverseRoot[i] * sum;
        }
    }

    [[nodiscard]] double multiplyAndProject(const std::vector<double>& x, std::vector<double>& scaled,
                                            std::vector<double>& product) const {
        multiply(x, scaled, product);
        return dot(x, product);
    }

    const Network& m_network;
    double m_damping;
    std::vector<double> m_inverseRoot;
};

} // namespace

std::vector<double> pageRank(const Network& network, double damping) {
    std::vector<double> rank = Solver(network, damping).solve();
    const double sum = std::accumulate(rank.begin(), rank.end(), 0.0);
    for (double& share : rank)
        share /= sum;
    return rank;
}

} // namespace waybill::graph
