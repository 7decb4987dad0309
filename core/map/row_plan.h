// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/draft.h"

namespace waybill::map {

/// A mapping resolved once, so that reading a row only follows column numbers.
struct RowPlan {
    using Columns = std::vector<std::size_t>;

    struct DateColumn {
        std::size_t column;
        DateOrder order;
        int shift;                              ///< Days to add.
        std::optional<std::size_t> month, year; ///< Where the column is the day only.
    };
    struct MonthColumn {
        std::size_t column;
        std::optional<std::size_t> year; ///< Where the column is the month only.
    };
    struct NumberColumn {
        std::size_t column;
        char mark;
        double scale;
        std::string currency; ///< Of money, where the header names it.
        std::string basis; ///< Of money, where the header names it: "FOB", "CIF", "customs", "statistical", "invoice".
        bool national = false; ///< A customs value is in the country's money, not in the contract's.
        bool local = false;    ///< The header says that it is in the country's money, not which that is.
        bool unitTold = false; ///< The header of a weight says its unit: a column of units is another weight's.
    };
    struct TextTarget {
        std::string ShipmentDraft::*member;
        Columns columns;
    };
    struct PartyColumns {
        Role role;
        Columns names;             ///< The name, in order of trust.
        std::vector<bool> aliases; ///< By name column: the same name in another language or spelling.
        Columns addresses, taxIds, countries, emails, phones;
    };

    std::vector<DateColumn> dates;
    std::vector<MonthColumn> months;
    std::vector<PartyColumns> parties;
    std::vector<TextTarget> texts;
    std::vector<TextTarget> countries;
    Columns descriptions;     ///< One text in several words: the first with content counts.
    Columns descriptionParts; ///< Its continuation in numbered columns.
    Columns hsCodes, currencies, units;
    bool contractCurrency = false; ///< The currency column is the contract's or the invoice's.
    bool localCurrency = false;    ///< The currency column is the country's.
    std::vector<NumberColumn> valuesUsd, values, quantities, packages, grossKg, netKg, exchangeRates;
    std::optional<std::size_t> grossUnit, netUnit; ///< Columns that name the weights' unit.
    std::size_t width = 0;                         ///< Columns of the table.
    Columns mapped;                                ///< Every column that is used.
    std::vector<std::string> headers;              ///< Trimmed.
    std::size_t descriptionCut = 0;
    bool restoreZero = true;

    [[nodiscard]] static RowPlan of(const Mapping& mapping);
};

} // namespace waybill::map
