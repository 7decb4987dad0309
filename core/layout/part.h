// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <span>

namespace waybill::layout {

/// Lays out a part of a graph by itself, where it lies: the links within it count, it reaches no further than before
/// (or as far as its nodes need), and lies clear of the others as far as a small step aside makes it so. All others
/// keep their places exactly, and so does what is pinned. `now`: where all nodes are, one for each of the input; the
/// input's start does not count. Fewer than two nodes of the part that may move stay where they are. The same places
/// for the same seed.
[[nodiscard]] Outcome<std::vector<Point>> layOutPart(const Input& input, const std::vector<Point>& now,
                                                     std::span<const std::uint32_t> part, const Options& options,
                                                     Job& job);

} // namespace waybill::layout
