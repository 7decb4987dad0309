// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"
#include "ui/models/fact_model.h"
#include "ui/models/shipments_model.h"

#include <QIdentityProxyModel>

namespace waybill::ui {

/// "sh-…" of a shipment; empty when it cannot be read.
[[nodiscard]] QString shipmentKey(CaseSession& session, ShipmentId id);
/// Reads descriptions for a ShipmentsModel from the session's case.
[[nodiscard]] ShipmentsModel::Describe describer(CaseSession& session);

/// Sums of some shipments.
struct Totals {
    qint64 shipments = 0;
    double pieces = 0, valueUsd = 0, netKg = 0;
};
[[nodiscard]] Totals totalsOf(const query::ShipmentTable& table, const std::vector<std::uint32_t>& shipments);
/// "3 shipments · 12 pieces · $28,292 · 64.2 kg net"
[[nodiscard]] QString totalsText(const Totals& totals);

/// The shipments of a ShipmentsModel as lines of a FactList: date and value above, goods below.
class ShipmentLines : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
};

} // namespace waybill::ui
