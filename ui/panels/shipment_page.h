// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspector_page.h"

namespace waybill::store {
struct ShipmentDetails;
}

namespace waybill::ui {

/// A shipment with every field that its record fills, its parties, and the rows that speak for it.
class ShipmentPage : public InspectorPage {
    Q_OBJECT
public:
    ShipmentPage(CaseSession& session, ShipmentId id);

private:
    void addParties(const store::ShipmentDetails& shipment);
    void addFields(const store::ShipmentDetails& shipment);
};

} // namespace waybill::ui
