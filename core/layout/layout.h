// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waybill::layout {

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
};

enum class Algorithm { Force, Layered, Circular };
[[nodiscard]] std::string_view algorithmName(Algorithm algorithm); ///< "force", "layered", "circular"
[[nodiscard]] std::optional<Algorithm> algorithmFromName(std::string_view name);

struct Options {
    Algorithm algorithm = Algorithm::Force;
    std::uint32_t seed = 1;
    unsigned threads = 0; ///< At most so many; 0: as many as the machine has, at most 2. Changes no position.
};

/// The threads that `threads` stands for on this machine.
[[nodiscard]] unsigned threadCount(const Options& options);

/// One unit is the desired length of a link. The same input, options and seed give the same positions, on every machine
/// and with any number of threads. Components are packed side by side, larger first.
/// Layered reads a link as going from its first node to its second. BadCall when a link, a pin or a start names no
/// node.
[[nodiscard]] Outcome<std::vector<Point>> layOut(const Input& input, const Options& options, Job& job);

} // namespace waybill::layout
