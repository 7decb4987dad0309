// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/merge_dialog.h"

#include "core/base/text.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

/// With most shipments first: its name is the likeliest to stay.
std::vector<const graph::Node*> firmsOf(const graph::EntityGraph& graph, const std::set<std::string>& keys) {
    std::vector<const graph::Node*> firms;
    for (const std::string& key : keys) {
        const auto node = graph.nodeByKey(key);
        if (node && graph.nodes()[*node].kind == graph::NodeKind::Entity)
            firms.push_back(&graph.nodes()[*node]);
    }
    std::stable_sort(firms.begin(), firms.end(),
                     [](const graph::Node* a, const graph::Node* b) { return a->shipments > b->shipments; });
    return firms;
}

} // namespace

MergeDialog::MergeDialog(CaseSession& session, const std::set<std::string>& keys, QWidget* parent)
    : QDialog(parent), m_session(session), m_keeps(new ChoiceBox),
      m_why(makeField(tr("Why they are one firm"), tr("Why; kept in the journal"))), m_problem(new FailureLabel) {
    setWindowTitle(tr("Merge into one firm"));
    setMinimumWidth(560);
    m_keeps->setObjectName(QStringLiteral("keeps"));
    m_keeps->setAccessibleName(tr("The firm that stays"));
    m_why->setObjectName(QStringLiteral("why"));
    const auto view = session.view();
    for (const graph::Node* firm : firmsOf(*view->graph, keys)) {
        m_firms.push_back(view->table->entities()[firm->index].id);
        m_keeps->addItem(dotted(
            {toQString(firm->label), toQString(firm->country), shipmentsText(static_cast<qint64>(firm->shipments))}));
    }
    auto* merge = new QPushButton(tr("Merge"));
    merge->setObjectName(QStringLiteral("merge"));
    merge->setDefault(true);
    merge->setEnabled(m_firms.size() > 1);
    setLook(merge, Look::Primary);
    auto* cancel = new QPushButton(tr("Cancel"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    column->addWidget(
        makeLabel(tr("%1 firms become one").arg(countText(static_cast<double>(m_firms.size()))), Look::Title));
    column->addWidget(makeLabel(tr("All names as written go to the firm that stays; what the records say does not "
                                   "change. Undo takes it apart again, at any time."),
                                Look::Faded));
    column->addWidget(makeHead(tr("The firm that stays"), m_keeps));
    column->addWidget(m_keeps);
    column->addWidget(makeHead(tr("Why"), m_why));
    column->addWidget(m_why);
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(merge);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(merge, &QPushButton::clicked, this, &MergeDialog::merge);
    m_why->setFocus();
}

void MergeDialog::merge() {
    const auto chosen = static_cast<std::ptrdiff_t>(std::max(m_keeps->currentIndex(), 0));
    std::vector<EntityId> firms = m_firms;
    std::rotate(firms.begin(), firms.begin() + chosen, firms.begin() + chosen + 1);
    if (const auto done = m_session.mergeFirms(firms, m_why->text().trimmed()); !done) {
        m_problem->showError(done.error());
        return;
    }
    accept();
}

} // namespace waybill::ui
