// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/currency_contradiction.h"

#include "core/base/text.h"
#include "core/map/values.h"

#include <algorithm>

namespace waybill::map {

namespace {

bool isMoney(const ColumnEvidence& column) {
    const HeaderReading& reading = column.reading;
    return reading.has("value") || reading.has("price") || reading.has("cost") || reading.has("cif") ||
           reading.has("fob") || reading.has("invoice");
}

struct Currencies {
    qint64 same = 0, other = 0;
    std::string firstOther;
};

Currencies currenciesIn(const read::RowBlock& sample, std::size_t firstRow, std::size_t column,
                        const std::string& named) {
    Currencies found;
    for (std::size_t row = firstRow; row < sample.rowCount(); ++row) {
        const auto currency = parseCurrency(trimmed(sample.cell(row, column)));
        if (!currency)
            continue;
        ++(*currency == named ? found.same : found.other);
        if (*currency != named && found.firstOther.empty())
            found.firstOther = *currency;
    }
    return found;
}

} // namespace

std::optional<Issue> currencyContradiction(const Mapping& mapping, const std::vector<ColumnEvidence>& columns,
                                           const read::RowBlock& sample, std::size_t firstRow) {
    const auto value = mapping.column(Field::Value);
    const auto currency = mapping.column(Field::Currency);
    if (!value || !currency || mapping.column(Field::ValueUsd) || columns[*value].currency.empty())
        return std::nullopt;
    // With other money in the table the currency is that money's.
    const bool alone = std::ranges::none_of(columns, [&](const ColumnEvidence& column) {
        return column.column != *value && column.column != *currency && isMoney(column);
    });
    const std::string& named = columns[*value].currency;
    const Currencies found = currenciesIn(sample, firstRow, *currency, named);
    if (!alone || found.other == 0 || found.same > 0)
        return std::nullopt;
    return Issue{Severity::Warning,
                 "currency-contradicted",
                 "The header \"" + mapping.headers[*value] + "\" says " + named + " and the column \"" +
                     mapping.headers[*currency] + "\" says " + found.firstOther +
                     ": the values are taken as the header says.",
                 {},
                 0,
                 mapping.headers[*value],
                 found.other};
}

} // namespace waybill::map
