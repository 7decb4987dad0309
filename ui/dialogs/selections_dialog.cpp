// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/selections_dialog.h"

#include "ui/canvas/item_words.h"
#include "ui/dialogs/kept_names.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

using Combine = CaseSession::Combine;

SelectionsDialog::SelectionsDialog(CaseSession& session, QWidget* parent) : QDialog(parent), m_session(session) {
    setWindowTitle(QStringLiteral("Named selections"));
    setMinimumSize(600, 440);
    compose();
    connectAll();
    showSelections();
    showSelected();
    if (m_kept->isEmpty() || !m_session.selectedNodes().empty())
        m_kept->focusName();
    else
        m_kept->focusList();
}

void SelectionsDialog::compose() {
    m_selected = makeLabel({}, Look::Strong);
    m_selected->setObjectName(QStringLiteral("selected"));
    m_selected->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_selected->setMinimumHeight(2 * m_selected->fontMetrics().lineSpacing()); // what is below must not move at a click
    m_kept = new KeptNames({.objectName = QStringLiteral("selections"),
                            .accessibleName = QStringLiteral("Named selections of this case"),
                            .none = QStringLiteral("None yet. Select something, and type a name below to keep it."),
                            .fieldName = QStringLiteral("Name of a selection"),
                            .head = QStringLiteral("Keep what is selected, or rename the chosen selection"),
                            .save = QStringLiteral("Sa&ve"),
                            .saveHelp = QStringLiteral("Keeps what is selected under this name"),
                            .renameHelp = QStringLiteral("Gives the chosen selection this name")});
    m_select = makeDeed("select", QStringLiteral("&Select"), QStringLiteral("Selects these and nothing else (Enter)"));
    setLook(m_select, Look::Primary);
    m_add = makeDeed("add", QStringLiteral("&Add"), QStringLiteral("Union: what is selected, and these"));
    m_common = makeDeed("common", QStringLiteral("&Keep common"),
                        QStringLiteral("Intersection: what is selected and also among these"));
    m_less =
        makeDeed("less", QStringLiteral("&Take away"), QStringLiteral("Difference: what is selected, without these"));
    for (QPushButton* button : {m_select, m_add, m_common, m_less})
        m_kept->deeds()->addWidget(button);
    m_kept->deeds()->addStretch(1);
    auto* close = makeDeed("close", QStringLiteral("Close"), {});
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    m_kept->bottom()->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    column->addWidget(m_selected);
    column->addWidget(m_kept, 1);
}

void SelectionsDialog::connectAll() {
    connect(m_kept, &KeptNames::chosenChanged, this, &SelectionsDialog::showChoice);
    connect(m_kept, &KeptNames::activated, this, [this] { combine(Combine::Replace); });
    for (const auto& [button, how] :
         {std::pair(m_select, Combine::Replace), std::pair(m_add, Combine::Union),
          std::pair(m_common, Combine::Intersection), std::pair(m_less, Combine::Difference)})
        connect(button, &QPushButton::clicked, this, [this, how = how] { combine(how); });
    connect(m_kept, &KeptNames::saveAsked, this,
            [this](const QString& name) { finish(m_session.saveSelection(name), name); });
    connect(m_kept, &KeptNames::renameAsked, this,
            [this](const QString& from, const QString& to) { finish(m_session.renameSelection(from, to), to); });
    connect(m_kept, &KeptNames::removeAsked, this,
            [this](const QString& name) { finish(m_session.removeSelection(name), {}); });
    connect(&m_session, &CaseSession::selectionChanged, this, &SelectionsDialog::showSelected);
}

void SelectionsDialog::showSelections(const QString& chosen) {
    auto selections = m_session.namedSelections();
    if (!selections) {
        m_kept->showError(selections.error());
        return;
    }
    m_selections = std::move(*selections);
    std::vector<KeptNames::Kept> kept;
    for (const store::NamedSelection& selection : m_selections)
        kept.push_back({selection.name, memberText(selection)});
    m_kept->setKept(std::move(kept), chosen);
    showChoice();
}

const store::NamedSelection* SelectionsDialog::chosen() const {
    const auto found = std::ranges::find(m_selections, m_kept->chosen(), &store::NamedSelection::name);
    return found == m_selections.end() ? nullptr : &*found;
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
    const bool isChosen = chosen() != nullptr, anySelected = !m_session.selectedNodes().empty();
    for (QPushButton* button : {m_select, m_add})
        button->setEnabled(isChosen);
    for (QPushButton* button : {m_common, m_less})
        button->setEnabled(isChosen && anySelected);
}

void SelectionsDialog::showSelected() {
    const auto view = m_session.view();
    const auto nodes = m_session.selectedNodes();
    m_selected->setText(nodes.empty() || !view ? QStringLiteral("Nothing is selected")
                                               : gatheredWords(*view->graph, nodes));
    m_kept->setMaySave(!nodes.empty());
    showChoice();
}

void SelectionsDialog::combine(Combine how) {
    if (const auto* selection = chosen())
        m_session.combineSelection(selection->keys, how);
}

void SelectionsDialog::finish(const Result<void>& done, const QString& chosen) {
    m_kept->clearError();
    if (done)
        showSelections(chosen);
    else
        m_kept->showError(done.error());
}

} // namespace waybill::ui
