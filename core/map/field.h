// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/role.h"

#include <optional>
#include <string_view>
#include <vector>

namespace waybill::map {

/// The canonical fields of a shipment: the field catalogue. A field's name is the same in synonyms, profiles, JSON, the
/// case file and exports.
enum class Field {
    Date,
    DeclarationNo,
    ItemNo,
    Direction,
    Procedure,
    BuyerName,
    BuyerAddress,
    BuyerTaxId,
    BuyerCountry,
    BuyerEmail,
    BuyerPhone,
    SellerName,
    SellerAddress,
    SellerTaxId,
    SellerCountry,
    SellerEmail,
    SellerPhone,
    MakerName,
    MakerAddress,
    MakerCountry,
    Brand,
    Model,
    DeclarantName,
    BrokerName,
    CarrierName,
    NotifyName,
    ContractHolderName,
    HsCode,
    HsDescription,
    Description,
    Note,
    Quantity,
    QuantityUnit,
    Packages,
    GrossKg,
    NetKg,
    ValueUsd,
    Value,
    Currency,
    ValueBasis,
    ExchangeRate,
    Incoterm,
    OriginCountry,
    DispatchCountry,
    TradeCountry,
    DestinationCountry,
    LoadingPort,
    DischargePort,
    CustomsOffice,
    TransportMode,
    InvoiceNo,
    ContractNo,
    BillOfLadingNo,
    RecordId,
    Month,
};

[[nodiscard]] const std::vector<Field>& allFields();
/// "buyer.name", "gross_kg", …
[[nodiscard]] std::string_view fieldName(Field field);
[[nodiscard]] std::optional<Field> fieldFromName(std::string_view name);
/// "Buyer", "Buyer's address", "Gross weight (kg)": for a person.
[[nodiscard]] std::string_view fieldTitle(Field field);
/// Counted, weighed or paid: its values are numbers.
[[nodiscard]] bool isAmount(Field field);

} // namespace waybill::map
