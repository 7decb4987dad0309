// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layered.h"

#include "core/layout/layers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace waybill::layout {

namespace {

constexpr double columnGap = 1.7;
constexpr double widestGap = 4;
constexpr double nodeRoom = 0.62;
constexpr double bendRoom = 0.3; ///< What a long link takes where it passes a column.
constexpr int orderSweeps = 16;
constexpr int placeSweeps = 12;

/// Items that stand side by side keep their order and their room; otherwise each is as near as possible to where it
/// wants to be: blocks of items that touch move together (pool adjacent violators).
void settleColumn(const std::vector<std::uint32_t>& column, const std::vector<double>& wanted,
                  const std::vector<double>& room, std::vector<double>& places) {
    struct Block {
        double sum, count, end;
        [[nodiscard]] double mean() const { return sum / count; }
    };
    std::vector<Block> blocks;
    std::vector<double> offsets(column.size());
    double offset = 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (i > 0)
            offset += (room[column[i - 1]] + room[column[i]]) / 2;
        offsets[i] = offset;
        Block block{wanted[column[i]] - offset, 1, double(i + 1)};
        while (!blocks.empty() && blocks.back().mean() >= block.mean()) {
            block.sum += blocks.back().sum;
            block.count += blocks.back().count;
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    std::size_t i = 0;
    for (const Block& block : blocks) {
        for (; double(i) < block.end; ++i)
            places[column[i]] = block.mean() + offsets[i];
    }
}

/// The nodes, and a bend for each column that a long link passes.
class Columns {
public:
    explicit Columns(const Component& component) : m_nodeCount(component.nodes.size()) {
        m_layers = layersOf(m_nodeCount, component.links);
        LinkList segments = withBends(component.links);
        m_neighbours = makeAdjacency(m_layers.size(), segments);
        m_room.assign(m_layers.size(), bendRoom);
        std::fill_n(m_room.begin(), m_nodeCount, nodeRoom);
        m_columns.resize(*std::max_element(m_layers.begin(), m_layers.end()) + std::size_t{1});
        for (const std::uint32_t item : firstOrder())
            m_columns[m_layers[item]].push_back(item);
        m_rank.resize(m_layers.size());
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            rankColumn(i);
    }

    void order(const Job& job) {
        auto best = m_columns;
        std::size_t fewest = crossings();
        for (int sweep = 0; sweep < orderSweeps && fewest > 0 && !job.isCancelled(); ++sweep) {
            sortColumns(sweep % 2 == 0);
            const std::size_t count = crossings();
            if (count < fewest) {
                fewest = count;
                best = m_columns;
            }
        }
        m_columns = std::move(best);
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            rankColumn(i);
    }

    [[nodiscard]] Body place() {
        std::vector<double> places(m_layers.size()), wanted(m_layers.size(), 0);
        for (const auto& column : m_columns) {
            settleColumn(column, wanted, m_room, places);
        }
        for (int sweep = 0; sweep < placeSweeps; ++sweep) {
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                const auto& column = m_columns[sweep % 2 == 0 ? i : m_columns.size() - 1 - i];
                for (const std::uint32_t item : column)
                    wanted[item] = meanOf(item, places);
                settleColumn(column, wanted, m_room, places);
            }
        }
        // Few and high columns move apart towards 4:3, so that links are not all but vertical.
        const auto [top, bottom] = std::minmax_element(places.begin(), places.end());
        const double gaps = double(std::max<std::size_t>(2, m_columns.size())) - 1;
        const double gap = std::clamp((*bottom - *top) * 4 / 3 / gaps, columnGap, widestGap);
        Body body(m_nodeCount);
        for (std::size_t node = 0; node < m_nodeCount; ++node) {
            body.x[node] = gap * double(m_layers[node]);
            body.y[node] = places[node];
        }
        return body;
    }

private:
    LinkList withBends(const LinkList& links) {
        LinkList segments;
        std::size_t bends = 0;
        for (const auto& [from, to] : links)
            bends += span(from, to);
        const bool bend = bends <= 4 * (m_nodeCount + links.size()) + 2000;
        for (auto [from, to] : links) {
            if (m_layers[from] > m_layers[to])
                std::swap(from, to);
            std::uint32_t last = from;
            for (std::uint32_t layer = m_layers[from] + 1; bend && layer < m_layers[to]; ++layer) {
                const auto item = std::uint32_t(m_layers.size());
                m_layers.push_back(layer);
                segments.emplace_back(last, item);
                last = item;
            }
            segments.emplace_back(last, to);
        }
        return segments;
    }

    [[nodiscard]] std::size_t span(std::uint32_t from, std::uint32_t to) const {
        const auto apart = std::size_t(std::abs(qint64(m_layers[from]) - qint64(m_layers[to])));
        return apart > 1 ? apart - 1 : 0;
    }

    /// Depth first, so that what hangs together starts together.
    [[nodiscard]] std::vector<std::uint32_t> firstOrder() const {
        std::vector<std::uint32_t> found, stack;
        std::vector<char> seen(m_layers.size());
        for (std::uint32_t root = 0; root < m_layers.size(); ++root) {
            stack.push_back(root);
            while (!stack.empty()) {
                const std::uint32_t item = stack.back();
                stack.pop_back();
                if (seen[item])
                    continue;
                seen[item] = 1;
                found.push_back(item);
                const auto neighbours = m_neighbours.of(item);
                stack.insert(stack.end(), neighbours.rbegin(), neighbours.rend());
            }
        }
        return found;
    }

    void rankColumn(std::size_t column) {
        for (std::uint32_t i = 0; i < m_columns[column].size(); ++i)
            m_rank[m_columns[column][i]] = i;
    }

    void sortColumns(bool rightwards) {
        std::vector<double> middle(m_layers.size());
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const std::size_t column = rightwards ? i : m_columns.size() - 1 - i;
            for (const std::uint32_t item : m_columns[column]) {
                double sum = 0, count = 0;
                for (const std::uint32_t neighbour : m_neighbours.of(item)) {
                    if ((m_layers[neighbour] < m_layers[item]) == rightwards) {
                        const auto size = double(m_columns[m_layers[neighbour]].size());
                        sum += (double(m_rank[neighbour]) + 0.5) / size;
                        ++count;
                    }
                }
                const auto size = double(m_columns[column].size());
                middle[item] = count > 0 ? sum / count : (double(m_rank[item]) + 0.5) / size;
            }
            std::stable_sort(m_columns[column].begin(), m_columns[column].end(),
                             [&](std::uint32_t a, std::uint32_t b) { return middle[a] < middle[b]; });
            rankColumn(column);
        }
    }

    /// Between neighbouring columns: inversions, counted with a tree of sums.
    [[nodiscard]] std::size_t crossings() const {
        std::size_t count = 0;
        for (std::size_t column = 0; column + 1 < m_columns.size(); ++column) {
            std::vector<std::uint32_t> ends;
            for (const std::uint32_t item : m_columns[column]) {
                const std::size_t first = ends.size();
                for (const std::uint32_t neighbour : m_neighbours.of(item)) {
                    if (m_layers[neighbour] == column + 1)
                        ends.push_back(m_rank[neighbour]);
                }
                std::sort(ends.begin() + std::ptrdiff_t(first), ends.end());
            }
            const std::size_t size = m_columns[column + 1].size();
            std::vector<std::uint32_t> tree(size + 1);
            for (std::size_t i = 0; i < ends.size(); ++i) {
                std::size_t notAbove = 0;
                for (std::size_t at = ends[i] + 1; at > 0; at &= at - 1)
                    notAbove += tree[at];
                count += i - notAbove;
                for (std::size_t at = ends[i] + 1; at <= size; at += at & (~at + 1))
                    ++tree[at];
            }
        }
        return count;
    }

    [[nodiscard]] double meanOf(std::uint32_t item, const std::vector<double>& places) const {
        const auto neighbours = m_neighbours.of(item);
        if (neighbours.empty())
            return places[item];
        double sum = 0;
        for (const std::uint32_t neighbour : neighbours)
            sum += places[neighbour];
        return sum / double(neighbours.size());
    }

    std::size_t m_nodeCount;
    std::vector<std::uint32_t> m_layers;
    Adjacency m_neighbours;
    std::vector<double> m_room;
    std::vector<std::vector<std::uint32_t>> m_columns;
    std::vector<std::uint32_t> m_rank;
};

} // namespace

std::optional<Body> layOutLayered(const Component& component, const Job& job) {
    if (component.nodes.size() == 1)
        return Body(1);
    Columns columns(component);
    columns.order(job);
    if (job.isCancelled())
        return std::nullopt;
    return columns.place();
}

} // namespace waybill::layout
