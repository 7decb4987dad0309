// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/differences.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace waybill::query {

/// The counts beside the filters: each as if its own filter were off, so that a count says what choosing it would give.
struct Facets {
    struct Category {
        std::string id, name;
        std::size_t shipments = 0, notedShipments = 0;
        double units = 0, notedUnits = 0, valueUsd = 0, notedValueUsd = 0;
        friend bool operator==(const Category&, const Category&) = default;
    };
    /// A tier of the common high-priority list that the case has shipments of.
    struct Tier {
        std::string tier;
        std::size_t shipments = 0;
        friend bool operator==(const Tier&, const Tier&) = default;
    };
    std::array<std::size_t, allNoteClasses.size()> notes{};       ///< By int(NoteClass).
    std::array<std::size_t, allDifferences.size()> differences{}; ///< By int(Difference).
    std::vector<Tier> tiers;                                      ///< Most critical first.
    std::vector<Category> categories;    ///< That the case has shipments of, by shipments, most first.
    std::map<Role, std::size_t> parties; ///< Different entities in a role.
    std::size_t addresses = 0;
    friend bool operator==(const Facets&, const Facets&) = default;
};

/// What the shipments in view come to. Sums of nothing are 0.
struct Totals {
    std::size_t shipments = 0, noted = 0;
    double valueUsd = 0, pieces = 0, grossKg = 0, netKg = 0;
    struct OtherCurrency {
        std::string currency;
        double value = 0;
        std::size_t shipments = 0;
        friend bool operator==(const OtherCurrency&, const OtherCurrency&) = default;
    };
    std::vector<OtherCurrency> otherCurrencies; ///< Shipments without US dollars, by currency.
    friend bool operator==(const Totals&, const Totals&) = default;
};

/// What happened on a day, or in a month of which no days are known. Weight is net, or gross where net is unknown.
struct TimeCount {
    Time time;
    std::size_t shipments = 0, noted = 0;
    double valueUsd = 0, notedValueUsd = 0, kg = 0, notedKg = 0, units = 0, notedUnits = 0;
    friend bool operator==(const TimeCount&, const TimeCount&) = default;
};

} // namespace waybill::query
