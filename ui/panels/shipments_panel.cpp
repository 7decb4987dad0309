// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shipments_panel.h"

#include "core/base/text.h"
#include "core/store/details.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/case_lookup.h"
#include "ui/panels/note_delegate.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

ShipmentsPanel::ShipmentsPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("Shipments in view"));
    m_model = new ShipmentsModel(this);
    m_model->setDescribe(describer(session));
    m_table = makeRowTable(QStringLiteral("Shipments"), m_model);
    m_table->setItemDelegate(new NoteDelegate(m_table));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->sortByColumn(ShipmentsModel::DateColumn, Qt::DescendingOrder);
    static constexpr int widths[] = {100, 130, 130, 130, 98, 180, 64, 88, 112, 118, 150};
    for (int column = 0; column < ShipmentsModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, widths[column]);
    m_count = makeHead(QStringLiteral("Shipments"), m_table, this);
    m_count->setObjectName(QStringLiteral("count"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 10, 18, 10);
    column->setSpacing(6);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShipmentsPanel::choose);
    connect(m_table, &QTableView::clicked, this, &ShipmentsPanel::choose);
    connect(&m_session, &CaseSession::viewChanged, this, &ShipmentsPanel::showView);
    connect(&m_session, &CaseSession::selectionChanged, this, &ShipmentsPanel::showSelection);
    showView();
}

void ShipmentsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale)
        showView();
}

void ShipmentsPanel::showView() {
    const auto view = m_session.view();
    m_isStale = !isVisible();
    if (m_isStale)
        m_model->setShipments(nullptr, {}); // lets go of a view that may be large
    if (!view || m_isStale)
        return;
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setShipments(view, view->selection);
    }
    m_table->reset();
    m_model->judgePrices();
    m_count->setText(shipmentsText(m_model->rowCount()) + QStringLiteral(" in view"));
    m_chosenKey.clear();
    showSelection();
}

void ShipmentsPanel::showSelection() {
    const QString key = m_session.selectedKey();
    if (m_isStale || key == m_chosenKey)
        return;
    m_chosenKey = key;
    const QSignalBlocker quiet(m_table->selectionModel());
    int row = -1;
    if (key.startsWith(QLatin1String("sh-")))
        if (const auto id = store::shipmentByKey(m_session.openCase(), toUtf8(key)))
            row = m_model->rowOf(*id);
    if (row < 0) {
        m_table->clearSelection();
    } else {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, ShipmentsModel::DateColumn));
    }
    m_table->viewport()->update();
}

void ShipmentsPanel::choose(const QModelIndex& index) {
    if (!index.isValid())
        return;
    const QString key = shipmentKey(m_session, m_model->shipment(index.row()));
    if (key.isEmpty() || key == m_session.selectedKey())
        return;
    m_chosenKey = key;
    m_session.select(key);
}

} // namespace waybill::ui
