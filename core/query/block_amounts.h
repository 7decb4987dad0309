// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sum.h"
#include "core/query/shipment_table.h"

#include <array>
#include <cmath>

namespace waybill::query {

/// What the papers of a block say in millionths, decoded at once. What is not stated counts as nothing.
struct ReadAmounts {
    using Millionths = ExactSum::Millionths;
    std::array<std::int64_t, blockRows> usd, counted, gross, net;

    [[nodiscard]] bool read(const ShipmentTable& table, std::size_t block) {
        return table.valueUsdColumn().readMillionths(block, usd.data()) &&
               table.piecesColumn().readMillionths(block, counted.data()) &&
               table.grossKgColumn().readMillionths(block, gross.data()) &&
               table.netKgColumn().readMillionths(block, net.data());
    }
    static Millionths orNothing(std::int64_t amount) { return amount == AmountColumn::notStated ? 0 : amount; }
    [[nodiscard]] bool hasUsd(std::size_t i) const { return usd[i] != AmountColumn::notStated; }
    [[nodiscard]] bool hasPieces(std::size_t i) const { return counted[i] != AmountColumn::notStated; }
    [[nodiscard]] bool hasGross(std::size_t i) const { return gross[i] != AmountColumn::notStated; }
    [[nodiscard]] bool hasNet(std::size_t i) const { return net[i] != AmountColumn::notStated; }
    [[nodiscard]] Millionths valueUsd(std::size_t i) const { return orNothing(usd[i]); }
    [[nodiscard]] Millionths pieces(std::size_t i) const { return orNothing(counted[i]); }
    [[nodiscard]] Millionths grossKg(std::size_t i) const { return orNothing(gross[i]); }
    [[nodiscard]] Millionths netKg(std::size_t i) const { return orNothing(net[i]); }
};

/// The same where one of them is larger than 64 bits can tell: one by one.
struct HugeAmounts {
    using Millionths = ExactSum::Millionths;
    const ShipmentTable& table;
    std::size_t begin;

    [[nodiscard]] bool hasUsd(std::size_t i) const { return std::isfinite(table.valueUsd(begin + i)); }
    [[nodiscard]] bool hasPieces(std::size_t i) const { return std::isfinite(table.pieces(begin + i)); }
    [[nodiscard]] bool hasGross(std::size_t i) const { return std::isfinite(table.grossKg(begin + i)); }
    [[nodiscard]] bool hasNet(std::size_t i) const { return std::isfinite(table.netKg(begin + i)); }
    [[nodiscard]] Millionths valueUsd(std::size_t i) const { return ExactSum::inMillionths(table.valueUsd(begin + i)); }
    [[nodiscard]] Millionths pieces(std::size_t i) const { return ExactSum::inMillionths(table.pieces(begin + i)); }
    [[nodiscard]] Millionths grossKg(std::size_t i) const { return ExactSum::inMillionths(table.grossKg(begin + i)); }
    [[nodiscard]] Millionths netKg(std::size_t i) const { return ExactSum::inMillionths(table.netKg(begin + i)); }
};

/// Calls `work` with the amounts of a block, whichever way they can be told.
template <class Work> void withAmounts(const ShipmentTable& table, std::size_t block, const Work& work) {
    ReadAmounts amounts;
    if (amounts.read(table, block))
        work(amounts);
    else
        work(HugeAmounts{table, block * blockRows});
}

} // namespace waybill::query
