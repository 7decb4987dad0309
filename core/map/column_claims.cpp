// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/column_claims.h"

#include "core/base/text.h"
#include "core/map/column_fit.h"
#include "core/map/header_box.h"
#include "core/map/header_currency.h"

#include <algorithm>
#include <array>
#include <span>

namespace waybill::map {

namespace {

using Match = Synonyms::Match;
using Words = std::span<const std::string_view>;

// As headerKey() writes them. 境内收货 and 境内发货 are who receives and who sends within the country.
constexpr std::array<std::string_view, 7> importers{"import", "импорт",  "імпорт",  "nhapkhau",
                                                    "进口",   "ithalat", "境内收货"};
constexpr std::array<std::string_view, 8> exporters{"export",   "eksport", "экспорт", "експорт",
                                                    "xuatkhau", "出口",    "ihracat", "境内发货"};
constexpr std::array<std::string_view, 6> importWords{"im", "им", "ім", "nhap", "进口", "ithal"};
constexpr std::array<std::string_view, 7> exportWords{"ex", "eks", "эк", "ек", "xuat", "出口", "ihrac"};

bool hasOneOf(std::string_view key, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return key.find(word) != std::string_view::npos; });
}

bool beginsWithOneOf(std::string_view key, Words words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return key.starts_with(word); });
}

bool isPartyOf(Field field, std::string_view role) {
    const std::string_view name = fieldName(field);
    return name.size() > role.size() && name.starts_with(role) && name[role.size()] == '.';
}

bool isPartyName(Field field) {
    return fieldName(field).ends_with(".name");
}

/// buyer.address ↔ seller.address.
std::optional<Field> otherSide(Field field) {
    const std::string_view name = fieldName(field);
    const auto point = name.find('.');
    if (point == std::string_view::npos)
        return std::nullopt;
    if (isPartyOf(field, "buyer"))
        return fieldFromName("seller" + std::string(name.substr(point)));
    if (isPartyOf(field, "seller"))
        return fieldFromName("buyer" + std::string(name.substr(point)));
    return std::nullopt;
}

bool claims(const ColumnEvidence& column, Field field, double least) {
    return std::any_of(column.matches.begin(), column.matches.end(),
                       [&](const Match& match) { return match.field == field && match.confidence >= least; });
}

bool anyClaims(const std::vector<ColumnEvidence>& columns, Field field, double least) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ColumnEvidence& column) { return claims(column, field, least); });
}

void keepOnly(ColumnEvidence& column, std::optional<Field> field, double confidence, const char* why) {
    std::erase_if(column.matches, [&](const Match& match) { return !field || match.field != *field; });
    for (Match& match : column.matches) {
        match.confidence = std::max(match.confidence, confidence);
        match.reason += why;
    }
}

/// The country of all cells that are one, of the columns that claim the field; empty where they are of several.
std::string onlyCountryOf(const std::vector<ColumnEvidence>& columns, Field field, double least) {
    constexpr int enoughCells = 3;
    for (const ColumnEvidence& column : columns) {
        if (claims(column, field, least) && column.profile.countries >= enoughCells)
            return column.profile.onlyCountry;
    }
    return {};
}

/// The country whose firms have numbers of such a name; empty where many do.
std::string countryOfTaxNumbers(const std::vector<ColumnEvidence>& columns) {
    constexpr std::array<std::string_view, 3> indian{"iec", "gstin", "importerexportercode"};
    const bool found = std::any_of(columns.begin(), columns.end(), [&](const ColumnEvidence& column) {
        return column.reading.has("taxid") && hasOneOf(headerKey(column.header), indian);
    });
    return found ? "IN" : "";
}

/// The reporting country is the one that all goods go to or come from: where both are one country, the names of the
/// numbers of firms tell which it is.
Side sideOfReportingCountry(const std::vector<ColumnEvidence>& columns) {
    constexpr double named = 0.55;
    const std::string from = onlyCountryOf(columns, Field::OriginCountry, named);
    const std::string to = onlyCountryOf(columns, Field::DestinationCountry, named);
    const bool told = anyClaims(columns, Field::OriginCountry, named) &&
                      anyClaims(columns, Field::DestinationCountry, named) && from != to;
    if (!told)
        return Side::Unknown;
    if (from.empty() != to.empty())
        return to.empty() ? Side::Export : Side::Import;
    const std::string reporting = countryOfTaxNumbers(columns);
    if (reporting.empty())
        return Side::Unknown;
    return reporting == to ? Side::Import : reporting == from ? Side::Export : Side::Unknown;
}

/// Imports say where the goods come from, exports where they go; a table that says both does not tell. Too weak to
/// decide anything but whose a bare ADDRESS or TIN is.
Side sideOfCountries(const std::vector<ColumnEvidence>& columns) {
    constexpr double named = 0.55;
    const bool origin = anyClaims(columns, Field::OriginCountry, named);
    const bool destination = anyClaims(columns, Field::DestinationCountry, named);
    if (origin && !destination)
        return Side::Import;
    if (destination && !origin && !anyClaims(columns, Field::DispatchCountry, named))
        return Side::Export;
    return sideOfReportingCountry(columns);
}

bool isBareParty(const ColumnEvidence& column) {
    return claims(column, Field::BuyerName, 0) && claims(column, Field::SellerName, 0) &&
           !column.reading.has("partner");
}

/// The party that a bare ADDRESS or TIN is of: the one that has no such column of its own, else the reporting side.
std::optional<Field> ownerOf(const std::vector<ColumnEvidence>& columns, Field buyers, Field sellers, Side side) {
    constexpr double own = 0.6;
    const bool buyerHas = anyClaims(columns, buyers, own);
    const bool sellerHas = anyClaims(columns, sellers, own);
    if (buyerHas != sellerHas)
        return buyerHas ? sellers : buyers;
    if (buyerHas)
        return std::nullopt;
    if (side != Side::Unknown)
        return side == Side::Import ? buyers : sellers;
    const bool buyer = anyClaims(columns, Field::BuyerName, own);
    const bool seller = anyClaims(columns, Field::SellerName, own);
    if (buyer != seller)
        return buyer ? buyers : sellers;
    return std::nullopt;
}

/// The party whose name a bare column stands beside: "TIN, Importer, …", "Supplier, Address, …".
std::optional<Field> neighbourOf(const std::vector<ColumnEvidence>& columns, const ColumnEvidence& column, Field buyers,
                                 Field sellers) {
    constexpr double own = 0.6;
    const auto sideAt = [&](std::size_t at) -> std::optional<Field> {
        if (at >= columns.size())
            return std::nullopt;
        const bool buyer = claims(columns[at], Field::BuyerName, own);
        const bool seller = claims(columns[at], Field::SellerName, own);
        return buyer == seller ? std::nullopt : std::optional(buyer ? buyers : sellers);
    };
    const auto before = column.column == 0 ? std::nullopt : sideAt(column.column - 1);
    const auto behind = sideAt(column.column + 1);
    // What belongs to a party mostly stands behind its name, unless the party has it already.
    if (before && behind && anyClaims(columns, *before, own))
        return behind;
    return before ? before : behind;
}

void resolveParty(std::vector<ColumnEvidence>& columns, ColumnEvidence& column, Side side) {
    const Field field = column.matches.front().field;
    const auto other = otherSide(field);
    if (!other || !claims(column, *other, 0))
        return;
    // "Selling party" in a language that is not known would be either's.
    if (isPartyName(field) && column.reading.unknown > 0)
        return keepOnly(column, std::nullopt, 0, "");
    const Field buyers = isPartyOf(field, "buyer") ? field : *other;
    const Field sellers = isPartyOf(field, "buyer") ? *other : field;
    // What this column itself claims must not count as the party's own column.
    const auto matches = std::move(column.matches);
    column.matches.clear();
    const auto beside = isPartyName(field) ? std::nullopt : neighbourOf(columns, column, buyers, sellers);
    // Each party has its ADDRESS behind it: where there are several, their places tell more than the reporting side.
    const bool several = std::any_of(columns.begin(), columns.end(), [&](const ColumnEvidence& another) {
        return claims(another, buyers, 0) && claims(another, sellers, 0);
    });
    // A partner is whoever the reporting side is not.
    const Side owning = column.reading.has("partner") ? Side::Unknown : side;
    const auto owner = several && beside ? std::nullopt : ownerOf(columns, buyers, sellers, owning);
    column.matches = matches;
    if (!owner && beside)
        return keepOnly(column, beside, 0.7, "; it stands beside the party's name");
    keepOnly(column, owner, 0.75, "; it belongs to the reporting side");
}

void resolvePort(ColumnEvidence& column, Side side) {
    if (!claims(column, Field::LoadingPort, 0) || !claims(column, Field::DischargePort, 0))
        return;
    // "Port of embarkation" in a language that is not known would be either.
    if (side == Side::Unknown || column.reading.unknown > 0)
        return keepOnly(column, std::nullopt, 0, "");
    const bool foreign = column.reading.has("foreign");
    const bool loading = foreign == (side == Side::Import);
    keepOnly(column, loading ? Field::LoadingPort : Field::DischargePort, 0.8,
             foreign ? "; it is the port abroad" : "; it is the port at home");
}

void resolveCountry(std::vector<ColumnEvidence>& columns, ColumnEvidence& column, Side side) {
    if (claims(column, Field::DispatchCountry, 0) && claims(column, Field::DestinationCountry, 0)) {
        if (side == Side::Unknown)
            return keepOnly(column, std::nullopt, 0, "");
        const bool import = side == Side::Import;
        return keepOnly(column, import ? Field::DispatchCountry : Field::DestinationCountry, 0.8,
                        import ? "; the table is of imports" : "; the table is of exports");
    }
    const bool bare = column.reading.has("country") && column.matches.size() == 1 &&
                      column.matches.front().field == Field::DestinationCountry &&
                      column.matches.front().confidence < 0.5;
    if (!bare)
        return;
    if (side == Side::Import || anyClaims(columns, Field::DestinationCountry, 0.55))
        return keepOnly(column, std::nullopt, 0, "");
    keepOnly(column, Field::DestinationCountry, 0.65, "; no other column names the destination");
}

struct TradeParties {
    bool importer = false, exporter = false;
};

/// Whether headers speak of importers and exporters, not of whoever buys and sells.
TradeParties tradeParties(const std::vector<ColumnEvidence>& columns, bool namesOnly) {
    TradeParties found;
    for (const ColumnEvidence& column : columns) {
        if (namesOnly && (column.matches.empty() || !isPartyName(column.matches.front().field)))
            continue;
        const std::string key = headerKey(column.header);
        found.importer = found.importer || (column.reading.has("buyer") && hasOneOf(key, importers));
        found.exporter = found.exporter || (column.reading.has("seller") && hasOneOf(key, exporters));
    }
    return found;
}

/// "Indian importer", "foreign exporter": the party at home is the reporting side.
Side sideOfHome(const std::vector<ColumnEvidence>& columns) {
    bool import = false, exported = false;
    for (const ColumnEvidence& column : columns) {
        const HeaderReading& reading = column.reading;
        const bool home = reading.has("domestic"), abroad = reading.has("foreign");
        if (home == abroad || column.matches.empty() || !isPartyName(column.matches.front().field))
            continue;
        import = import || (home ? reading.has("buyer") : reading.has("seller"));
        exported = exported || (home ? reading.has("seller") : reading.has("buyer"));
    }
    if (import == exported)
        return Side::Unknown;
    return import ? Side::Import : Side::Export;
}

Side sideOfParties(const std::vector<ColumnEvidence>& columns) {
    if (const Side home = sideOfHome(columns); home != Side::Unknown)
        return home;
    // The party that only a bare COMPANY names is the reporting side, not the one that has its role beside its name.
    if (std::any_of(columns.begin(), columns.end(), isBareParty)) {
        const TradeParties named = tradeParties(columns, true);
        if (named.importer != named.exporter)
            return named.exporter ? Side::Import : Side::Export;
    }
    const TradeParties all = tradeParties(columns, false);
    if (all.importer == all.exporter)
        return Side::Unknown;
    return all.importer ? Side::Import : Side::Export;
}

/// "Дир. отправителя", "SUPPLIER XYZ": a word beside the role that is not known may say that these are no names, and
/// names have digits in them less often than addresses and numbers.
bool isDoubtfulName(const ColumnEvidence& column, Field field) {
    return isPartyName(field) && column.reading.unknown > 0 && !column.reading.has("name") &&
           column.profile.share(column.profile.digits) > 0.6;
}

void weighContent(ColumnEvidence& column) {
    std::vector<Match> kept;
    for (Match& match : column.matches) {
        const double fit = contentFit(column.profile, match.field);
        if (fit <= 0 || isDoubtfulName(column, match.field))
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

/// Delivery terms and means of transport are a few words that nothing else is written with: their column needs no name
/// that is known. Any column that has one goes before.
std::vector<Match> toldByContent(const ColumnProfile& profile) {
    constexpr int enoughCells = 5;
    constexpr double nearlyAll = 0.9;
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
    return {};
}

} // namespace

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
            column.profile = profileColumn(sample, firstRow, i);
            weighContent(column);
            if (column.matches.empty() && !synonyms.isNone(headers[i]) && !column.reading.has("other"))
                column.matches = toldByContent(column.profile);
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

Side sideOf(const std::vector<ColumnEvidence>& columns) {
    int import = 0, exported = 0;
    for (const ColumnEvidence& column : columns) {
        const bool date = !column.matches.empty() && column.matches.front().field == Field::Date;
        const bool type = column.reading.has("type");
        if (date || type) {
            import += column.reading.has("arrival") ? 2 : 0;
            exported += column.reading.has("dispatch") ? 2 : 0;
        }
        if (!column.matches.empty() && column.matches.front().field == Field::Direction) {
            const std::string value = headerKey(column.profile.firstCell);
            import += beginsWithOneOf(value, importWords) ? 4 : 0;
            exported += beginsWithOneOf(value, exportWords) ? 4 : 0;
        }
    }
    const Side parties = sideOfParties(columns);
    import += parties == Side::Import ? 3 : 0;
    exported += parties == Side::Export ? 3 : 0;
    if (import == exported)
        return Side::Unknown;
    return import > exported ? Side::Import : Side::Export;
}

void resolveBareColumns(std::vector<ColumnEvidence>& columns, Side side) {
    const Side weakSide = side == Side::Unknown ? sideOfCountries(columns) : side;
    // Names first: whose they are tells whose the numbers and addresses beside them are.
    for (ColumnEvidence& column : columns) {
        if (claims(column, Field::BuyerName, 0) && claims(column, Field::SellerName, 0))
            resolveParty(columns, column, weakSide);
    }
    for (ColumnEvidence& column : columns) {
        if (column.matches.size() >= 2)
            resolveParty(columns, column, weakSide);
        const bool told =
            column.reading.has("foreign") || column.reading.has("domestic") || column.reading.has("countryname");
        if (column.matches.size() >= 2)
            resolvePort(column, told ? weakSide : side);
        if (!column.matches.empty())
            resolveCountry(columns, column, side);
    }
}

} // namespace waybill::map
