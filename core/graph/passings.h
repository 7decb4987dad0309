// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace waybill::graph {

/// When something passed along a link: on a day from `first` to `last` (a whole month where no day is known), counted
/// since 1970.
struct Passing {
    int first = 0, last = 0;
};

/// All that passed along a link.
class Passings {
public:
    Passings() = default;
    explicit Passings(std::vector<Passing> passings);

    /// The earliest day, not before the one given, on which something may have passed; nothing when all passed before.
    [[nodiscard]] std::optional<int> earliestFrom(int day) const;
    /// The latest day, not after the one given, on which something may have passed; nothing when all passed after.
    [[nodiscard]] std::optional<int> latestUpTo(int day) const;

private:
    std::vector<Passing> m_byLast;  ///< Ascending; `first` is the least of this and all that follow.
    std::vector<Passing> m_byFirst; ///< Ascending; `last` is the greatest of this and all before.
};

} // namespace waybill::graph
