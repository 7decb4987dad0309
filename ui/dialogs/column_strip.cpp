// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/column_strip.h"

#include "core/base/text.h"
#include "ui/dialogs/column_card.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr std::size_t firstColumns = 80;
constexpr std::size_t sampleRows = 6;
constexpr std::size_t cardsAtOnce = 8; // more would hold the window

} // namespace

ColumnStrip::ColumnStrip(QWidget* parent) : QScrollArea(parent), m_limit(firstColumns) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(QStringLiteral("Columns of the table"));
    m_fields = makeFieldItems(this);
    m_content = new QWidget(viewport()); // where it stays: moving it would style all of it again
    setLook(m_content, Look::Ground);
    m_row = new QHBoxLayout(m_content);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_more = makeLink(QString());
    m_row->addWidget(m_more);
    m_row->addStretch(1);
    m_more->hide();
    setWidget(m_content);
}

void ColumnStrip::clearTable() {
    for (ColumnCard* card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    ++m_serial;
    m_more->hide();
    m_limit = firstColumns;
    m_shown.clear();
}

void ColumnStrip::addCards(const PlannedTable& table, std::size_t until) {
    const auto& headers = table.mapping.headers;
    for (std::size_t column = m_cards.size(); column < until; ++column) {
        auto* card = new ColumnCard(column, column < headers.size() ? toQString(headers[column]) : QString(), m_fields,
                                    m_content);
        connect(card, &ColumnCard::fieldChosen, this, &ColumnStrip::fieldChosen);
        m_row->insertWidget(static_cast<int>(column), card, 0, Qt::AlignTop);
        m_cards.push_back(card);
        card->show();
    }
}

void ColumnStrip::showTable(const PlannedTable& table) {
    // Cards stay, and with them the focus, while the table is the same.
    const QString which = QStringLiteral("%1|%2|%3|%4")
                              .arg(table.table.file, table.table.member, table.table.sheet, table.table.encoding) +
                          QString::number(table.mapping.headerRow);
    if (which != m_shown)
        clearTable();
    m_shown = which;
    const std::size_t columns = columnCount(*table.inspection);
    const std::size_t wanted = std::min(columns, m_limit);
    addCards(table, std::min(wanted, m_cards.size() + cardsAtOnce));
    const quint64 serial = ++m_serial;
    if (m_cards.size() < wanted)
        QTimer::singleShot(0, this, [this, serial, table] {
            if (serial == m_serial)
                showTable(table);
        });
    for (std::size_t column = 0; column < m_cards.size(); ++column) {
        const auto field = fieldOf(table.mapping, column);
        m_cards[column]->showField(field, confidenceText(table.mapping, column), colourOf(field));
        m_cards[column]->showCells(sampleCells(*table.inspection, table.mapping, column, sampleRows));
    }
    m_more->setVisible(columns > m_limit);
    m_more->setText(QStringLiteral("%1 of %2 columns shown: show all")
                        .arg(countText(static_cast<double>(m_cards.size())), countText(static_cast<double>(columns))));
    m_more->disconnect(this);
    connect(m_more, &QPushButton::clicked, this, [this, table] {
        m_limit = columnCount(*table.inspection);
        showTable(table);
    });
}

} // namespace waybill::ui
