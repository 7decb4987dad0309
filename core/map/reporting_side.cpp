// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/reporting_side.h"

#include <algorithm>
#include <array>
#include <span>

namespace waybill::map {

namespace {

using Words = std::span<const std::string_view>;

// As headerKey() writes them. 境内收货 and 境内发货 are who receives and who sends within the country.
constexpr std::array<std::string_view, 8> importers{"import", "импорт",  "імпорт",   "nhapkhau",
                                                    "进口",   "ithalat", "境内收货", "수입"};
constexpr std::array<std::string_view, 9> exporters{"export", "eksport", "экспорт",  "експорт", "xuatkhau",
                                                    "出口",   "ihracat", "境内发货", "수출"};
// Who supplies is the party abroad, though the same header may call it an exporter.
constexpr std::array<std::string_view, 5> suppliers{"supplier", "proveedor", "fornecedor", "fournisseur", "поставщик"};
constexpr std::array<std::string_view, 7> importWords{"im", "им", "ім", "nhap", "进口", "ithal", "수입"};
constexpr std::array<std::string_view, 8> exportWords{"ex", "eks", "эк", "ек", "xuat", "出口", "ihrac", "수출"};

bool hasOneOf(std::string_view key, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return key.find(word) != std::string_view::npos; });
}

bool beginsWithOneOf(std::string_view key, Words words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return key.starts_with(word); });
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

bool isBareParty(const ColumnEvidence& column) {
    // "Third party" is a word that is not known: not the reporting side. "Supplier / buyer" is whoever it is not.
    return column.reading.unknown == 0 && !column.matches.empty() && isPartyName(column.matches.front().field) &&
           claims(column, Field::BuyerName, 0) && claims(column, Field::SellerName, 0) &&
           !column.reading.has("partner") && !(column.reading.has("buyer") && column.reading.has("seller"));
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
        found.exporter =
            found.exporter || (column.reading.has("seller") && hasOneOf(key, exporters) && !hasOneOf(key, suppliers));
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

/// Imports say where the goods come from, exports where they go; a table that says both does not tell.
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

/// "Indian company, foreign company": exports are valued FOB, and imports CIF.
Side sideOfValuation(const std::vector<ColumnEvidence>& columns) {
    const auto names = [&](std::string_view place) {
        return std::ranges::any_of(columns, [&](const ColumnEvidence& column) {
            return column.reading.has(place) && claims(column, Field::BuyerName, 0) &&
                   claims(column, Field::SellerName, 0);
        });
    };
    const auto valued = [&](std::string_view basis) {
        return std::ranges::any_of(columns, [&](const ColumnEvidence& column) { return column.reading.has(basis); });
    };
    const bool fob = valued("fob"), cif = valued("cif");
    if (!names("domestic") || !names("partner") || fob == cif)
        return Side::Unknown;
    return fob ? Side::Export : Side::Import;
}

} // namespace

Side sideOf(const std::vector<ColumnEvidence>& columns) {
    int import = 0, exported = 0;
    for (const ColumnEvidence& column : columns) {
        const bool date = !column.matches.empty() && column.matches.front().field == Field::Date;
        // An "entry number" is that of exports as well.
        const bool document = column.reading.has("declaration") && column.reading.has("number");
        const bool type = column.reading.has("type");
        if (date || document || type) {
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

Side weakSideOf(const std::vector<ColumnEvidence>& columns) {
    const Side countries = sideOfCountries(columns);
    return countries == Side::Unknown ? sideOfValuation(columns) : countries;
}

} // namespace waybill::map
