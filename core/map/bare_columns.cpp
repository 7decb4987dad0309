// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/bare_columns.h"

#include <algorithm>
#include <array>
#include <span>

namespace waybill::map {

namespace {

using Match = Synonyms::Match;

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

void keepOnly(ColumnEvidence& column, std::optional<Field> field, double confidence, const char* why) {
    std::erase_if(column.matches, [&](const Match& match) { return !field || match.field != *field; });
    for (Match& match : column.matches) {
        match.confidence = std::max(match.confidence, confidence);
        match.reason += why;
    }
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

enum class Neighbour { None, Buyer, Seller, Another };

bool hasAny(const HeaderReading& reading, std::span<const std::string_view> meanings) {
    return std::ranges::any_of(meanings, [&](std::string_view meaning) { return reading.has(meaning); });
}

/// Who a column is about: the party that it names or whose it is known to be.
Neighbour subjectOf(const ColumnEvidence& column) {
    constexpr double own = 0.6;
    static constexpr std::array<std::string_view, 7> others{"broker", "declarant", "carrier", "notify",
                                                            "holder", "forwarder", "maker"};
    if (!column.matches.empty() && column.matches.front().confidence >= own) {
        const Field field = column.matches.front().field;
        const auto other = otherSide(field);
        if (other && !claims(column, *other, own))
            return isPartyOf(field, "buyer") ? Neighbour::Buyer : Neighbour::Seller;
    }
    return hasAny(column.reading, others) ? Neighbour::Another : Neighbour::None;
}

/// A city, an address, a number of either party.
bool isAttribute(const ColumnEvidence& column) {
    static constexpr std::array<std::string_view, 10> attributes{"address", "add",   "city", "taxid", "kpp",
                                                                 "pin",     "phone", "ph",   "fax",   "email"};
    return hasAny(column.reading, attributes);
}

/// Whom the columns before are about: "Importer, TIN, City, Telephone" is all the importer's.
Neighbour before(const std::vector<ColumnEvidence>& columns, std::size_t at) {
    while (at-- > 0) {
        if (const Neighbour found = subjectOf(columns[at]); found != Neighbour::None)
            return found;
        if (!isAttribute(columns[at]))
            break;
    }
    return Neighbour::None;
}

/// Whose name follows directly: "TIN, Importer, …".
Neighbour behind(const std::vector<ColumnEvidence>& columns, std::size_t at) {
    if (at + 1 >= columns.size() || columns[at + 1].matches.empty() ||
        !isPartyName(columns[at + 1].matches.front().field))
        return Neighbour::None;
    const Neighbour found = subjectOf(columns[at + 1]);
    return found == Neighbour::Another ? Neighbour::None : found;
}

/// The party that a bare column stands beside.
Neighbour neighbourOf(const std::vector<ColumnEvidence>& columns, const ColumnEvidence& column, Field buyers,
                      Field sellers) {
    constexpr double own = 0.6;
    const Neighbour first = before(columns, column.column);
    const Neighbour last = behind(columns, column.column);
    const bool hasOne = (first == Neighbour::Buyer && anyClaims(columns, buyers, own)) ||
                        (first == Neighbour::Seller && anyClaims(columns, sellers, own));
    // What belongs to a party mostly stands behind its name, unless the party has it already. Only its number also
    // stands before: "Broker, IEC, Importer".
    const bool number = buyers == Field::BuyerTaxId;
    if (last != Neighbour::None && (hasOne || (number && first == Neighbour::Another)))
        return last;
    return first == Neighbour::None ? last : first;
}

Side opposite(Side side) {
    return side == Side::Unknown ? side : side == Side::Import ? Side::Export : Side::Import;
}

void resolveParty(std::vector<ColumnEvidence>& columns, ColumnEvidence& column, Side side) {
    const Field field = column.matches.front().field;
    const auto other = otherSide(field);
    if (!other || !claims(column, *other, 0))
        return;
    // "Selling party" in a language that is not known would be either's.
    const bool knownName = column.matches.front().confidence > 0.9;
    if (isPartyName(field) && column.reading.unknown > 0 && !knownName)
        return keepOnly(column, std::nullopt, 0, "");
    const Field buyers = isPartyOf(field, "buyer") ? field : *other;
    const Field sellers = isPartyOf(field, "buyer") ? *other : field;
    // What this column itself claims must not count as the party's own column.
    const auto matches = std::move(column.matches);
    column.matches.clear();
    const Neighbour neighbour = isPartyName(field) ? Neighbour::None : neighbourOf(columns, column, buyers, sellers);
    if (neighbour == Neighbour::Another)
        return; // the broker's, not the reporting side's
    const auto beside =
        neighbour == Neighbour::None ? std::nullopt : std::optional(neighbour == Neighbour::Buyer ? buyers : sellers);
    // Each party has its ADDRESS behind it: where there are several, their places tell more than the reporting side.
    const bool several = std::any_of(columns.begin(), columns.end(), [&](const ColumnEvidence& another) {
        return claims(another, buyers, 0) && claims(another, sellers, 0);
    });
    // A partner is whoever the reporting side is not.
    const bool abroad = column.reading.has("partner") || column.reading.has("foreign");
    const Side owning = abroad ? opposite(side) : side;
    const auto owner = several && beside ? std::nullopt : ownerOf(columns, buyers, sellers, owning);
    column.matches = matches;
    if (!owner && beside)
        return keepOnly(column, beside, 0.7, "; it stands beside the party's name");
    keepOnly(column, owner, 0.75, abroad ? "; it belongs to the party abroad" : "; it belongs to the reporting side");
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
    // Imports have where the goods are from in it, exports where they go.
    if (claims(column, Field::OriginCountry, 0) && claims(column, Field::DestinationCountry, 0)) {
        if (side == Side::Unknown)
            return keepOnly(column, std::nullopt, 0, "");
        const bool import = side == Side::Import;
        return keepOnly(column, import ? Field::OriginCountry : Field::DestinationCountry, 0.8,
                        import ? "; the table is of imports" : "; the table is of exports");
    }
    const bool bare = column.reading.has("country") && column.matches.size() == 1 &&
                      column.matches.front().field == Field::DestinationCountry &&
                      column.matches.front().confidence < 0.5;
    if (!bare)
        return;
    // Where both parties are named, but not which of them reports, it may be the country of either.
    constexpr double own = 0.6;
    const bool either = side == Side::Unknown && anyClaims(columns, Field::BuyerName, own) &&
                        anyClaims(columns, Field::SellerName, own);
    if (side == Side::Import || either || anyClaims(columns, Field::DestinationCountry, 0.55))
        return keepOnly(column, std::nullopt, 0, "");
    keepOnly(column, Field::DestinationCountry, 0.65, "; no other column names the destination");
}

/// "№" is the record's, unless a number comes twice: then it numbers the goods of a declaration. One that only counts
/// the rows of this file says nothing of a record.
void resolveNumber(const std::vector<ColumnEvidence>& columns, ColumnEvidence& column) {
    constexpr std::size_t longestKey = 4; // bytes: "№", "Nr.", "Num"
    constexpr double longestItem = 3;     // digits
    const ColumnProfile& profile = column.profile;
    const bool bare = column.matches.front().field == Field::RecordId && column.reading.concepts.size() == 1 &&
                      column.reading.has("number") && headerKey(column.header).size() <= longestKey;
    if (bare && profile.repeated && profile.letters == 0 && profile.averageLength <= longestItem &&
        !anyClaims(columns, Field::ItemNo, 0.5))
        column.matches = {{Field::ItemNo, 0.7, "its small numbers come again: they number the goods"}};
    else if (column.matches.front().field == Field::RecordId && profile.counting &&
             !headerKey(column.header).ends_with("id"))
        column.matches.clear();
}

/// The invoice's day is not the declaration's, but it is near: good where the table has no other.
void resolveOnlyDate(std::vector<ColumnEvidence>& columns) {
    constexpr double least = 0.5;
    if (anyClaims(columns, Field::Date, least))
        return;
    for (ColumnEvidence& column : columns) {
        const HeaderReading& reading = column.reading;
        const bool ofInvoice =
            reading.unknown == 0 && reading.concepts.size() == 2 && reading.has("invoice") && reading.has("date");
        if (ofInvoice && column.profile.filled > 0 && column.profile.share(column.profile.dates) >= 0.9)
            column.matches = {{Field::Date, 0.6, "the invoice's day; no other column has one"}};
    }
}

} // namespace

void resolveBareColumns(std::vector<ColumnEvidence>& columns, Side side) {
    const Side weakSide = side == Side::Unknown ? weakSideOf(columns) : side;
    // Names first: whose they are tells whose the numbers and addresses beside them are.
    for (ColumnEvidence& column : columns) {
        if (claims(column, Field::BuyerName, 0) && claims(column, Field::SellerName, 0))
            resolveParty(columns, column, weakSide);
    }
    for (ColumnEvidence& column : columns) {
        if (column.matches.size() >= 2)
            resolveParty(columns, column, weakSide);
        if (column.matches.size() >= 2)
            resolvePort(column, weakSide);
        if (!column.matches.empty())
            resolveCountry(columns, column, column.reading.has("foreign") ? weakSide : side);
        if (!column.matches.empty())
            resolveNumber(columns, column);
    }
    resolveOnlyDate(columns);
}

} // namespace waybill::map
