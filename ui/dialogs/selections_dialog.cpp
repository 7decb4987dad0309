// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/selections_dialog.h"

#include "ui/canvas/item_words.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

using Combine = CaseSession::Combine;

constexpr int rowHeight = 26; // as in tables

QPushButton* makeButton(const char* name, const QString& text, const QString& help) {
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(help);
    button->setAutoDefault(false);
    return button;
}

} // namespace

SelectionsDialog::SelectionsDialog(CaseSession& session, QWidget* parent) : QDialog(parent), m_session(session) {
    setWindowTitle(QStringLiteral("Named selections"));
    setMinimumSize(600, 440);
    compose();
    connectAll();
    showSelections();
    showSelected();
    if (m_selections.empty() || !m_session.selectedNodes().empty())
        m_name->setFocus();
    else
        m_list->setFocus();
}

void SelectionsDialog::compose() {
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("selections"));
    m_list->setAccessibleName(QStringLiteral("Named selections of this case"));
    m_selected = makeLabel({}, Look::Strong);
    m_selected->setObjectName(QStringLiteral("selected"));
    m_none = makeLabel(QStringLiteral("None yet. Select something, and type a name below to keep it."), Look::Faded);
    m_members = makeLabel({}, Look::Faded);
    m_members->setObjectName(QStringLiteral("members"));
    m_name = makeField(QStringLiteral("Name of a selection"), QStringLiteral("Name"));
    m_name->setObjectName(QStringLiteral("name"));
    m_select =
        makeButton("select", QStringLiteral("&Select"), QStringLiteral("Selects these and nothing else (Enter)"));
    setLook(m_select, Look::Primary);
    m_add = makeButton("add", QStringLiteral("&Add"), QStringLiteral("Union: what is selected, and these"));
    m_common = makeButton("common", QStringLiteral("&Keep common"),
                          QStringLiteral("Intersection: what is selected and also among these"));
    m_less =
        makeButton("less", QStringLiteral("&Take away"), QStringLiteral("Difference: what is selected, without these"));
    m_save = makeButton("save", QStringLiteral("Sa&ve"), QStringLiteral("Keeps what is selected under this name"));
    m_rename = makeButton("rename", QStringLiteral("Re&name"), QStringLiteral("Gives the chosen selection this name"));
    m_remove = makeButton("remove", QStringLiteral("&Delete"), QStringLiteral("Undo brings it back"));
    m_problem = new FailureLabel;
    auto* close = makeButton("close", QStringLiteral("Close"), {});
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto* deeds = new QHBoxLayout;
    for (QPushButton* button : {m_select, m_add, m_common, m_less})
        deeds->addWidget(button);
    deeds->addStretch(1);
    auto* named = new QHBoxLayout;
    named->addWidget(m_name, 1);
    named->addWidget(m_save);
    named->addWidget(m_rename);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    column->addWidget(m_selected);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_members);
    column->addLayout(deeds);
    column->addWidget(makeHead(QStringLiteral("Keep what is selected, or rename the chosen selection"), m_name));
    column->addLayout(named);
    column->addWidget(m_problem);
    column->addLayout(buttons);
}

void SelectionsDialog::connectAll() {
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (const auto* selection = chosen())
            m_name->setText(selection->name);
        showChoice();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] { combine(Combine::Replace); });
    connect(m_name, &QLineEdit::textChanged, this, &SelectionsDialog::showChoice);
    const auto save = [this] {
        if (m_save->isEnabled())
            finish(m_session.saveSelection(name()), name());
    };
    connect(m_name, &QLineEdit::returnPressed, this, save);
    connect(m_save, &QPushButton::clicked, this, save);
    connect(m_select, &QPushButton::clicked, this, [this] { combine(Combine::Replace); });
    connect(m_add, &QPushButton::clicked, this, [this] { combine(Combine::Union); });
    connect(m_common, &QPushButton::clicked, this, [this] { combine(Combine::Intersection); });
    connect(m_less, &QPushButton::clicked, this, [this] { combine(Combine::Difference); });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (const auto* selection = chosen())
            finish(m_session.renameSelection(selection->name, name()), name());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto* selection = chosen())
            finish(m_session.removeSelection(selection->name), {});
    });
    connect(&m_session, &CaseSession::selectionChanged, this, &SelectionsDialog::showSelected);
}

void SelectionsDialog::showSelections(const QString& chosen) {
    auto selections = m_session.namedSelections();
    if (!selections) {
        m_problem->showError(selections.error());
        return;
    }
    m_selections = std::move(*selections);
    m_list->clear();
    int row = m_selections.empty() ? -1 : 0;
    for (const store::NamedSelection& selection : m_selections) {
        auto* item = new QListWidgetItem(selection.name, m_list);
        item->setData(Qt::AccessibleDescriptionRole, memberText(selection));
        item->setSizeHint(QSize(0, rowHeight));
        if (selection.name == chosen)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    m_none->setVisible(m_selections.empty());
    m_list->setVisible(!m_selections.empty());
    showChoice();
}

const store::NamedSelection* SelectionsDialog::chosen() const {
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &m_selections[static_cast<std::size_t>(row)];
}

QString SelectionsDialog::name() const {
    return m_name->text().trimmed();
}

QString SelectionsDialog::memberText(const store::NamedSelection& selection) const {
    const auto view = m_session.view();
    const auto drawn = std::ranges::count_if(
        selection.keys, [&view](const std::string& key) { return view && view->graph->nodeByKey(key).has_value(); });
    const auto all = static_cast<double>(selection.keys.size());
    const QString members = view ? gatheredWords(*view->graph, selection.keys) : QString();
    return dotted(
        {drawn == static_cast<std::ptrdiff_t>(selection.keys.size())
             ? QStringLiteral("%1 in the picture").arg(countText(all))
             : QStringLiteral("%1 of %2 in the picture").arg(countText(static_cast<double>(drawn)), countText(all)),
         members.section(QStringLiteral(": "), 1), QStringLiteral("kept ") + timeText(selection.changedAt)});
}

void SelectionsDialog::showChoice() {
    const QString typed = name();
    const auto* selection = chosen();
    const bool isTaken = std::ranges::find(m_selections, typed, &store::NamedSelection::name) != m_selections.end();
    const bool anySelected = !m_session.selectedNodes().empty();
    for (QPushButton* button : {m_select, m_add, m_remove})
        button->setEnabled(selection != nullptr);
    for (QPushButton* button : {m_common, m_less})
        button->setEnabled(selection != nullptr && anySelected);
    m_save->setEnabled(!typed.isEmpty() && anySelected);
    m_save->setText(isTaken ? QStringLiteral("Re&place") : QStringLiteral("Sa&ve"));
    m_rename->setEnabled(selection != nullptr && !typed.isEmpty() && !isTaken);
    m_members->setText(selection ? memberText(*selection) : QString());
}

void SelectionsDialog::showSelected() {
    const auto view = m_session.view();
    const auto nodes = m_session.selectedNodes();
    m_selected->setText(nodes.empty() || !view ? QStringLiteral("Nothing is selected")
                                               : gatheredWords(*view->graph, nodes));
    showChoice();
}

void SelectionsDialog::combine(Combine how) {
    if (const auto* selection = chosen())
        m_session.combineSelection(selection->keys, how);
}

void SelectionsDialog::finish(const Result<void>& done, const QString& chosen) {
    m_problem->clearError();
    if (done)
        showSelections(chosen);
    else
        m_problem->showError(done.error());
}

} // namespace waybill::ui
