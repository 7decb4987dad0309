// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/hits_panel.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/screen/screen.h"
#include "core/store/details.h"
#include "core/store/watch_lists.h"
#include "ui/models/leads_model.h"
#include "ui/models/words.h"
#include "ui/panels/reason_row.h"
#include "ui/panels/review.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace waybill::ui {

namespace {

constexpr std::array verdicts{Verdict::Confirmed, Verdict::Dismissed, Verdict::Later, Verdict::Open};
constexpr std::array deeds{
    Deed{"confirmed", "Confirm (C)", "The firm is the one on the list", Qt::Key_C},
    Deed{"dismissed", "Dismiss… (D)", "It is another one, for a reason", Qt::Key_D},
    Deed{"later", "Later (L)", "Decide another time", Qt::Key_L},
    Deed{"open", "Reopen (O)", "As if nothing had been decided", Qt::Key_O},
};

QString listsText(store::Case& in) {
    const auto lists = store::watchLists(in);
    if (!lists)
        return lists.error().message();
    QStringList texts;
    for (const store::StoredList& list : *lists)
        texts << dotted({toQString(list.name), toQString(list.date),
                         countText(static_cast<double>(list.entries)) + QStringLiteral(" entries")});
    return texts.join(QStringLiteral("; "));
}

} // namespace

HitsPanel::HitsPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("Hits on watch lists"));
    build();
    connectAll();
    showHit();
}

void HitsPanel::build() {
    m_model = new HitsModel(this);
    m_table = makeRowTable(QStringLiteral("Hits on watch lists"), m_model);
    m_table->setSortingEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    static constexpr int widths[] = {82, 190, 190, 110, 160, 56};
    for (int column = 0; column < HitsModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(HitsModel::WhyColumn, QHeaderView::Stretch);
    m_counts = makeLabel({}, Look::Faded);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_none = makeLabel({}, Look::Faded);
    m_none->setObjectName(QStringLiteral("none"));
    m_add = new QPushButton(QStringLiteral("Load lists…"));
    m_add->setObjectName(QStringLiteral("addLists"));
    m_add->setToolTip(QStringLiteral("OFAC, BIS, UN, EU, OpenSanctions, FollowTheMoney, or a table of your own"));
    m_problem = new FailureLabel;
    m_reason = new ReasonRow(QStringLiteral("Why it is another one"),
                             QStringLiteral("Why it is another one: you will be asked a year from now"),
                             QStringLiteral("Dismiss"));
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_add);
    head->addWidget(m_counts, 1);
    m_buttons = addDeeds(head, this, deeds, [this](std::size_t deed) {
        if (verdicts[deed] == Verdict::Dismissed)
            m_reason->ask();
        else
            judge(verdicts[deed]);
    });
    layOutReview(this, {head, m_problem, m_reason, m_none, m_table, makeHitCard()});
}

QWidget* HitsPanel::makeHitCard() {
    m_written = makeLabel({}, Look::Strong);
    m_entry = makeLabel({}, Look::Strong);
    m_entry->setObjectName(QStringLiteral("entry"));
    m_why = makeLabel({}, Look::Plain);
    m_why->setObjectName(QStringLiteral("why"));
    m_decided = makeLabel({}, Look::Faded);
    m_decided->setObjectName(QStringLiteral("decided"));
    const auto [card, column] = makeCard();
    column->addWidget(makeHead(QStringLiteral("In the case")));
    column->addWidget(m_written);
    column->addWidget(makeHead(QStringLiteral("On the list")));
    column->addWidget(m_entry);
    column->addWidget(m_why);
    column->addWidget(m_decided);
    column->addStretch(1);
    return card;
}

void HitsPanel::connectAll() {
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showHit();
        select();
    });
    connect(m_reason, &ReasonRow::given, this, [this](const QString& reason) { judge(Verdict::Dismissed, reason); });
    connect(m_reason, &ReasonRow::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_add, &QPushButton::clicked, this, &HitsPanel::listsWanted);
    connect(&m_screening, &BackgroundJob::runningChanged, this, &HitsPanel::showCounts);
    connect(&m_session, &CaseSession::viewChanged, this, &HitsPanel::read);
    connect(&m_session, &CaseSession::annotationsChanged, this, &HitsPanel::read);
}

void HitsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void HitsPanel::read() {
    if (!isVisible() || m_screening.isRunning())
        return;
    auto hits = store::listHits(m_session.openCase());
    if (!hits) {
        m_problem->showError(hits.error());
        return;
    }
    const int row = std::max(m_table->currentIndex().row(), 0);
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setHits(std::move(*hits));
    }
    m_table->reset();
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_table->selectRow(std::min(row, m_model->rowCount() - 1));
    }
    showCounts();
    showHit();
}

void HitsPanel::screen(const QStringList& files) {
    m_problem->clearError();
    m_screening.start([this, name = m_session.file(), files](Job& job) -> BackgroundJob::Deliver {
        const auto opened = store::Case::open(name);
        auto done =
            opened ? screen::screenCase(**opened, files, job) : Outcome<screen::Screening>(halt(opened.error()));
        return [this, done = std::move(done)] {
            if (!done && !done.error().isCancelled())
                m_problem->showError(done.error().error());
            if (done)
                m_session.followLists();
            read();
        };
    });
}

void HitsPanel::showCounts() {
    const bool isScreening = m_screening.isRunning();
    m_add->setEnabled(!isScreening);
    QStringList parts;
    for (const Verdict verdict : allVerdicts) {
        if (const std::size_t count = m_model->count(verdict); count > 0)
            parts << countText(static_cast<double>(count)) + QLatin1Char(' ') + verdictTitle(verdict).toLower();
    }
    const QString lists = listsText(m_session.openCase());
    m_counts->setText(isScreening ? QStringLiteral("Looking for the firms of the case on the lists…") : dotted(parts));
    m_counts->setToolTip(lists);
    m_none->setVisible(m_model->rowCount() == 0);
    m_none->setText(lists.isEmpty()
                        ? QStringLiteral("No list has been loaded. Load sanctions and watch lists: the firms and "
                                         "persons of the case are looked for on them, on this computer.")
                        : QStringLiteral("No firm of the case is on ") + lists);
    m_table->setVisible(m_model->rowCount() > 0);
}

void HitsPanel::showHit() {
    const store::StoredHit* hit = m_model->hit(m_table->currentIndex().row());
    for (QPushButton* button : m_buttons)
        button->setEnabled(hit);
    for (QLabel* label : {m_written, m_entry, m_why, m_decided})
        label->clear();
    if (!hit)
        return;
    m_written->setText(dotted(
        {toQString(hit->written), toQString(hit->entityName == hit->written ? std::string() : hit->entityName)}));
    m_entry->setText(
        dotted({toQString(hit->entryName), toQString(hit->matched == hit->entryName ? std::string() : hit->matched),
                toQString(hit->entryKind), toQString(hit->programme)}));
    m_why->setText(
        dotted({toQString(hit->listName), QStringLiteral("row %1").arg(hit->entryRow), reasonsText(hit->reasons)}) +
        (hit->remarks.empty() ? QString() : QLatin1Char('\n') + toQString(hit->remarks)));
    const store::HitVerdict& verdict = hit->verdict;
    m_decided->setText(verdict.verdict == Verdict::Open
                           ? QStringLiteral("Nothing decided yet")
                           : dotted({verdictTitle(verdict.verdict), timeText(verdict.decidedAt), verdict.reason}));
}

void HitsPanel::select() {
    if (const store::StoredHit* hit = m_model->hit(m_table->currentIndex().row()))
        m_session.select(toQString(entityKey(hit->entity)));
}

// Then the next one: a reporter goes through them with two fingers.
void HitsPanel::judge(Verdict verdict, const QString& reason) {
    std::vector<HitId> hits;
    int last = 0;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        hits.push_back(m_model->hit(index.row())->id);
        last = std::max(last, index.row());
    }
    m_problem->clearError();
    if (const auto done = m_session.judgeHits(hits, verdict, reason); !done) {
        m_problem->showError(done.error());
        return;
    }
    m_reason->hide();
    if (last + 1 < m_model->rowCount())
        m_table->selectRow(last + 1);
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace waybill::ui
