// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/decisions_dialog.h"

#include "core/edit/identify.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

enum Column { Number, When, What, Why };

// The reason may end with a firm's "Ltd.".
QString sentence(const QString& text) {
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

} // namespace

DecisionsDialog::DecisionsDialog(CaseSession& session, QWidget* parent) : QDialog(parent), m_session(session) {
    setWindowTitle(tr("Decisions"));
    setMinimumSize(720, 480);
    compose();
    m_list->ensurePolished(); // or the first rows are as high as without the style
    read();
    m_list->setFocus();
}

void DecisionsDialog::compose() {
    m_find = makeField(tr("Find a decision"), tr("A word of the decision or of its reason"));
    m_find->setObjectName(QStringLiteral("find"));
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("decisions"));
    m_list->setAccessibleName(tr("Decisions in force, the newest first"));
    m_list->setHeaderLabels({tr("Entry"), tr("When"), tr("What"), tr("Why")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(Number, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Why, QHeaderView::Stretch);
    m_state = makeLabel({}, Look::Faded);
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setWordWrap(true);
    m_takeBack = new QPushButton(tr("Take back"));
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    m_takeBack->setDefault(true);
    m_takeBack->setToolTip(tr("Takes the chosen decision back, and no other (Delete). Redo does it again."));
    setLook(m_takeBack, Look::Primary);
    m_problem = new FailureLabel;
    auto* close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(8);
    column->addWidget(makeLabel(tr("Decisions"), Look::Title));
    column->addWidget(
        makeLabel(tr("Each can be taken back by itself, also years later, as long as no later one is about "
                     "the same."),
                  Look::Faded));
    column->addWidget(m_find);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_takeBack);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_takeBack, &QPushButton::clicked, this, &DecisionsDialog::takeBack);
    connect(m_find, &QLineEdit::textChanged, this, &DecisionsDialog::showFound);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &DecisionsDialog::showChosen);
    auto* remove = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &DecisionsDialog::takeBack);
}

void DecisionsDialog::read() {
    auto all = edit::decisionsInForce(m_session.openCase());
    if (all)
        m_all = std::move(*all);
    else
        m_problem->showError(all.error());
    showFound();
}

void DecisionsDialog::showFound() {
    const JournalId before = chosen();
    const QString wanted = m_find->text().trimmed();
    m_list->clear();
    for (const edit::DecisionInWords& decision : m_all) {
        if (!decision.text.contains(wanted, Qt::CaseInsensitive) && !decision.why.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto* item = new QTreeWidgetItem(
            m_list, {QString::number(decision.id.value()), timeText(decision.at), decision.text, decision.why});
        item->setData(Number, Qt::UserRole, decision.id.value());
        for (const int column : {What, Why})
            item->setToolTip(column, item->text(column));
        if (decision.id == before)
            m_list->setCurrentItem(item);
    }
    if (m_list->topLevelItemCount() > 0 && m_list->currentItem() == nullptr)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showChosen();
}

JournalId DecisionsDialog::chosen() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    return item == nullptr ? JournalId() : JournalId(item->data(Number, Qt::UserRole).toLongLong());
}

void DecisionsDialog::showChosen() {
    const JournalId decision = chosen();
    m_problem->clearError();
    if (!decision.isValid()) {
        m_state->setText(m_all.empty() ? tr("Nothing was decided yet.") : tr("No decision has these words."));
        m_takeBack->setEnabled(false);
        return;
    }
    const auto why = edit::whyNotTakenBack(m_session.openCase(), decision);
    if (!why)
        m_problem->showError(why.error());
    const bool can = why && why->isEmpty();
    m_state->setText(!why  ? QString()
                     : can ? tr("It can be taken back.")
                           : sentence(tr("It cannot be taken back yet: %1").arg(*why)));
    m_takeBack->setEnabled(can);
}

void DecisionsDialog::takeBack() {
    const JournalId decision = chosen();
    if (!decision.isValid() || !m_takeBack->isEnabled())
        return;
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (const auto done = m_session.takeBack(decision); !done) {
        m_problem->showError(done.error());
        return;
    }
    read();
    if (const int rows = m_list->topLevelItemCount(); rows > 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::min(row, rows - 1)));
    m_list->setFocus();
}

} // namespace waybill::ui
