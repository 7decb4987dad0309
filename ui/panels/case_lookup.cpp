// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/case_lookup.h"

#include "core/base/sum.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "ui/models/words.h"

namespace waybill::ui {

QString shipmentKey(CaseSession& session, ShipmentId id) {
    const auto details = store::shipmentDetails(session.openCase(), id);
    return details ? toQString(details->key) : QString();
}

ShipmentsModel::Describe describer(CaseSession& session) {
    return [&session](ShipmentId id) -> QString {
        const auto details = store::shipmentDetails(session.openCase(), id);
        if (!details)
            return {};
        const map::ShipmentDraft& draft = details->draft;
        return toQString(draft.description.empty() ? draft.hsDescription : draft.description).simplified();
    };
}

Totals totalsOf(const query::ShipmentTable& table, const std::vector<std::uint32_t>& shipments) {
    KnownSum pieces;
    KnownSum valueUsd;
    KnownSum netKg;
    for (const std::uint32_t shipment : shipments) {
        pieces.add(table.pieces(shipment));
        valueUsd.add(table.valueUsd(shipment));
        netKg.add(table.netKg(shipment));
    }
    return {static_cast<qint64>(shipments.size()), pieces.value(), valueUsd.value(), netKg.value()};
}

QString totalsText(const Totals& totals) {
    return dotted({shipmentsText(totals.shipments), totalsText(totals.pieces, totals.valueUsd, totals.netKg)});
}

int ShipmentLines::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 1;
}

QVariant ShipmentLines::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const auto cell = [&](int column, int of = Qt::DisplayRole) {
        return sourceModel()->index(index.row(), column).data(of);
    };
    switch (role) {
    case Qt::DisplayRole: {
        const QString date = cell(ShipmentsModel::DateColumn).toString();
        return dotted({date.isEmpty() ? QStringLiteral("no date") : date, cell(ShipmentsModel::NoteColumn).toString()});
    }
    case FactModel::DetailRole:
        return cell(ShipmentsModel::GoodsColumn);
    case FactModel::FigureRole: {
        const QVariant value = cell(ShipmentsModel::UsdColumn);
        return value.toString().isEmpty() ? cell(ShipmentsModel::NetKgColumn) : value;
    }
    case FactModel::TwoLinesRole:
        return true;
    case FactModel::NotedRole:
        return cell(ShipmentsModel::DateColumn, ShipmentsModel::NotedRole);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return dotted({cell(ShipmentsModel::DateColumn).toString(), cell(ShipmentsModel::UsdColumn).toString(),
                       cell(ShipmentsModel::GoodsColumn).toString()});
    default:
        return {};
    }
}

} // namespace waybill::ui
