// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/field.h"

#include <algorithm>

namespace waybill::map {

namespace {

struct Entry {
    Field field;
    std::string_view name;
    std::string_view title;
};

constexpr Entry catalogue[] = {
    {Field::Date, "date", "Date"},
    {Field::DeclarationNo, "declaration_no", "Declaration number"},
    {Field::ItemNo, "item_no", "Item number"},
    {Field::Direction, "direction", "Direction"},
    {Field::Procedure, "procedure", "Customs procedure"},
    {Field::BuyerName, "buyer.name", "Buyer"},
    {Field::BuyerAddress, "buyer.address", "Buyer's address"},
    {Field::BuyerTaxId, "buyer.tax_id", "Buyer's tax number"},
    {Field::BuyerCountry, "buyer.country", "Buyer's country"},
    {Field::BuyerEmail, "buyer.email", "Buyer's e-mail"},
    {Field::BuyerPhone, "buyer.phone", "Buyer's phone"},
    {Field::SellerName, "seller.name", "Seller"},
    {Field::SellerAddress, "seller.address", "Seller's address"},
    {Field::SellerTaxId, "seller.tax_id", "Seller's tax number"},
    {Field::SellerCountry, "seller.country", "Seller's country"},
    {Field::SellerEmail, "seller.email", "Seller's e-mail"},
    {Field::SellerPhone, "seller.phone", "Seller's phone"},
    {Field::MakerName, "maker.name", "Manufacturer"},
    {Field::MakerAddress, "maker.address", "Manufacturer's address"},
    {Field::MakerCountry, "maker.country", "Manufacturer's country"},
    {Field::Brand, "brand", "Brand"},
    {Field::Model, "model", "Model"},
    {Field::DeclarantName, "declarant.name", "Declarant"},
    {Field::BrokerName, "broker.name", "Broker"},
    {Field::CarrierName, "carrier.name", "Carrier"},
    {Field::NotifyName, "notify.name", "Notify party"},
    {Field::ContractHolderName, "contract_holder.name", "Contract holder"},
    {Field::HsCode, "hs_code", "HS code"},
    {Field::HsDescription, "hs_description", "HS description"},
    {Field::Description, "description", "Description of the goods"},
    {Field::Note, "note", "Note"},
    {Field::Quantity, "quantity", "Quantity"},
    {Field::QuantityUnit, "quantity_unit", "Unit of the quantity"},
    {Field::Packages, "packages", "Packages"},
    {Field::GrossKg, "gross_kg", "Gross weight (kg)"},
    {Field::NetKg, "net_kg", "Net weight (kg)"},
    {Field::ValueUsd, "value_usd", "Value (USD)"},
    {Field::Value, "value", "Value in another currency"},
    {Field::Currency, "currency", "Currency of the value"},
    {Field::ValueBasis, "value_basis", "Basis of the value"},
    {Field::ExchangeRate, "exchange_rate", "Exchange rate"},
    {Field::Incoterm, "incoterm", "Incoterm"},
    {Field::OriginCountry, "origin_country", "Country of origin"},
    {Field::DispatchCountry, "dispatch_country", "Country of dispatch"},
    {Field::TradeCountry, "trade_country", "Trading country"},
    {Field::DestinationCountry, "destination_country", "Country of destination"},
    {Field::LoadingPort, "loading_port", "Port of loading"},
    {Field::DischargePort, "discharge_port", "Port of discharge"},
    {Field::CustomsOffice, "customs_office", "Customs office"},
    {Field::TransportMode, "transport_mode", "Mode of transport"},
    {Field::InvoiceNo, "invoice_no", "Invoice number"},
    {Field::ContractNo, "contract_no", "Contract number"},
    {Field::BillOfLadingNo, "bill_of_lading_no", "Bill of lading number"},
    {Field::RecordId, "record_id", "Record number"},
    {Field::Month, "month", "Month"},
};

} // namespace

const std::vector<Field>& allFields() {
    static const std::vector<Field> fields = [] {
        std::vector<Field> all;
        for (const Entry& entry : catalogue)
            all.push_back(entry.field);
        return all;
    }();
    return fields;
}

std::string_view fieldName(Field field) {
    return catalogue[std::size_t(field)].name;
}

std::string_view fieldTitle(Field field) {
    return catalogue[std::size_t(field)].title;
}

std::optional<Field> fieldFromName(std::string_view name) {
    const auto* found = std::find_if(std::begin(catalogue), std::end(catalogue),
                                     [name](const Entry& entry) { return entry.name == name; });
    return found == std::end(catalogue) ? std::nullopt : std::optional(found->field);
}

bool isAmount(Field field) {
    switch (field) {
    case Field::Quantity:
    case Field::Packages:
    case Field::GrossKg:
    case Field::NetKg:
    case Field::ValueUsd:
    case Field::Value:
    case Field::ExchangeRate:
        return true;
    default:
        return false;
    }
}

} // namespace waybill::map
