// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/marks.h"
#include "core/query/shipment_table.h"
#include "core/query/twins.h"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace waybill::query {

/// The counts and sums of the shipments in view, as `summary --json` and the window's left panel give them.
struct Summary {
    std::size_t shipments = 0, sources = 0, entities = 0, addresses = 0;
    double valueUsd = 0, grossKg = 0, netKg = 0, pieces = 0;
    std::optional<Date> from, to;

    struct OtherCurrency {
        std::string currency;
        double value = 0;
        std::size_t shipments = 0;
    };
    std::vector<OtherCurrency> otherCurrencies; ///< Shipments without US dollars, by currency ("" unknown is left out).

    struct MonthTotal {
        Month month;
        std::size_t shipments = 0, noted = 0;
        double units = 0, valueUsd = 0;
    };
    std::vector<MonthTotal> months; ///< Ascending, months without shipments left out.

    struct NoteTotal {
        NoteClass noteClass = NoteClass::None;
        bool negated = false;
        std::size_t shipments = 0;
        double units = 0, valueUsd = 0;
        std::optional<Date> first, last;
        std::size_t confirmed = 0; ///< Of the shipments, by the reporter.
        std::size_t dismissed = 0; ///< Shipments that state it too, and are not counted above.
    };
    std::vector<NoteTotal> notes; ///< A shipment counts under each class it states.

    /// US dollars a piece; see goods::UnitPrices.
    struct UnitPrice {
        double medianUsd = std::numeric_limits<double>::quiet_NaN(); ///< NaN without prices.
        double madUsd = std::numeric_limits<double>::quiet_NaN();
        std::size_t prices = 0, outliers = 0;
        bool tooFew = true;
    };

    struct CategoryTotal {
        std::string id, name;
        std::size_t shipments = 0, notedShipments = 0;
        double units = 0, valueUsd = 0, notedUnits = 0, notedValueUsd = 0;
        std::optional<Date> firstNoted;
        UnitPrice unitPrice;
    };
    std::vector<CategoryTotal> categories;

    struct HighPriorityTotal {
        std::string tier; ///< One of goods::highPriorityTiers.
        std::size_t shipments = 0, notedShipments = 0;
        double valueUsd = 0;
    };
    std::vector<HighPriorityTotal> highPriority; ///< Most critical first, tiers without shipments left out.

    struct DifferenceTotal {
        Difference difference = Difference::Origin;
        std::size_t shipments = 0, notedShipments = 0;
        double valueUsd = 0;
    };
    std::vector<DifferenceTotal> differences; ///< One for each of allDifferences.

    struct PartyTotal {
        EntityId id;
        std::string name;
        std::size_t shipments = 0;
        double valueUsd = 0;
    };
    std::map<Role, std::vector<PartyTotal>>
        top; ///< Buyer, Seller, Maker: by value, then shipments; at most `topLimit`.

    struct Coverage {
        std::size_t withoutBuyer = 0, withoutSeller = 0, withoutMaker = 0, withoutValue = 0, withoutDate = 0,
                    cutDescriptions = 0;
    };
    Coverage coverage;

    /// Of the firms in view on watch lists: their hits, and how many have one that was not dismissed.
    struct ListHitTotal {
        std::size_t entities = 0;
        ListHits hits;
    };
    ListHitTotal listHits;

    std::vector<Twin> twins; ///< Shipments that may be counted twice. Left to suspectedTwins() by summarise().
};

inline constexpr std::size_t topLimit = 20;

[[nodiscard]] Summary summarise(const ShipmentTable& table, const Selection& selection);

} // namespace waybill::query
