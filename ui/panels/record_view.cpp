// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/record_view.h"

#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

constexpr int rowHeight = 26;
/// Rows of wider records stay one line tall: measuring thousands of cells would be felt.
constexpr int wrappedCells = 400;

} // namespace

RecordView::RecordView(QWidget* parent) : QWidget(parent) {
    m_model = new RecordModel(this);
    m_where = makeLabel(QString(), Look::Strong, this);
    m_where->setObjectName(QStringLiteral("where"));
    m_sha = makeLabel(QString(), Look::Faded, this);
    m_sha->setObjectName(QStringLiteral("sha"));
    m_sha->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy = makeLink(QStringLiteral("copy SHA-256"), QStringLiteral("Copy the file's SHA-256"), this);
    auto* problem = new FailureLabel(this);
    m_problem = problem;
    m_cells = new QTableView(this);
    m_cells->setAccessibleName(QStringLiteral("Cells of the row"));
    m_cells->setModel(m_model);
    m_cells->setWordWrap(true);
    m_cells->setShowGrid(false);
    m_cells->setTabKeyNavigation(false);
    m_cells->setSelectionMode(QAbstractItemView::SingleSelection);
    m_cells->setTextElideMode(Qt::ElideRight);
    m_cells->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_cells->verticalHeader()->hide();
    m_cells->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_cells->verticalHeader()->setMinimumSectionSize(rowHeight - 4);
    m_cells->setAlternatingRowColors(true);
    m_cells->horizontalHeader()->setStretchLastSection(true);
    m_cells->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_cells->horizontalHeader()->setHighlightSections(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_where);
    auto* sha = new QHBoxLayout;
    sha->addWidget(m_sha, 1);
    sha->addWidget(m_copy, 0, Qt::AlignTop);
    column->addLayout(sha);
    column->addWidget(m_problem);
    column->addWidget(m_cells, 1);
    connect(m_cells->verticalHeader(), &QHeaderView::sectionResized, this, &RecordView::fit, Qt::QueuedConnection);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->record().sha256); });
    clearRecord();
}

void RecordView::showRecord(const Result<store::Record>& record) {
    clearRecord();
    if (!record) {
        static_cast<FailureLabel*>(m_problem)->showError(record.error());
        return;
    }
    m_model->setRecord(*record);
    m_where->setText(
        dotted({record->file, record->sheet.isEmpty() ? QString() : QStringLiteral("sheet ") + record->sheet,
                QStringLiteral("row ") + countText(static_cast<double>(record->row))}));
    // A zero-width space every eight digits lets the long number wrap in a narrow panel.
    QString sha = record->sha256;
    for (qsizetype i = sha.size() - sha.size() % 8; i > 0; i -= 8)
        if (i < sha.size())
            sha.insert(i, QChar(0x200B));
    m_sha->setText(QStringLiteral("SHA-256 ") + sha);
    m_where->show();
    m_sha->show();
    m_copy->show();
    m_cells->show();
    const bool isShort = m_model->rowCount() <= wrappedCells;
    m_cells->verticalHeader()->setSectionResizeMode(isShort ? QHeaderView::ResizeToContents : QHeaderView::Fixed);
    fit();
}

void RecordView::fit() {
    m_cells->horizontalHeader()->resizeSection(0, qBound(80, width() * 2 / 5, 260));
    if (m_tallest > 0) {
        const int wanted = m_cells->verticalHeader()->length() + m_cells->horizontalHeader()->sizeHint().height() + 4;
        m_cells->setFixedHeight(qBound(3 * rowHeight, wanted, m_tallest));
    }
}

void RecordView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void RecordView::clearRecord() {
    m_model->setRecord({});
    static_cast<FailureLabel*>(m_problem)->clearError();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_where, m_sha, m_copy, m_cells})
        widget->hide();
}

void RecordView::fitRows(int tallest) {
    m_tallest = tallest;
}

} // namespace waybill::ui
