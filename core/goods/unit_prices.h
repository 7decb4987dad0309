// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace waybill::goods {

/// Fewer prices than this say nothing about what is usual.
inline constexpr std::size_t fewestPrices = 8;

/// US dollars a piece; nothing when the value or the pieces are not known, or are not above zero.
[[nodiscard]] std::optional<double> unitPrice(double valueUsd, double pieces);

/// How a price stands to the others of its goods.
enum class PriceStanding : std::uint8_t {
    Unjudged, ///< No price, or too few others.
    Usual,
    Low, ///< An outlier below the median.
    High ///< An outlier above it.
};

/// What goods cost a piece. Medians, so that a slip of the decimal mark does not move them.
struct UnitPrices {
    std::size_t prices = 0;                                      ///< How many there are.
    double medianUsd = std::numeric_limits<double>::quiet_NaN(); ///< NaN without prices.
    double madUsd = std::numeric_limits<double>::quiet_NaN();    ///< Median absolute deviation from the median.
    std::size_t outliers = 0;
    bool tooFew = true;                   ///< Fewer than `fewestPrices`: nothing is called an outlier.
    std::vector<PriceStanding> standings; ///< Of each price given, in its order.
};

/// The prices of one kind of goods, in US dollars a piece. What is no price (NaN, infinite, zero or less) is left out
/// and unjudged. An outlier has a modified z-score, 0.6745 · |x − median| / MAD, above 3.5 (B. Iglewicz, D. C. Hoaglin,
/// "How to Detect and Handle Outliers", ASQC 1993), x being the price's logarithm: half the price is as far off as
/// twice the price. Where prices are all but equal, and the MAD next to nothing, it counts as one percent, so that a
/// price is no outlier within five percent of the median. Any order of the prices gives the same answer.
[[nodiscard]] UnitPrices judgePrices(std::span<const double> pricesUsd);

} // namespace waybill::goods
