// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/column_claims.h"

#include "core/base/text.h"
#include "core/map/column_fit.h"
#include "core/map/header_box.h"
#include "core/map/header_currency.h"

#include <algorithm>
#include <array>

namespace waybill::map {

namespace {

using Match = Synonyms::Match;

/// "Дир. отправителя", "SUPPLIER XYZ": a word beside the role that is not known may say that these are no names, and
/// names have digits in them less often than addresses and numbers.
bool isDoubtfulName(const ColumnEvidence& column, Field field) {
    return isPartyName(field) && column.reading.unknown > 0 && !column.reading.has("name") &&
           column.profile.share(column.profile.digits) > 0.6;
}

/// PIN is the number of a taxpayer in Kenya and the code of a post office in India: six digits.
bool isPostalCode(const ColumnEvidence& column, Field field) {
    const ColumnProfile& profile = column.profile;
    const bool number = field == Field::BuyerTaxId || field == Field::SellerTaxId;
    return number && column.reading.has("pin") && profile.filled > 0 && profile.letters == 0 &&
           profile.averageLength > 5.5 && profile.averageLength < 6.5;
}

/// "Origin", "Final destination": without the word country it may be a port or a town, which the cells tell.
bool isPlaceOnly(const ColumnEvidence& column, Field field) {
    constexpr int enoughCells = 3;
    static constexpr std::array<Field, 4> countries{Field::OriginCountry, Field::DispatchCountry, Field::TradeCountry,
                                                    Field::DestinationCountry};
    const ColumnProfile& profile = column.profile;
    return std::ranges::find(countries, field) != countries.end() && !column.reading.has("country") &&
           profile.filled >= enoughCells && profile.share(profile.letters) >= 0.8 && profile.averageLength > 3 &&
           profile.share(profile.countries) < 0.3;
}

void weighContent(ColumnEvidence& column) {
    std::vector<Match> kept;
    for (Match& match : column.matches) {
        const double fit = contentFit(column.profile, match.field);
        if (fit <= 0 || isDoubtfulName(column, match.field) || isPostalCode(column, match.field) ||
            isPlaceOnly(column, match.field))
            continue;
        match.confidence *= column.profile.filled == 0 ? 0.95 : 0.85 + 0.15 * fit;
        if (const std::string reason = contentReason(column.profile, match.field); !reason.empty())
            match.reason += "; " + reason;
        kept.push_back(std::move(match));
    }
    std::stable_sort(kept.begin(), kept.end(),
                     [](const Match& a, const Match& b) { return a.confidence > b.confidence; });
    column.matches = std::move(kept);
}

/// Delivery terms, means of transport and codes of currencies are a few words that nothing else is written with: their
/// column needs no name that is known. Any column that has one goes before.
std::vector<Match> toldByContent(const ColumnEvidence& column) {
    constexpr int enoughCells = 5;
    constexpr double nearlyAll = 0.9;
    constexpr double longestCode = 3.5; // of currencies
    const ColumnProfile& profile = column.profile;
    if (profile.filled < enoughCells)
        return {};
    const auto told = [&](Field field) {
        return std::vector<Match>{{field, 0.55, "only the content tells; " + contentReason(profile, field)}};
    };
    if (profile.share(profile.incoterms) >= nearlyAll)
        return told(Field::Incoterm);
    if (profile.share(profile.transports) >= nearlyAll && profile.averageLength < 20)
        return told(Field::TransportMode);
    if (profile.share(profile.directions) >= nearlyAll && profile.averageLength >= 2)
        return told(Field::Direction);
    // Words that are known say what the currency is of: of freight, of insurance.
    if (column.reading.known == 0 && profile.share(profile.currencies) >= nearlyAll &&
        profile.share(profile.letters) >= nearlyAll && profile.averageLength <= longestCode)
        return told(Field::Currency);
    return {};
}

/// Whether a header is this one word, whatever else stands for nothing in it.
bool saysOnly(const HeaderReading& reading, std::string_view meaning) {
    return reading.unknown == 0 && reading.concepts.size() == 1 && reading.has(meaning);
}

/// "Name" may be a firm's, a person's or the goods': only legal forms in its cells tell that it is firms'.
bool isNameOfFirms(const ColumnEvidence& column) {
    constexpr int enoughCells = 3;
    const ColumnProfile& profile = column.profile;
    return saysOnly(column.reading, "name") && profile.filled >= enoughCells && profile.share(profile.companies) >= 0.5;
}

/// "Unit quantity" may be a number of units, a number of another kind or the unit; words in its cells are units.
bool isUnitInWords(const ColumnEvidence& column) {
    constexpr int enoughCells = 3;
    constexpr double longestUnit = 15;
    const HeaderReading& reading = column.reading;
    const ColumnProfile& profile = column.profile;
    return reading.has("unit") && reading.has("quantity") && reading.concepts.size() == 2 && reading.unknown == 0 &&
           profile.filled >= enoughCells && profile.share(profile.letters) >= 0.9 &&
           profile.share(profile.numbers) < 0.1 && profile.averageLength <= longestUnit;
}

/// "Units" may be what they are or how many: numbers that are no codes of units count them.
bool isNumberOfUnits(const ColumnEvidence& column) {
    constexpr int enoughCells = 3;
    const ColumnProfile& profile = column.profile;
    return headerKey(column.header) == "units" && profile.filled >= enoughCells &&
           profile.share(profile.plainNumbers) >= 0.9 && profile.share(profile.unitNumbers) < 0.5;
}

/// "Article", "Товар": small whole numbers in it number the goods of a declaration.
bool isNumberOfGoods(const ColumnEvidence& column) {
    constexpr int enoughCells = 3;
    constexpr double longestNumber = 3; // digits
    const ColumnProfile& profile = column.profile;
    return saysOnly(column.reading, "product") && profile.filled >= enoughCells &&
           profile.plainNumbers == profile.filled && profile.letters == 0 && profile.fractions == 0 &&
           profile.averageLength <= longestNumber;
}

/// In Argentina "destination" is the procedure that goods are declared for, and the declaration itself, whose number is
/// longer than any code of a procedure.
bool isNumberOfADestination(const ColumnEvidence& column) {
    constexpr int enoughCells = 3;
    constexpr double shortestNumber = 10;
    const ColumnProfile& profile = column.profile;
    return saysOnly(column.reading, "procedure") && profile.filled >= enoughCells &&
           profile.share(profile.codes) >= 0.9 && profile.averageLength >= shortestNumber;
}

/// What the cells make of a header whose words alone say nothing.
std::vector<Match> toldByCells(const ColumnEvidence& column) {
    if (isNumberOfADestination(column))
        return {{Field::DeclarationNo, 0.7, "its cells are numbers of declarations"}};
    if (isUnitInWords(column))
        return {{Field::QuantityUnit, 0.6, "its cells are units"}};
    if (isNumberOfUnits(column))
        return {{Field::Quantity, 0.6, "its cells are numbers of units"}};
    if (isNumberOfGoods(column))
        return {{Field::ItemNo, 0.7, "its small numbers number the goods"}};
    if (isNameOfFirms(column))
        return {{Field::BuyerName, 0.5, "its cells are firms"}, {Field::SellerName, 0.5, "its cells are firms"}};
    return {};
}

/// Box 46 is in US dollars where the Eurasian Union's declarations are from, and elsewhere in what its words say.
void heedCurrency(ColumnEvidence& column) {
    if (column.currency.empty() || column.currency == "USD")
        return;
    for (Match& match : column.matches) {
        if (match.field == Field::ValueUsd)
            match = {Field::Value, 0.8 * match.confidence, match.reason + ", in " + column.currency};
    }
}

} // namespace

bool isPartyOf(Field field, std::string_view role) {
    const std::string_view name = fieldName(field);
    return name.size() > role.size() && name.starts_with(role) && name[role.size()] == '.';
}

bool isPartyName(Field field) {
    return fieldName(field).ends_with(".name");
}

bool claims(const ColumnEvidence& column, Field field, double least) {
    return std::any_of(column.matches.begin(), column.matches.end(),
                       [&](const Match& match) { return match.field == field && match.confidence >= least; });
}

bool anyClaims(const std::vector<ColumnEvidence>& columns, Field field, double least) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ColumnEvidence& column) { return claims(column, field, least); });
}

std::vector<ColumnEvidence> gatherEvidence(const std::vector<std::string>& headers, const read::RowBlock& sample,
                                           std::size_t firstRow, const Synonyms& synonyms) {
    std::vector<ColumnEvidence> columns;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        ColumnEvidence column;
        column.column = i;
        column.header = headers[i];
        if (!trimmed(headers[i]).empty()) {
            column.reading = HeaderWords::builtIn().read(withoutBox(headers[i]));
            column.currency = currencyOfHeader(headers[i]);
            column.matches = synonyms.match(headers[i]);
            heedCurrency(column);
            column.profile = profileColumn(sample, firstRow, i);
            weighContent(column);
            if (column.matches.empty() || isNumberOfADestination(column))
                column.matches = toldByCells(column);
            if (column.matches.empty() && !synonyms.isNone(headers[i]) && !column.reading.has("other"))
                column.matches = toldByContent(column);
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

} // namespace waybill::map
