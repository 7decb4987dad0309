// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/no_firms_dialog.h"

#include "core/base/text.h"
#include "core/store/details.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace waybill::ui {

NoFirmsDialog::NoFirmsDialog(CaseSession& session, QWidget* parent) : QDialog(parent), m_session(session) {
    setWindowTitle(tr("What is no firm"));
    setMinimumSize(560, 380);
    compose();
    showAll();
    m_list->setFocus();
}

void NoFirmsDialog::compose() {
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("noFirms"));
    m_list->setAccessibleName(tr("Names that were excluded as no firm"));
    m_why = makeField(tr("Why it is a firm after all"), tr("Why; kept in the journal"));
    m_why->setObjectName(QStringLiteral("why"));
    m_include = new QPushButton(tr("It is a firm"));
    m_include->setObjectName(QStringLiteral("include"));
    m_include->setDefault(true);
    setLook(m_include, Look::Primary);
    m_problem = new FailureLabel;
    auto* close = new QPushButton(tr("Close"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(8);
    column->addWidget(makeLabel(tr("What is no firm"), Look::Title));
    column->addWidget(makeLabel(tr("Placeholders that were excluded: in the details of a firm, choose “Split, rename, "
                                   "merge or exclude…”. Their shipments stay and show nobody in their place."),
                                Look::Faded));
    column->addWidget(m_list, 1);
    column->addWidget(makeHead(tr("Why"), m_why));
    column->addWidget(m_why);
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_include);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_include, &QPushButton::clicked, this, &NoFirmsDialog::include);
}

void NoFirmsDialog::showAll() {
    m_list->clear();
    auto all = store::noFirms(m_session.openCase());
    if (!all) {
        m_problem->showError(all.error());
        return;
    }
    m_all = std::move(*all);
    for (const store::NoFirm& each : m_all) {
        const auto details = store::entityDetails(m_session.openCase(), each.entity);
        m_list->addItem(
            dotted({details ? toQString(details->name) : QString(), each.reason, timeText(each.decidedAt)}));
    }
    if (m_all.empty()) {
        auto* none = new QListWidgetItem(tr("None"), m_list);
        none->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
    m_include->setEnabled(!m_all.empty());
    m_why->setEnabled(!m_all.empty());
}

void NoFirmsDialog::include() {
    const int row = m_list->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_all.size())
        return;
    if (const auto done = m_session.includeFirm(m_all[static_cast<std::size_t>(row)].entity, m_why->text()); !done)
        m_problem->showError(done.error());
    else
        showAll();
}

} // namespace waybill::ui
