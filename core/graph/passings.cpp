// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/passings.h"

#include <algorithm>

namespace waybill::graph {

Passings::Passings(std::vector<Passing> passings) : m_byLast(std::move(passings)), m_byFirst(m_byLast) {
    std::sort(m_byLast.begin(), m_byLast.end(), [](const Passing& a, const Passing& b) { return a.last < b.last; });
    for (std::size_t i = m_byLast.size(); i-- > 1;)
        m_byLast[i - 1].first = std::min(m_byLast[i - 1].first, m_byLast[i].first);
    std::sort(m_byFirst.begin(), m_byFirst.end(), [](const Passing& a, const Passing& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < m_byFirst.size(); ++i)
        m_byFirst[i].last = std::max(m_byFirst[i - 1].last, m_byFirst[i].last);
}

std::optional<int> Passings::earliestFrom(int day) const {
    const auto possible = std::lower_bound(m_byLast.begin(), m_byLast.end(), day,
                                           [](const Passing& passing, int from) { return passing.last < from; });
    return possible == m_byLast.end() ? std::nullopt : std::optional(std::max(day, possible->first));
}

std::optional<int> Passings::latestUpTo(int day) const {
    const auto late = std::upper_bound(m_byFirst.begin(), m_byFirst.end(), day,
                                       [](int upTo, const Passing& passing) { return upTo < passing.first; });
    return late == m_byFirst.begin() ? std::nullopt : std::optional(std::min(day, std::prev(late)->last));
}

} // namespace waybill::graph
