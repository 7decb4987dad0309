// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/proposals_panel.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/identify.h"
#include "core/store/details.h"
#include "core/store/identities.h"
#include "ui/models/words.h"
#include "ui/panels/firm_words.h"
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

constexpr std::array states{ProposalsModel::State::Merged, ProposalsModel::State::Apart, ProposalsModel::State::Later};
constexpr std::array deeds{
    Deed{"merge", "Merge (M)", "They are one firm: all names become names of the first", Qt::Key_M},
    Deed{"apart", "Keep apart… (K)", "They are two firms; not proposed again", Qt::Key_K},
    Deed{"later", "Later (L)", "Decide another time", Qt::Key_L},
};

QString effectText(const resolve::Proposal& proposal) {
    return QStringLiteral("Merging moves %1 to a firm with %2.")
        .arg(shipmentsText(proposal.secondUses), shipmentsText(proposal.firstUses));
}

QLabel* makeText(const char* name) {
    QLabel* label = makeLabel({}, Look::Plain);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::RichText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

ProposalsPanel::ProposalsPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("Firms that may be one"));
    build();
    connectAll();
    showPair();
}

void ProposalsPanel::build() {
    m_model = new ProposalsModel(this);
    m_table = makeRowTable(QStringLiteral("Firms that may be one"), m_model);
    m_table->setSortingEnabled(false);
    static constexpr int widths[] = {70, 190, 190, 220, 76, 64};
    for (int column = 0; column < ProposalsModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(ProposalsModel::WhyColumn, QHeaderView::Stretch);
    m_counts = makeLabel({}, Look::Faded);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setWordWrap(false);
    m_none = makeLabel({}, Look::Faded);
    m_none->setObjectName(QStringLiteral("none"));
    m_again = makeLink(QStringLiteral("Look again"));
    m_again->setObjectName(QStringLiteral("again"));
    m_certain = new QPushButton;
    m_certain->setObjectName(QStringLiteral("certain"));
    m_certain->setToolTip(QStringLiteral("The same tax number, or the same words with nothing that tells them apart"));
    m_problem = new FailureLabel;
    m_reason = new ReasonRow(QStringLiteral("Why they are two firms"),
                             QStringLiteral("Why they are two firms; may be empty"), QStringLiteral("Keep apart"));

    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_again);
    head->addWidget(m_counts, 1);
    head->addWidget(m_certain);
    m_buttons = addDeeds(head, this, deeds, [this](std::size_t deed) {
        if (states[deed] == State::Apart)
            m_reason->ask();
        else
            decide(states[deed]);
    });
    layOutReview(this, {head, m_problem, m_reason, m_none, m_table, makePairCard()});
}

QWidget* ProposalsPanel::makePairCard() {
    m_first = makeText("first");
    m_second = makeText("second");
    m_why = makeLabel({}, Look::Strong);
    m_why->setObjectName(QStringLiteral("why"));
    m_effect = makeLabel({}, Look::Faded);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(14);
    sides->addWidget(m_first, 1, Qt::AlignTop);
    sides->addWidget(m_second, 1, Qt::AlignTop);
    const auto [card, column] = makeCard();
    column->addWidget(m_why);
    column->addLayout(sides);
    column->addWidget(m_effect);
    column->addStretch(1);
    return card;
}

void ProposalsPanel::connectAll() {
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showPair();
        select();
    });
    connect(m_reason, &ReasonRow::given, this, [this](const QString& why) {
        m_reason->hide();
        decide(State::Apart, why);
    });
    connect(m_reason, &ReasonRow::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_again, &QPushButton::clicked, this, &ProposalsPanel::look);
    connect(m_certain, &QPushButton::clicked, this, &ProposalsPanel::mergeCertain);
    connect(&m_looking, &BackgroundJob::runningChanged, this, &ProposalsPanel::showCounts);
}

void ProposalsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_hasLooked && m_session.hasView())
        look();
}

// In a thread: it compares all names with each other.
void ProposalsPanel::look() {
    m_hasLooked = true;
    m_problem->clearError();
    m_looking.start([this, file = m_session.file()](Job& job) -> BackgroundJob::Deliver {
        const auto opened = store::Case::open(file, store::Case::Access::ReadOnly);
        auto found =
            opened ? resolve::proposals(**opened, job) : Outcome<std::vector<resolve::Proposal>>(halt(opened.error()));
        return [this, found = std::move(found)]() mutable {
            if (found)
                showFound(std::move(*found));
            else if (!found.error().isCancelled())
                m_problem->showError(found.error().error());
        };
    });
}

void ProposalsPanel::mergeCertain() {
    m_problem->clearError();
    m_looking.start([this, file = m_session.file()](Job& job) -> BackgroundJob::Deliver {
        const auto opened = store::Case::open(file);
        auto done = opened ? edit::mergeCertain(**opened, job) : Outcome<edit::Certainties>(halt(opened.error()));
        return [this, done = std::move(done)]() mutable {
            if (done) {
                showFound(std::move(done->open));
                m_session.reload();
            } else if (!done.error().isCancelled()) {
                m_problem->showError(done.error().error());
            }
        };
    });
}

void ProposalsPanel::showFound(std::vector<resolve::Proposal> found) {
    m_model->setProposals(m_session.view()->table, std::move(found));
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    showCounts();
    showPair();
}

void ProposalsPanel::showCounts() {
    const bool isLooking = m_looking.isRunning();
    QStringList parts;
    for (const State state : {State::Open, State::Merged, State::Apart, State::Later}) {
        if (const std::size_t count = m_model->count(state); count > 0)
            parts << countText(static_cast<double>(count)) + QLatin1Char(' ') + stateTitle(state).toLower();
    }
    m_counts->setText(dotted(parts));
    m_again->setEnabled(!isLooking);
    const std::size_t certain = m_model->certain();
    m_certain->setVisible(certain > 0);
    m_certain->setEnabled(!isLooking);
    m_certain->setText(QStringLiteral("Merge what is certain (%1)").arg(certain));
    m_none->setVisible(m_model->rowCount() == 0);
    m_none->setText(isLooking ? QStringLiteral("Comparing the names…")
                              : QStringLiteral("No two firms of the case look like one."));
    m_table->setVisible(m_model->rowCount() > 0);
}

std::optional<resolve::Proposal> ProposalsPanel::current() {
    const resolve::Proposal* proposal = m_model->proposal(m_table->currentIndex().row());
    const auto merged = store::mergedEntities(m_session.openCase());
    if (!proposal || !merged)
        return std::nullopt;
    resolve::Proposal now = *proposal;
    now.first = store::entityNow(now.first, *merged);
    now.second = store::entityNow(now.second, *merged);
    return now;
}

void ProposalsPanel::showPair() {
    const auto proposal = current();
    for (QPushButton* button : m_buttons)
        button->setEnabled(proposal && proposal->first != proposal->second);
    for (QLabel* label : {m_first, m_second, m_why, m_effect})
        label->clear();
    if (!proposal)
        return;
    const auto first = store::entityDetails(m_session.openCase(), proposal->first);
    const auto second = store::entityDetails(m_session.openCase(), proposal->second);
    if (!first || !second) {
        m_problem->showError(first ? second.error() : first.error());
        return;
    }
    m_first->setText(firmText(*first, *second));
    m_second->setText(firmText(*second, *first));
    m_why->setText(reasonsText(proposal->reasons));
    m_effect->setText(proposal->first == proposal->second ? QStringLiteral("They are one firm by now.")
                                                          : effectText(*proposal));
}

void ProposalsPanel::select() {
    if (const auto proposal = current())
        m_session.select(toQString(entityKey(proposal->first)));
}

// Pairs that a merge has answered too.
void ProposalsPanel::markMerged() {
    const auto merged = store::mergedEntities(m_session.openCase());
    if (!merged)
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const resolve::Proposal* proposal = m_model->proposal(row);
        if (m_model->state(row) != State::Merged &&
            store::entityNow(proposal->first, *merged) == store::entityNow(proposal->second, *merged))
            m_model->setState(row, State::Merged);
    }
}

// Then the next one: a reporter goes through them with two fingers.
void ProposalsPanel::decide(State state, const QString& why) {
    const int row = m_table->currentIndex().row();
    const auto proposal = current();
    if (!proposal || proposal->first == proposal->second)
        return;
    m_problem->clearError();
    const auto done = state == State::Merged
                          ? m_session.mergeFirms({proposal->first, proposal->second}, m_why->text())
                          : m_session.keepApart(proposal->first, proposal->second,
                                                state == State::Apart ? store::Apart::Apart : store::Apart::Later, why);
    if (!done) {
        m_problem->showError(done.error());
        return;
    }
    m_model->setState(row, state);
    if (state == State::Merged)
        markMerged();
    showCounts();
    int next = row + 1;
    while (next < m_model->rowCount() && m_model->state(next) == State::Merged)
        ++next;
    if (next < m_model->rowCount()) {
        m_table->selectRow(next);
        m_table->scrollTo(m_model->index(next, 0));
    } else {
        showPair();
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace waybill::ui
