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
    __extension__ using Millionths = __int128;
    /// An amount as it is added.
    [[nodiscard]] static Millionths inMillionths(double amount) {
        constexpr double fitting = 9e12; // a million of it stays within 64 bits, which are several times as fast
        if (std::fabs(amount) < fitting)
            return std::llround(static_cast<long double>(amount) * 1e6L);
        if (!std::isfinite(amount))
            return 0;
        const auto held = std::clamp(static_cast<long double>(amount), -largest, largest);
        return static_cast<Millionths>(std::round(held * 1e6L));
    }
    void add(double amount) { m_millionths += inMillionths(amount); }
    void add(const ExactSum& other) { m_millionths += other.m_millionths; }
    void addMillionths(Millionths amount) { m_millionths += amount; }
    [[nodiscard]] double value() const { return static_cast<double>(static_cast<long double>(m_millionths) / 1e6L); }
    friend bool operator==(const ExactSum&, const ExactSum&) = default;

private:
    static constexpr long double largest = 1e24L; // a million of them still fit
    Millionths m_millionths = 0;
};

/// An exact sum that is not-a-number while no amount is known: "no record says", which is not zero.
class KnownSum {
public:
    void add(double amount) {
        m_known = m_known || std::isfinite(amount);
        m_sum.add(amount);
    }
    void add(const KnownSum& other) {
        m_known = m_known || other.m_known;
        m_sum.add(other.m_sum);
    }
    void add(const ExactSum& amounts) { // that are known
        m_known = true;
        m_sum.add(amounts);
    }
    void addMillionths(ExactSum::Millionths amount) {
        m_known = true;
        m_sum.addMillionths(amount);
    }
    [[nodiscard]] double value() const { return m_known ? m_sum.value() : std::numeric_limits<double>::quiet_NaN(); }

private:
    ExactSum m_sum;
    bool m_known = false;
};

} // namespace waybill
