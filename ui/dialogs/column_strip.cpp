// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/column_strip.h"

#include "core/base/text.h"
#include "ui/dialogs/column_card.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QPushButton>
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
    m_adding.setSingleShot(true);
    m_adding.setInterval(0);
    connect(&m_adding, &QTimer::timeout, this, &ColumnStrip::addCards);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit = columnCount(*m_table->inspection);
        addCards();
    });
}

void ColumnStrip::clearTable() {
    for (ColumnCard* card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    m_adding.stop();
    m_table.reset();
    m_more->hide();
    m_limit = firstColumns;
    m_shown.clear();
}

void ColumnStrip::fillCard(std::size_t column) {
    const auto field = fieldOf(m_table->mapping, column);
    m_cards[column]->showField(field, confidenceText(m_table->mapping, column), colourOf(field));
    m_cards[column]->showCells(sampleCells(*m_table->inspection, m_table->mapping, column, sampleRows));
}

void ColumnStrip::addCards() {
    const auto& headers = m_table->mapping.headers;
    const std::size_t columns = columnCount(*m_table->inspection);
    const std::size_t wanted = std::min(columns, m_limit);
    const std::size_t until = std::min(wanted, m_cards.size() + cardsAtOnce);
    for (std::size_t column = m_cards.size(); column < until; ++column) {
        auto* card = new ColumnCard(column, column < headers.size() ? toQString(headers[column]) : QString(), m_fields,
                                    m_content);
        connect(card, &ColumnCard::fieldChosen, this, &ColumnStrip::fieldChosen);
        m_row->insertWidget(static_cast<int>(column), card, 0, Qt::AlignTop);
        m_cards.push_back(card);
        fillCard(column);
        card->show();
    }
    if (until < wanted)
        m_adding.start();
    m_more->setVisible(columns > m_limit);
    m_more->setText(QStringLiteral("%1 of %2 columns shown: show all")
                        .arg(countText(static_cast<double>(m_cards.size())), countText(static_cast<double>(columns))));
}

void ColumnStrip::showTable(const PlannedTable& table) {
    // Cards stay, and with them the focus, while the table is the same.
    const QString which = QStringLiteral("%1|%2|%3|%4")
                              .arg(table.table.file, table.table.member, table.table.sheet, table.table.encoding) +
                          QString::number(table.mapping.headerRow);
    if (which != m_shown)
        clearTable();
    m_shown = which;
    m_table = table;
    for (std::size_t column = 0; column < m_cards.size(); ++column)
        fillCard(column);
    addCards();
}

} // namespace waybill::ui
