// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/issues_panel.h"

#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/record_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {

using Kind = IssuesModel::Kind;
constexpr std::array kinds{Kind::Rejected, Kind::Error, Kind::Warning, Kind::Info};

QString countedKind(Kind kind, std::size_t count) {
    const QString figure = countText(static_cast<double>(count)) + QLatin1Char(' ');
    switch (kind) {
    case Kind::Rejected:
        return figure + (count == 1 ? QStringLiteral("rejected row") : QStringLiteral("rejected rows"));
    case Kind::Error:
        return figure + (count == 1 ? QStringLiteral("error") : QStringLiteral("errors"));
    case Kind::Warning:
        return figure + (count == 1 ? QStringLiteral("warning") : QStringLiteral("warnings"));
    case Kind::Info:
        return figure + (count == 1 ? QStringLiteral("note") : QStringLiteral("notes"));
    }
    return figure;
}

} // namespace

IssuesPanel::IssuesPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("Issues of the imported data"));
    m_model = new IssuesModel(this);
    m_table = makeRowTable(QStringLiteral("Issues"), m_model);
    m_table->sortByColumn(IssuesModel::KindColumn, Qt::AscendingOrder);
    static constexpr int widths[] = {86, 300, 170, 70, 120, 104};
    for (int column = 0; column < IssuesModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(IssuesModel::TextColumn, QHeaderView::Stretch);
    m_record = new RecordView;
    m_record->setMinimumHeight(200);
    m_record->hide();
    m_none = makeLabel(QStringLiteral("Nothing to report: every row was read, and nothing in them is in doubt."),
                       Look::Faded);
    m_none->setObjectName(QStringLiteral("none"));
    m_problem = new FailureLabel;

    auto* counts = new QHBoxLayout;
    counts->setSpacing(6);
    counts->addWidget(makeHead(QStringLiteral("Issues"), m_table));
    counts->addSpacing(8);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        m_kinds[i] = new QPushButton;
        m_kinds[i]->setCheckable(true);
        m_kinds[i]->setObjectName(QStringLiteral("kind-") + kindTitle(kinds[i]));
        m_kinds[i]->setToolTip(QStringLiteral("Show only these"));
        counts->addWidget(m_kinds[i]);
        connect(m_kinds[i], &QPushButton::toggled, this, &IssuesPanel::filter);
    }
    counts->addStretch(1);
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_table);
    halves->addWidget(m_record);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 10, 18, 10);
    column->setSpacing(8);
    column->addLayout(counts);
    column->addWidget(m_problem);
    column->addWidget(m_none);
    column->addWidget(halves, 1);
    setFocusProxy(m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &IssuesPanel::showRow);
    connect(m_model, &QAbstractItemModel::modelReset, m_record, &QWidget::hide);
    connect(&m_session, &CaseSession::viewChanged, this, &IssuesPanel::read);
    read();
}

std::size_t IssuesPanel::count() const {
    std::size_t all = 0;
    for (const Kind kind : kinds)
        all += m_model->count(kind);
    return all;
}

void IssuesPanel::read() {
    const auto view = m_session.view();
    if (!view || view->table == m_readFor)
        return; // filtering changes no issue
    m_readFor = view->table;
    auto entries = readIssues(m_session.openCase());
    if (entries) {
        auto twins = readTwins(m_session.openCase(), *view->table, view->everything.twins);
        if (twins)
            std::move(twins->begin(), twins->end(), std::back_inserter(*entries));
        else
            entries = failure(twins.error());
    }
    if (!entries) {
        m_problem->showError(entries.error());
        m_model->setEntries({});
    } else {
        m_problem->clearError();
        m_model->setEntries(std::move(*entries));
    }
    showCounts();
    Q_EMIT countChanged(count());
}

void IssuesPanel::showCounts() {
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const std::size_t number = m_model->count(kinds[i]);
        m_kinds[i]->setText(countedKind(kinds[i], number));
        m_kinds[i]->setVisible(number > 0);
        if (number == 0)
            m_kinds[i]->setChecked(false);
    }
    m_none->setVisible(count() == 0 && m_problem->isHidden());
    m_table->setVisible(count() > 0);
}

void IssuesPanel::filter() {
    std::vector<Kind> wanted;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (m_kinds[i]->isChecked())
            wanted.push_back(kinds[i]);
    m_model->setKinds(std::move(wanted));
}

void IssuesPanel::showRow(const QModelIndex& index) {
    const IssuesModel::Entry* entry = index.isValid() ? m_model->entry(index.row()) : nullptr;
    const bool leadsToRow = entry && entry->row > 0 && entry->source.isValid();
    m_record->setVisible(leadsToRow);
    if (!leadsToRow) {
        m_record->clearRecord();
        return;
    }
    m_record->showRecord(store::record(m_session.openCase(), entry->source, entry->row));
}

} // namespace waybill::ui
