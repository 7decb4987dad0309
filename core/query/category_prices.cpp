// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/category_prices.h"

#include <string_view>
#include <unordered_map>

namespace waybill::query {

namespace {

struct Priced {
    std::vector<double> prices;
    std::vector<std::size_t> places; ///< In the selection.
};

} // namespace

std::vector<goods::PriceStanding> priceStandings(const ShipmentTable& table, const Selection& selection) {
    std::vector<goods::PriceStanding> standings(selection.size(), goods::PriceStanding::Unjudged);
    std::unordered_map<std::string_view, Priced> categories;
    for (std::size_t place = 0; place < selection.size(); ++place) {
        const std::uint32_t i = selection[place];
        const auto price = goods::unitPrice(table.valueUsd(i), table.pieces(i));
        if (!price || table.category(i).empty())
            continue;
        Priced& category = categories[table.category(i)];
        category.prices.push_back(*price);
        category.places.push_back(place);
    }
    for (const auto& [id, category] : categories) {
        const goods::UnitPrices judged = goods::judgePrices(category.prices);
        for (std::size_t k = 0; k < category.places.size(); ++k)
            standings[category.places[k]] = judged.standings[k];
    }
    return standings;
}

} // namespace waybill::query
