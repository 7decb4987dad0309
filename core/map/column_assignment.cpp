// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/column_assignment.h"

#include <algorithm>

namespace waybill::map {

namespace {

constexpr double leastConfidence = 0.5;

struct Claim {
    const ColumnEvidence* column;
    double confidence;
    std::string reason;
};

bool isMoney(Field field) {
    return field == Field::Value || field == Field::ValueUsd;
}

bool isTotal(const ColumnEvidence& column) {
    return column.reading.has("total");
}

bool isFobOrCif(const ColumnEvidence& column) {
    return column.reading.has("fob") || column.reading.has("cif");
}

bool tellsTransport(const ColumnEvidence& column) {
    return column.profile.share(column.profile.transports) >= 0.5;
}

/// Several columns of these fields would be several different things, not the same thing in other words.
bool isSingle(Field field) {
    switch (field) {
    case Field::Quantity:
    case Field::QuantityUnit:
    case Field::GrossKg:
    case Field::NetKg:
    case Field::Packages:
    case Field::Currency:
    case Field::ExchangeRate:
    case Field::Incoterm:
    case Field::DeclarationNo:
    case Field::ItemNo:
    case Field::HsCode:
    case Field::Month:
    case Field::RecordId:
    case Field::Direction:
        return true;
    default:
        return false;
    }
}

bool isSecond(Field field, const Claim& best, const Claim& other) {
    if (isSingle(field))
        return false;
    const bool numbered = other.column->reading.number >= 1;
    // The kind of packages is no description of goods where a column describes the goods.
    if (field == Field::Description && other.column->reading.has("packages") && !best.column->reading.has("packages"))
        return false;
    if (field == Field::Description)
        return other.confidence >= best.confidence - 0.2;
    if (numbered)
        return false;
    if (field == Field::Value) {
        // FOB and CIF are filled in turn; any other column of money is another amount or another currency.
        return isFobOrCif(*best.column) && isFobOrCif(*other.column) &&
               isTotal(*best.column) == isTotal(*other.column) && best.column->currency == other.column->currency &&
               best.column->reading.has("fc") == other.column->reading.has("fc");
    }
    // "Via" says how the goods came, and "Transporte" beside it who brought them.
    if (field == Field::TransportMode)
        return tellsTransport(*other.column) || !tellsTransport(*best.column);
    if (field == Field::ValueUsd)
        return isTotal(*best.column) == isTotal(*other.column) && other.confidence >= best.confidence - 0.1;
    // "Founder of the importer" beside "Importer": the word that is not known makes it someone else's name.
    if (fieldName(field).ends_with(".name") && other.column->reading.unknown > best.column->reading.unknown)
        return false;
    // Another day serves where the best column has none; where it always has one, it is only another day.
    if (field == Field::Date)
        return other.confidence >= 0.75 && other.column->reading.unknown == 0 &&
               best.column->profile.filled < other.column->profile.filled;
    return other.confidence >= best.confidence - 0.12;
}

double adjusted(Field field, const ColumnEvidence& column, double confidence, Side side) {
    // Exports are valued FOB, imports CIF.
    if (isMoney(field) && side == Side::Export && isFobOrCif(column))
        return confidence + (column.reading.has("fob") ? 0.008 : -0.008);
    // "Arrival date" goes before "Estimated arrival date", and "Weight in kg" before "Weight".
    if (field == Field::Date && column.reading.has("declared"))
        return confidence - 0.05;
    if (field == Field::GrossKg && column.reading.has("kg"))
        return confidence + 0.01;
    // "HS code 6" and "HS code 10" are not the first and second of several: the number tells the digits.
    if (field == Field::HsCode && column.reading.number >= 6)
        return confidence + 0.001 * std::min(column.reading.number, 12) + 0.005 * std::min(column.reading.number, 10);
    return confidence;
}

/// "FOB TOTAL" beside "US$ FOB" is the declaration's total, repeated on each of its lines.
bool isTotalOfLines(const Claim& claim, const std::vector<Claim>& lines) {
    const auto isLine = [&](const Claim& line) {
        return line.confidence >= leastConfidence && isFobOrCif(*line.column) && !isTotal(*line.column);
    };
    return isFobOrCif(*claim.column) && isTotal(*claim.column) && claim.column->currency.empty() &&
           !claim.column->reading.has("fc") && std::any_of(lines.begin(), lines.end(), isLine);
}

/// "Invoice total USD" is repeated on each line of its invoice; a total price is a line's.
bool isInvoiceTotal(const Claim& claim) {
    const HeaderReading& reading = claim.column->reading;
    return reading.has("invoice") && reading.has("total") && !reading.has("item") && !reading.has("product") &&
           !reading.has("price");
}

/// Each line's own part of what the invoices say: not another valuation.
bool isInvoiceLine(const Claim& claim) {
    const HeaderReading& reading = claim.column->reading;
    return claim.confidence >= leastConfidence && !isInvoiceTotal(claim) && claim.column->profile.filled > 0 &&
           !reading.has("customs") && !reading.has("stat") && !reading.has("lc");
}

/// Where a column has each line's own money, the invoice's total is none of it: added up by lines it would count
/// several times.
void dropInvoiceTotals(std::map<Field, std::vector<Claim>>& claims) {
    const auto hasLine = [&](Field field) {
        const auto list = claims.find(field);
        return list != claims.end() && std::ranges::any_of(list->second, isInvoiceLine);
    };
    const bool line = hasLine(Field::Value);
    const bool lineInUsd = hasLine(Field::ValueUsd);
    for (const Field field : {Field::Value, Field::ValueUsd}) {
        const auto list = claims.find(field);
        if (list == claims.end() || !(line || (lineInUsd && field == Field::ValueUsd)))
            continue;
        std::erase_if(list->second, isInvoiceTotal);
        if (list->second.empty())
            claims.erase(list);
    }
}

/// Where a column has the lines' own amounts, one that repeats the declaration's says nothing of them.
void preferLines(std::map<Field, std::vector<Claim>>& claims, std::initializer_list<Field> fields) {
    const auto ofLine = [](const Claim& claim) { return !claim.column->ofDeclaration; };
    const bool hasLines = std::ranges::any_of(fields, [&](Field field) {
        const auto list = claims.find(field);
        return list != claims.end() && std::ranges::any_of(list->second, ofLine);
    });
    if (!hasLines)
        return;
    for (const Field field : fields) {
        const auto list = claims.find(field);
        if (list == claims.end())
            continue;
        std::erase_if(list->second, [&](const Claim& claim) { return !ofLine(claim); });
        if (list->second.empty())
            claims.erase(list);
    }
}

} // namespace

std::map<Field, std::vector<ColumnChoice>> assignColumns(const std::vector<ColumnEvidence>& columns, Side side) {
    std::map<Field, std::vector<Claim>> claims;
    for (const ColumnEvidence& column : columns) {
        if (column.matches.empty() || column.matches.front().confidence < leastConfidence)
            continue;
        const Synonyms::Match& match = column.matches.front();
        claims[match.field].push_back({&column, adjusted(match.field, column, match.confidence, side), match.reason});
    }
    if (const auto lines = claims.find(Field::ValueUsd); lines != claims.end() && claims.contains(Field::Value)) {
        auto& values = claims[Field::Value];
        std::erase_if(values, [&](const Claim& claim) { return isTotalOfLines(claim, lines->second); });
        if (values.empty())
            claims.erase(Field::Value);
    }
    dropInvoiceTotals(claims);
    preferLines(claims, {Field::Value, Field::ValueUsd});
    preferLines(claims, {Field::GrossKg});
    preferLines(claims, {Field::NetKg});
    std::map<Field, std::vector<ColumnChoice>> fields;
    for (auto& [field, list] : claims) {
        // A column that is empty in the whole sample serves only where nothing else does.
        std::stable_sort(list.begin(), list.end(), [](const Claim& a, const Claim& b) {
            const bool empty = a.column->profile.filled == 0;
            return empty == (b.column->profile.filled == 0) ? a.confidence > b.confidence : !empty;
        });
        auto& choices = fields[field];
        for (const Claim& claim : list) {
            if (choices.empty() || isSecond(field, list.front(), claim))
                choices.push_back({claim.column->column, std::clamp(claim.confidence, 0.0, 1.0), claim.reason});
        }
    }
    return fields;
}

} // namespace waybill::map
