// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/packed_column.h"

#include <limits>

namespace waybill::query {

/// A column of amounts (money, weights, pieces), each given back to the last bit. A block whose amounts have few
/// decimals keeps them as whole cents or the like; the few that have more stand aside. Not-a-number is "not stated".
class AmountColumn {
public:
    void append(double amount);

    [[nodiscard]] std::size_t size() const { return m_codes.size() + m_tail.size(); }
    [[nodiscard]] double at(std::size_t row) const {
        return row / blockRows == m_scales.size() ? m_tail[row % blockRows] : decoded(row, m_codes.at(row));
    }

    static constexpr std::int64_t notStated = std::numeric_limits<std::int64_t>::min();
    /// The rows of a block in millionths, rounded as ExactSum does, or notStated. False when one of them is too large
    /// for that; `into` is then of no use and the amounts must be taken one by one.
    [[nodiscard]] bool readMillionths(std::size_t block, std::int64_t* into) const;
    [[nodiscard]] std::size_t bytes() const; ///< In memory.

private:
    enum class Scale : std::uint8_t { One, Hundredth, Thousandth, Millionth, AsIs };
    struct Aside {
        std::uint64_t row;
        double amount;
    };
    [[nodiscard]] double decoded(std::size_t row, std::uint64_t code) const;
    [[nodiscard]] double aside(std::size_t row) const;
    void pack();
    void packScaled(Scale scale);

    PackedColumn m_codes;
    std::vector<Scale> m_scales; ///< By block.
    std::vector<Aside> m_asides; ///< By row.
    std::vector<double> m_tail;  ///< Of the last block, until it is full.
};

} // namespace waybill::query
