// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/inspector_page.h"

class QVBoxLayout;

namespace waybill::ui {

/// A link: between whom, how much, and every shipment behind it; the chosen one is shown below the list.
class LinkPage : public InspectorPage {
    Q_OBJECT
public:
    LinkPage(CaseSession& session, const QString& key);

private:
    void addEnds(const graph::Link& link);
    void showShipment(ShipmentId id);
    std::shared_ptr<const graph::EntityGraph> m_graph; ///< That has the link.
    QVBoxLayout* m_shipment = nullptr;
};

} // namespace waybill::ui
