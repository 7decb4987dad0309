// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waybill::layout {

class Watch;

struct Point {
    double x = 0, y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// What is laid out: nodes 0 … nodeCount-1 and undirected links between them.
struct Input {
    std::size_t nodeCount = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links; ///< Self links and parallel ones are welcome.
    std::vector<std::optional<Point>> pins;  ///< Empty, or one per node: it stays where it is pinned.
    std::vector<std::optional<Point>> start; ///< Empty, or one per node: where it was, for stability.
    std::optional<std::uint32_t> around;     ///< The middle of a radial layout; nothing: the node with most links.
    std::vector<double> values;              ///< Empty, or one per node: what it is placed by in time, or not-a-number.
};

enum class Algorithm { Force, Layered, Circular, Radial, Grid, Time };
/// In the order of the enumeration.
inline constexpr std::array allAlgorithms{Algorithm::Force,  Algorithm::Layered, Algorithm::Circular,
                                          Algorithm::Radial, Algorithm::Grid,    Algorithm::Time};
/// "force", "layered", "circular", "radial", "grid", "time"
[[nodiscard]] std::string_view algorithmName(Algorithm algorithm);
[[nodiscard]] std::optional<Algorithm> algorithmFromName(std::string_view name);

struct Options {
    Algorithm algorithm = Algorithm::Force;
    std::uint32_t seed = 1;
    unsigned threads = 0; ///< At most so many; 0: as many as the machine has, at most 2. Changes no position.
};

/// The threads that `threads` stands for on this machine.
[[nodiscard]] unsigned threadCount(const Options& options);

/// One unit is the desired length of a link. The same input, options and seed give the same positions, on every machine
/// and with any number of threads. Components are packed side by side, larger first; a grid and a time axis take all
/// nodes at once. Layered reads a link as going from its first node to its second. BadCall when a link, a pin, a start,
/// a value or the middle names no node. `watch`, which may be null, sees it run and may take hold of nodes.
[[nodiscard]] Outcome<std::vector<Point>> layOut(const Input& input, const Options& options, Job& job,
                                                 Watch* watch = nullptr);

} // namespace waybill::layout
