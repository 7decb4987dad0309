// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/table_kind.h"

#include <algorithm>

namespace waybill::map {

namespace {

int countWith(const std::vector<ColumnEvidence>& columns, std::string_view meaning) {
    return int(std::count_if(columns.begin(), columns.end(),
                             [&](const ColumnEvidence& column) { return column.reading.has(meaning); }));
}

} // namespace

TableKind kindOf(const Mapping& mapping, const std::vector<ColumnEvidence>& columns) {
    const auto has = [&](Field field) { return mapping.fields.contains(field); };
    // A table of single days has rates of duty, not shares of a sum.
    const bool shares = countWith(columns, "percent") > 0 && !has(Field::Date);
    const bool summed = has(Field::Month) || shares || countWith(columns, "sum") > 0;
    if (summed && !has(Field::Description) && !has(Field::DeclarationNo))
        return TableKind::Summary;
    const bool document = has(Field::DeclarationNo) || has(Field::Procedure) || has(Field::CustomsOffice);
    const int ships = (countWith(columns, "vessel") > 0 ? 2 : 0) + (has(Field::BillOfLadingNo) ? 2 : 0) +
                      (has(Field::NotifyName) ? 1 : 0) + (has(Field::CarrierName) ? 1 : 0) +
                      (has(Field::LoadingPort) || has(Field::DischargePort) ? 1 : 0);
    if (!document && ships >= 3 && (has(Field::SellerName) || has(Field::BuyerName)))
        return TableKind::BillOfLading;
    const bool parties = has(Field::BuyerName) && has(Field::SellerName);
    const bool goods = has(Field::HsCode) && (has(Field::Description) || has(Field::HsDescription) ||
                                              has(Field::Value) || has(Field::ValueUsd) || has(Field::Quantity));
    return document || parties || goods ? TableKind::Declarations : TableKind::Other;
}

} // namespace waybill::map
