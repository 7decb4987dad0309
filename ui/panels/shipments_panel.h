// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/shipments_model.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QTableView;

namespace waybill::ui {

/// Every shipment in view as a table, beside the picture; a chosen row is selected in the session.
class ShipmentsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ShipmentsPanel(CaseSession& session, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void showView();
    void showSelection();
    void choose(const QModelIndex& index);

    CaseSession& m_session;
    ShipmentsModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_count = nullptr;
    QString m_chosenKey;
    bool m_isStale = true; ///< Nothing is sorted for a table that nobody sees.
};

} // namespace waybill::ui
