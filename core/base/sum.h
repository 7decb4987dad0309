// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace waybill {

/// An exact sum of amounts (money, weights, pieces): each is rounded to a millionth and added as an integer, so that
/// the order of the rows and the number of threads never change a published figure. Not-a-number counts as absent.
class ExactSum {
public:
    void add(double amount) {
        if (!std::isfinite(amount))
            return;
        m_millionths += static_cast<Integer>(std::round(static_cast<long double>(amount) * 1e6L));
    }
    void add(const ExactSum& other) { m_millionths += other.m_millionths; }
    [[nodiscard]] double value() const { return static_cast<double>(static_cast<long double>(m_millionths) / 1e6L); }
    friend bool operator==(const ExactSum&, const ExactSum&) = default;

private:
    __extension__ using Integer = __int128;
    Integer m_millionths = 0;
};

} // namespace waybill
