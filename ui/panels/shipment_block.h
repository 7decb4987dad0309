// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/details.h"

#include <QWidget>

namespace waybill::ui {

/// The gist of a shipment: when, how much, what, who made it, and the declared text with its statements.
class ShipmentBlock : public QWidget {
    Q_OBJECT
public:
    /// `headed`: date and value stand above.
    ShipmentBlock(const store::ShipmentDetails& shipment, bool headed, QWidget* parent = nullptr);

Q_SIGNALS:
    void selected(const QString& key);
};

[[nodiscard]] QString shipmentDate(const store::ShipmentDetails& shipment);  ///< "1 Feb 2023", "2023-02", "no date"
[[nodiscard]] QString shipmentValue(const store::ShipmentDetails& shipment); ///< "$28,292.00", "1,200.00 CNY"

} // namespace waybill::ui
