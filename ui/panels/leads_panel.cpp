// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/leads_panel.h"

#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"
#include "ui/panels/reason_row.h"
#include "ui/panels/review.h"
#include "ui/panels/statement_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr int any = -1; // of a choice

constexpr std::array verdicts{Verdict::Confirmed, Verdict::Dismissed, Verdict::Later, Verdict::Open};
constexpr std::array deeds{
    Deed{"confirmed", "Confirm (C)", "It says so: a finding, drawn with an unbroken line", Qt::Key_C},
    Deed{"dismissed", "Dismiss… (D)", "It is none, for a reason", Qt::Key_D},
    Deed{"later", "Later (L)", "Decide another time", Qt::Key_L},
    Deed{"open", "Reopen (O)", "As if nothing had been decided", Qt::Key_O},
};

} // namespace

LeadsPanel::LeadsPanel(CaseSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setLook(this, Look::Panel);
    setAccessibleName(QStringLiteral("Leads in view"));
    build();
    connectAll();
    read();
}

void LeadsPanel::build() {
    m_model = new LeadsModel(this);
    m_table = makeRowTree(QStringLiteral("Leads"), m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->sortByColumn(LeadsModel::ClassColumn, Qt::AscendingOrder);
    static constexpr int widths[] = {112, 184, 92, 190, 140, 100, 150, 240};
    for (int column = 0; column < LeadsModel::ColumnCount; ++column)
        m_table->header()->resizeSection(column, widths[column]);
    m_table->header()->setStretchLastSection(true);
    m_counts = makeLabel({}, Look::Faded);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_none = makeLabel(QStringLiteral("No papers in view state what their goods are for."), Look::Faded);
    m_class = new ChoiceBox;
    m_class->setAccessibleName(QStringLiteral("Leads of a class"));
    m_class->addItem(QStringLiteral("Everything stated"), any);
    for (const NoteClass noteClass : allNoteClasses) {
        if (noteClass != NoteClass::None)
            m_class->addItem(noteTitle(noteClass), static_cast<int>(noteClass));
    }
    m_verdict = new ChoiceBox;
    m_verdict->setAccessibleName(QStringLiteral("Leads of a verdict"));
    m_verdict->addItem(QStringLiteral("Every verdict"), any);
    for (const Verdict verdict : allVerdicts)
        m_verdict->addItem(verdictTitle(verdict), static_cast<int>(verdict));
    m_grouping = new ChoiceBox;
    m_grouping->setAccessibleName(QStringLiteral("What leads are grouped by"));
    for (const LeadGrouping grouping : allLeadGroupings)
        m_grouping->addItem(leadGroupingTitle(grouping), static_cast<int>(grouping));
    m_grouping->setToolTip(QStringLiteral("What leads are put together by; ← and → fold and unfold a group"));
    m_class->setFixedWidth(176);
    m_verdict->setFixedWidth(140);
    m_grouping->setFixedWidth(140);
    m_problem = new FailureLabel;
    m_reason = new ReasonRow(QStringLiteral("Why it is no lead"),
                             QStringLiteral("Why it is no lead: you will be asked a year from now"),
                             QStringLiteral("Dismiss"));

    m_choices = new QHBoxLayout;
    m_decisions = new QHBoxLayout;
    m_head = new QHBoxLayout;
    for (QHBoxLayout* row : {m_choices, m_decisions, m_head})
        row->setSpacing(6);
    for (ChoiceBox* box : {m_class, m_verdict, m_grouping})
        m_choices->addWidget(box);
    m_choices->addStretch(1);
    m_buttons = addDeeds(m_decisions, this, deeds, [this](std::size_t deed) {
        if (verdicts[deed] == Verdict::Dismissed)
            m_reason->ask();
        else
            judge(verdicts[deed]);
    });
    m_decisions->addStretch();
    m_head->addLayout(m_choices, 1);
    m_head->addLayout(m_decisions);
    layOutReview(this, {m_head, m_problem, m_reason, m_none, m_table, makeLeadCard()});
}

QWidget* LeadsPanel::makeLeadCard() {
    m_declared = makeLabel({}, Look::Plain);
    m_declared->setObjectName(QStringLiteral("declared"));
    m_declared->setTextFormat(Qt::RichText);
    m_english = makeLabel({}, Look::Strong);
    m_english->setObjectName(QStringLiteral("english"));
    m_decided = makeLabel({}, Look::Faded);
    m_decided->setObjectName(QStringLiteral("decided"));
    const auto [card, column] = makeCard();
    column->addWidget(makeHead(QStringLiteral("As declared")));
    column->addWidget(m_declared);
    column->addWidget(makeHead(QStringLiteral("In English")));
    column->addWidget(m_english);
    column->addWidget(m_decided);
    column->addStretch(1);
    column->addWidget(m_counts);
    return card;
}

void LeadsPanel::connectAll() {
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showLead();
        select();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LeadsPanel::showLead);
    connect(m_class, &QComboBox::currentIndexChanged, this, &LeadsPanel::choose);
    connect(m_verdict, &QComboBox::currentIndexChanged, this, &LeadsPanel::choose);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &LeadsPanel::choose);
    connect(m_reason, &ReasonRow::given, this, &LeadsPanel::dismiss);
    connect(m_reason, &ReasonRow::left, this, [this] {
        m_problem->clearError();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_session, &CaseSession::viewChanged, this, &LeadsPanel::read);
    connect(&m_session, &CaseSession::annotationsChanged, this, &LeadsPanel::readVerdicts);
}

void LeadsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

// Beside each other where there is room.
void LeadsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const bool fits = m_choices->minimumSize().width() + m_decisions->minimumSize().width() + m_head->spacing() <= room;
    m_head->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void LeadsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_model)
        showLead();
}

// In a thread: a large case has many.
void LeadsPanel::read() {
    const auto view = m_session.view();
    if (!view || !isVisible() || view == m_readFor)
        return;
    m_readFor = view;
    m_reading.start([this, view, file = m_session.file()](Job&) -> BackgroundJob::Deliver {
        const auto opened = store::Case::open(file, store::Case::Access::ReadOnly);
        auto leads = opened ? query::leadsInView(**opened, *view->table, view->selection)
                            : Result<std::vector<query::LeadInView>>(failure(opened.error()));
        return [this, view, leads = std::move(leads)]() mutable {
            if (!leads) {
                m_problem->showError(leads.error());
                return;
            }
            m_problem->clearError();
            const query::LeadInView* current = m_model->lead(m_table->currentIndex());
            const store::LeadKey key = current ? current->lead.verdict.lead : store::LeadKey{};
            const QString group = m_model->groupKey(m_table->currentIndex().parent());
            const QStringList unfolded = unfoldedGroups();
            {
                const QSignalBlocker quiet(m_table->selectionModel());
                m_model->setLeads(view->table, std::move(*leads));
            }
            m_table->reset();
            showGroups(unfolded);
            if (const QModelIndex index = m_model->indexOf(key, group); index.isValid()) {
                const QSignalBlocker quiet(m_table->selectionModel());
                setCurrent(index);
            }
            showCounts();
            showLead();
        };
    });
}

void LeadsPanel::readVerdicts() {
    if (!isVisible())
        return;
    const auto verdicts = store::verdicts(m_session.openCase());
    if (!verdicts) {
        m_problem->showError(verdicts.error());
        return;
    }
    m_model->setVerdicts(*verdicts);
    showCounts();
    showLead();
}

void LeadsPanel::choose() {
    LeadsModel::Choice choice;
    if (const int noteClass = m_class->currentData().toInt(); noteClass != any)
        choice.noteClass = static_cast<NoteClass>(noteClass);
    if (const int verdict = m_verdict->currentData().toInt(); verdict != any)
        choice.verdict = static_cast<Verdict>(verdict);
    choice.grouping = static_cast<LeadGrouping>(m_grouping->currentData().toInt());
    const QStringList unfolded = m_model->choice().grouping == choice.grouping ? unfoldedGroups() : QStringList();
    m_model->setChoice(choice);
    showGroups(unfolded);
    const QModelIndex first = m_model->index(0, 0);
    setCurrent(m_model->lead(first) ? first : m_model->index(0, 0, first));
    showCounts();
    showLead();
}

// Folded, for the overview, but for the first and those that the reporter unfolded.
void LeadsPanel::showGroups(const QStringList& unfolded) {
    m_table->setRootIsDecorated(m_model->isGrouped());
    for (int row = 0; m_model->isGrouped() && row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        m_table->setFirstColumnSpanned(row, {}, true);
        m_table->setExpanded(group, unfolded.isEmpty() ? row == 0 : unfolded.contains(m_model->groupKey(group)));
    }
}

QStringList LeadsPanel::unfoldedGroups() const {
    QStringList keys;
    for (int row = 0; m_model->isGrouped() && row < m_model->rowCount(); ++row) {
        if (m_table->isExpanded(m_model->index(row, 0)))
            keys << m_model->groupKey(m_model->index(row, 0));
    }
    return keys;
}

void LeadsPanel::setCurrent(const QModelIndex& index) {
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (index.isValid())
        m_table->scrollTo(index);
}

void LeadsPanel::showCounts() {
    std::array<std::size_t, allVerdicts.size()> counts{};
    for (const query::LeadInView& lead : m_model->leads())
        ++counts[static_cast<std::size_t>(lead.lead.verdict.verdict)];
    QStringList parts;
    for (const Verdict verdict : allVerdicts) {
        if (const std::size_t count = counts[static_cast<std::size_t>(verdict)]; count > 0)
            parts << countText(static_cast<double>(count)) + QLatin1Char(' ') + verdictTitle(verdict).toLower();
    }
    m_counts->setText(dotted(parts));
    m_none->setVisible(m_model->rowCount() == 0);
    m_none->setText(m_model->leads().empty() ? QStringLiteral("No papers in view state what their goods are for.")
                                             : QStringLiteral("No lead in view is of this class and verdict."));
}

void LeadsPanel::showLead() {
    const query::LeadInView* lead = m_model->lead(m_table->currentIndex());
    const std::vector<store::LeadKey> leads = chosen();
    for (QPushButton* button : m_buttons)
        button->setEnabled(!leads.empty());
    if (!lead) {
        for (QLabel* label : {m_declared, m_english, m_decided})
            label->clear();
        return;
    }
    const auto text = store::leadText(m_session.openCase(), lead->lead.shipment, lead->lead.field);
    m_declared->setText(statementHtml(text.value_or(std::string()), lead->lead.statements, themeColours(palette())));
    QStringList english;
    for (const note::Statement& statement : lead->lead.statements)
        english << toQString(statement.translation);
    english.removeDuplicates();
    m_english->setText(english.join(QLatin1Char('\n')));
    const store::LeadVerdict& verdict = lead->lead.verdict;
    const QString when = verdict.decidedAt.isEmpty() ? QString() : timeText(verdict.decidedAt);
    m_decided->setText(
        verdict.verdict == Verdict::Open
            ? QStringLiteral("Found by rule %1; nothing decided yet").arg(toQString(lead->lead.statements.front().rule))
            : dotted({verdictTitle(verdict.verdict), when, verdict.reason}));
}

void LeadsPanel::select() {
    if (const query::LeadInView* lead = m_model->lead(m_table->currentIndex()))
        m_session.select(toQString(lead->lead.key));
}

std::vector<store::LeadKey> LeadsPanel::chosen() const {
    std::vector<store::LeadKey> leads;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (const query::LeadInView* lead = m_model->lead(index))
            leads.push_back({lead->lead.key, lead->lead.verdict.lead.noteClass});
    }
    // Under two firms a lead is there twice.
    std::ranges::sort(leads);
    const auto twice = std::ranges::unique(leads);
    leads.erase(twice.begin(), twice.end());
    return leads;
}

// Then the next one: a reporter goes through them with two fingers.
void LeadsPanel::judge(Verdict verdict, const QString& reason) {
    const std::vector<store::LeadKey> leads = chosen();
    if (leads.empty())
        return;
    m_session.judge(leads, verdict, reason);
    goOn();
    m_table->setFocus(Qt::OtherFocusReason);
}

// To the lead below the last one chosen, past the heads of groups; what is folded stays so.
void LeadsPanel::goOn() {
    QModelIndex last;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (!last.isValid() || m_table->visualRect(index).top() > m_table->visualRect(last).top())
            last = index;
    }
    QModelIndex next = m_table->indexBelow(last);
    while (next.isValid() && !m_model->lead(next))
        next = m_table->indexBelow(next);
    if (next.isValid())
        setCurrent(next);
}

void LeadsPanel::dismiss(const QString& reason) {
    if (reason.trimmed().isEmpty()) {
        m_problem->showText(QStringLiteral("Say why it is no lead."));
        return;
    }
    m_problem->clearError();
    m_reason->hide();
    judge(Verdict::Dismissed, reason);
}

} // namespace waybill::ui
