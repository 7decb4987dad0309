// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace waybill {

/// An exact sum of amounts (money, weights, pieces): each is rounded to a millionth and added as an integer, so that
/// the order of the rows and the number of threads never change a published figure. Not-a-number counts as absent; an
/// amount beyond 1e24, which no record can mean, counts as 1e24.
class ExactSum {
public:
    void add(double amount) {
        if (!std::isfinite(amount))
            return;
        const auto held = std::clamp(static_cast<long double>(amount), -largest, largest);
        m_millionths += static_cast<Integer>(std::round(held * 1e6L));
    }
    void add(const ExactSum& other) { m_millionths += other.m_millionths; }
    [[nodiscard]] double value() const { return static_cast<double>(static_cast<long double>(m_millionths) / 1e6L); }
    friend bool operator==(const ExactSum&, const ExactSum&) = default;

private:
    static constexpr long double largest = 1e24L; // a million of them still fit
    __extension__ using Integer = __int128;
    Integer m_millionths = 0;
};

/// An exact sum that is not-a-number while no amount is known: "no record says", which is not zero.
class KnownSum {
public:
    void add(double amount) {
        m_known = m_known || std::isfinite(amount);
        m_sum.add(amount);
    }
    [[nodiscard]] double value() const { return m_known ? m_sum.value() : std::numeric_limits<double>::quiet_NaN(); }

private:
    ExactSum m_sum;
    bool m_known = false;
};

} // namespace waybill
