// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/draft.h"
#include "core/map/field.h"

#include <cmath>

namespace waybill::map {

namespace {

void put(QJsonObject& json, const QString& key, const std::string& text) {
    if (!text.empty())
        json.insert(key, toQString(text));
}

void put(QJsonObject& json, Field field, const std::string& text) {
    put(json, toQString(fieldName(field)), text);
}

void put(QJsonObject& json, Field field, double number) {
    if (!std::isnan(number))
        json.insert(toQString(fieldName(field)), number);
}

void putParty(QJsonObject& json, const PartyDraft& party) {
    const QString role = toQString(roleName(party.role)) + u'.';
    if (json.contains(role + QStringLiteral("name")))
        return;
    put(json, role + QStringLiteral("name"), party.name);
    put(json, role + QStringLiteral("alias"), party.alias);
    put(json, role + QStringLiteral("address"), party.address);
    put(json, role + QStringLiteral("tax_id"), party.taxId);
    put(json, role + QStringLiteral("country"), party.country);
    put(json, role + QStringLiteral("email"), party.email);
    put(json, role + QStringLiteral("phone"), party.phone);
}

} // namespace

QJsonObject toJson(const ShipmentDraft& draft) {
    QJsonObject json;
    if (draft.date)
        put(json, Field::Date, draft.date->iso());
    if (draft.month)
        put(json, Field::Month, draft.month->iso());
    for (const PartyDraft& party : draft.parties)
        putParty(json, party);
    put(json, Field::DeclarationNo, draft.declarationNo);
    put(json, Field::ItemNo, draft.itemNo);
    put(json, Field::Direction, draft.direction);
    put(json, Field::Procedure, draft.procedure);
    put(json, Field::Brand, draft.brand);
    put(json, Field::Model, draft.model);
    put(json, Field::HsCode, draft.hsCode);
    put(json, Field::HsDescription, draft.hsDescription);
    put(json, Field::Description, draft.description);
    put(json, Field::Note, draft.note);
    put(json, Field::Quantity, draft.quantity);
    put(json, Field::QuantityUnit, draft.quantityUnit);
    put(json, Field::Packages, draft.packages);
    put(json, Field::GrossKg, draft.grossKg);
    put(json, Field::NetKg, draft.netKg);
    put(json, Field::ValueUsd, draft.valueUsd);
    put(json, Field::Value, draft.value);
    put(json, Field::Currency, draft.currency);
    put(json, Field::ValueBasis, draft.valueBasis);
    put(json, Field::ExchangeRate, draft.exchangeRate);
    put(json, Field::Incoterm, draft.incoterm);
    put(json, Field::OriginCountry, draft.originCountry);
    put(json, Field::DispatchCountry, draft.dispatchCountry);
    put(json, Field::TradeCountry, draft.tradeCountry);
    put(json, Field::DestinationCountry, draft.destinationCountry);
    put(json, Field::LoadingPort, draft.loadingPort);
    put(json, Field::DischargePort, draft.dischargePort);
    put(json, Field::CustomsOffice, draft.customsOffice);
    put(json, Field::TransportMode, draft.transportMode);
    put(json, Field::InvoiceNo, draft.invoiceNo);
    put(json, Field::ContractNo, draft.contractNo);
    put(json, Field::BillOfLadingNo, draft.billOfLadingNo);
    put(json, Field::RecordId, draft.recordId);
    if (draft.descriptionCut)
        json.insert(QStringLiteral("description_cut"), true);
    return json;
}

} // namespace waybill::map
