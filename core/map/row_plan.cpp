// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/row_plan.h"

#include "core/base/text.h"
#include "core/map/header_currency.h"
#include "core/map/header_words.h"
#include "core/map/weight_units.h"

#include <algorithm>

namespace waybill::map {

namespace {

struct TextField {
    Field field;
    std::string ShipmentDraft::*member;
};

constexpr TextField textFields[] = {
    {Field::DeclarationNo, &ShipmentDraft::declarationNo},
    {Field::ItemNo, &ShipmentDraft::itemNo},
    {Field::Direction, &ShipmentDraft::direction},
    {Field::Procedure, &ShipmentDraft::procedure},
    {Field::Brand, &ShipmentDraft::brand},
    {Field::Model, &ShipmentDraft::model},
    {Field::HsDescription, &ShipmentDraft::hsDescription},
    {Field::Note, &ShipmentDraft::note},
    {Field::ValueBasis, &ShipmentDraft::valueBasis},
    {Field::Incoterm, &ShipmentDraft::incoterm},
    {Field::LoadingPort, &ShipmentDraft::loadingPort},
    {Field::DischargePort, &ShipmentDraft::dischargePort},
    {Field::CustomsOffice, &ShipmentDraft::customsOffice},
    {Field::TransportMode, &ShipmentDraft::transportMode},
    {Field::InvoiceNo, &ShipmentDraft::invoiceNo},
    {Field::ContractNo, &ShipmentDraft::contractNo},
    {Field::BillOfLadingNo, &ShipmentDraft::billOfLadingNo},
    {Field::RecordId, &ShipmentDraft::recordId},
};

constexpr TextField countryFields[] = {
    {Field::OriginCountry, &ShipmentDraft::originCountry},
    {Field::DispatchCountry, &ShipmentDraft::dispatchCountry},
    {Field::TradeCountry, &ShipmentDraft::tradeCountry},
    {Field::DestinationCountry, &ShipmentDraft::destinationCountry},
};

std::vector<std::size_t> columnsOf(const Mapping& mapping, Field field) {
    std::vector<std::size_t> columns;
    const auto found = mapping.fields.find(field);
    if (found == mapping.fields.end())
        return columns;
    for (const ColumnChoice& choice : found->second)
        columns.push_back(choice.column);
    return columns;
}

std::vector<std::size_t> columnsNamed(const Mapping& mapping, const std::string& name) {
    const auto field = fieldFromName(name);
    return field ? columnsOf(mapping, *field) : std::vector<std::size_t>{};
}

/// The word that names the role: IMPORTER of IMPORTER_NAME_EN. Two columns with one such word hold one name.
std::string roleWord(const std::string& header) {
    for (const std::string& token : headerTokens(header)) {
        if (token != "std" && token != "en" && token != "name" && token != "наименование")
            return token;
    }
    return {};
}

RowPlan::PartyColumns partyColumns(const Mapping& mapping, Role role) {
    const std::string prefix = std::string(roleName(role)) + '.';
    RowPlan::PartyColumns party{role,
                                columnsNamed(mapping, prefix + "name"),
                                {},
                                columnsNamed(mapping, prefix + "address"),
                                columnsNamed(mapping, prefix + "tax_id"),
                                columnsNamed(mapping, prefix + "country"),
                                columnsNamed(mapping, prefix + "email"),
                                columnsNamed(mapping, prefix + "phone")};
    for (const std::size_t column : party.names)
        party.aliases.push_back(roleWord(mapping.headers[column]) == roleWord(mapping.headers[party.names.front()]));
    return party;
}

std::string basisOf(const HeaderReading& reading) {
    if (reading.has("cif"))
        return "CIF";
    if (reading.has("fob"))
        return "FOB";
    if (reading.has("stat"))
        return "statistical";
    if (reading.has("customs"))
        return "customs";
    return reading.has("invoice") ? "invoice" : "";
}

double scaleOf(Field field, const HeaderReading& reading) {
    if (field == Field::GrossKg || field == Field::NetKg) {
        if (reading.has("tonne"))
            return 1000;
        return reading.has("pound") ? kilogramsInPound : 1;
    }
    return reading.has("thousand") ? 1000 : 1;
}

std::vector<RowPlan::NumberColumn> numberColumns(const Mapping& mapping, Field field) {
    std::vector<RowPlan::NumberColumn> columns;
    for (const std::size_t column : columnsOf(mapping, field)) {
        RowPlan::NumberColumn number{column, '.', 1, {}, {}, false, false, false};
        const HeaderReading reading = HeaderWords::builtIn().read(mapping.headers[column]);
        number.mark = mapping.habitOf(column).decimalMark;
        number.scale = scaleOf(field, reading);
        number.unitTold = number.scale != 1 || (reading.has("kg") && !reading.has("unit"));
        if (field == Field::Value || field == Field::ValueUsd) {
            number.currency = currencyOfHeader(mapping.headers[column]);
            number.basis = basisOf(reading);
            number.national = reading.has("customs") && !reading.has("fc") && !reading.has("contract");
            number.local = reading.has("lc") && !reading.has("fc");
        }
        columns.push_back(std::move(number));
    }
    return columns;
}

void findWeightUnits(RowPlan& plan, const Mapping& mapping) {
    for (std::size_t i = 0; i < mapping.headers.size(); ++i) {
        const HeaderReading reading = HeaderWords::builtIn().read(mapping.headers[i]);
        const bool weight = reading.has("weight") || reading.has("gross") || reading.has("net");
        if (!weight || !reading.has("unit") || reading.has("value") || reading.has("price"))
            continue;
        if (!reading.has("net") && !plan.grossUnit)
            plan.grossUnit = i;
        if (!reading.has("gross") && !plan.netUnit)
            plan.netUnit = i;
    }
}

void planDescriptions(RowPlan& plan, const Mapping& mapping) {
    for (const std::size_t column : columnsOf(mapping, Field::Description)) {
        const bool part = !plan.descriptions.empty() && HeaderWords::builtIn().read(mapping.headers[column]).number > 0;
        (part ? plan.descriptionParts : plan.descriptions).push_back(column);
    }
    std::sort(plan.descriptionParts.begin(), plan.descriptionParts.end());
}

} // namespace

RowPlan RowPlan::of(const Mapping& mapping) {
    RowPlan plan;
    for (const std::size_t column : columnsOf(mapping, Field::Date)) {
        const ColumnHabit habit = mapping.habitOf(column);
        const bool parts = habit.monthColumn && habit.yearColumn;
        plan.dates.push_back({column, habit.dateOrder, habit.dayShift, parts ? habit.monthColumn : std::nullopt,
                              parts ? habit.yearColumn : std::nullopt});
    }
    for (const std::size_t column : columnsOf(mapping, Field::Month)) {
        const ColumnHabit habit = mapping.habitOf(column);
        plan.months.push_back({column, habit.monthColumn ? std::nullopt : habit.yearColumn});
    }
    for (const Role role : allRoles) {
        PartyColumns party = partyColumns(mapping, role);
        if (!party.names.empty() || !party.taxIds.empty())
            plan.parties.push_back(std::move(party));
    }
    for (const TextField& text : textFields) {
        if (auto columns = columnsOf(mapping, text.field); !columns.empty())
            plan.texts.push_back({text.member, std::move(columns)});
    }
    for (const TextField& country : countryFields) {
        if (auto columns = columnsOf(mapping, country.field); !columns.empty())
            plan.countries.push_back({country.member, std::move(columns)});
    }
    planDescriptions(plan, mapping);
    plan.hsCodes = columnsOf(mapping, Field::HsCode);
    plan.currencies = columnsOf(mapping, Field::Currency);
    for (const std::size_t column : plan.currencies) {
        const HeaderReading reading = HeaderWords::builtIn().read(mapping.headers[column]);
        plan.contractCurrency =
            plan.contractCurrency || reading.has("contract") || reading.has("invoice") || reading.has("fc");
        plan.localCurrency = plan.localCurrency || reading.has("lc");
    }
    plan.units = columnsOf(mapping, Field::QuantityUnit);
    plan.valuesUsd = numberColumns(mapping, Field::ValueUsd);
    plan.values = numberColumns(mapping, Field::Value);
    plan.quantities = numberColumns(mapping, Field::Quantity);
    plan.packages = numberColumns(mapping, Field::Packages);
    plan.grossKg = numberColumns(mapping, Field::GrossKg);
    plan.netKg = numberColumns(mapping, Field::NetKg);
    plan.exchangeRates = numberColumns(mapping, Field::ExchangeRate);
    findWeightUnits(plan, mapping);
    plan.width = mapping.headers.size();
    for (const auto& [field, choices] : mapping.fields) {
        for (const ColumnChoice& choice : choices)
            plan.mapped.push_back(choice.column);
    }
    std::sort(plan.mapped.begin(), plan.mapped.end());
    plan.mapped.erase(std::unique(plan.mapped.begin(), plan.mapped.end()), plan.mapped.end());
    for (const std::string& header : mapping.headers)
        plan.headers.emplace_back(trimmed(header));
    plan.descriptionCut = mapping.habitOf(Field::Description).cut;
    plan.restoreZero = !mapping.habitOf(Field::HsCode).oddCodes;
    return plan;
}

} // namespace waybill::map
