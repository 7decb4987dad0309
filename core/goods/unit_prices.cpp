// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/unit_prices.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace waybill::goods {

namespace {

// Iglewicz and Hoaglin 1993: 0.6745 makes the MAD of normal data its standard deviation.
constexpr double madOfNormal = 0.6745;
constexpr double mostUsualScore = 3.5;
constexpr double leastScatter = 0.01; ///< Of logarithms: one percent.

bool isPrice(double price) {
    return std::isfinite(price) && price > 0;
}

/// Of at least one value; the order is lost.
double median(std::vector<double>& values) {
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    const double below = *std::max_element(values.begin(), middle);
    return below + (*middle - below) / 2;
}

double medianDeviation(const std::vector<double>& values, double from) {
    std::vector<double> deviations;
    deviations.reserve(values.size());
    for (const double value : values)
        deviations.push_back(std::abs(value - from));
    return median(deviations);
}

} // namespace

std::optional<double> unitPrice(double valueUsd, double pieces) {
    if (!isPrice(valueUsd) || !isPrice(pieces) || !isPrice(valueUsd / pieces))
        return std::nullopt;
    return valueUsd / pieces;
}

UnitPrices judgePrices(std::span<const double> pricesUsd) {
    UnitPrices result;
    result.standings.assign(pricesUsd.size(), PriceStanding::Unjudged);
    std::vector<double> prices, logs;
    std::ranges::copy_if(pricesUsd, std::back_inserter(prices), isPrice);
    result.prices = prices.size();
    result.tooFew = prices.size() < fewestPrices;
    if (prices.empty())
        return result;
    std::ranges::transform(prices, std::back_inserter(logs), [](double price) { return std::log(price); });
    result.medianUsd = median(prices);
    result.madUsd = medianDeviation(prices, result.medianUsd);
    if (result.tooFew)
        return result;
    const double middle = median(logs);
    const double scatter = std::max(medianDeviation(logs, middle), leastScatter);
    for (std::size_t i = 0; i < pricesUsd.size(); ++i) {
        if (!isPrice(pricesUsd[i]))
            continue;
        const double score = madOfNormal * (std::log(pricesUsd[i]) - middle) / scatter;
        result.standings[i] = score > mostUsualScore    ? PriceStanding::High
                              : score < -mostUsualScore ? PriceStanding::Low
                                                        : PriceStanding::Usual;
        result.outliers += std::abs(score) > mostUsualScore ? 1 : 0;
    }
    return result;
}

} // namespace waybill::goods
