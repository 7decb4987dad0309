// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/expand_dialog.h"

#include "core/base/text.h"
#include "ui/dialogs/annotate_dialog.h"
#include "ui/models/neighbours_model.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

ExpandDialog::ExpandDialog(CaseSession& session, const QString& key, QWidget* parent)
    : QDialog(parent), m_session(session),
      m_model(new NeighboursModel(session.view()->whole, *session.view()->graph, toUtf8(key), this)),
      m_count(makeLabel({}, Look::Faded)), m_show(new QPushButton) {
    setWindowTitle(tr("Show hidden neighbours"));
    resize(820, 480);
    m_count->setObjectName(QStringLiteral("count"));
    m_show->setObjectName(QStringLiteral("show"));
    m_show->setDefault(true);
    setLook(m_show, Look::Primary);
    auto* all = makeLink(tr("All"), tr("Choose all"));
    auto* none = makeLink(tr("None"), tr("Choose none"));
    auto* noted = makeLink(tr("With the note"), tr("Choose those with the note"));
    all->setObjectName(QStringLiteral("all"));
    none->setObjectName(QStringLiteral("none"));
    noted->setObjectName(QStringLiteral("noted"));
    auto* table = makeRowTable(tr("Hidden neighbours"), m_model);
    table->sortByColumn(NeighboursModel::UsdColumn, Qt::DescendingOrder);
    static constexpr int widths[] = {280, 130, 130, 84, 100, 50};
    for (int column = 0; column < NeighboursModel::ColumnCount; ++column)
        table->horizontalHeader()->resizeSection(column, widths[column]);
    table->horizontalHeader()->setSectionResizeMode(NeighboursModel::NameColumn, QHeaderView::Stretch);
    table->setCurrentIndex(m_model->index(0, NeighboursModel::NameColumn));
    auto* cancel = new QPushButton(tr("Cancel"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 18);
    column->setSpacing(10);
    column->addWidget(makeLabel(nameOfKey(session, key), Look::Title));
    auto* head = new QHBoxLayout;
    head->addWidget(m_count, 1);
    for (QPushButton* link : {all, none, noted})
        head->addWidget(link);
    column->addLayout(head);
    column->addWidget(table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(makeLabel(tr("Space chooses a row or leaves it."), Look::Faded), 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_show);
    column->addLayout(buttons);
    connect(all, &QPushButton::clicked, this, [this] { m_model->chooseAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_model->chooseAll(false); });
    connect(noted, &QPushButton::clicked, this, [this] { m_model->chooseNoted(); });
    connect(m_model, &NeighboursModel::choiceChanged, this, &ExpandDialog::showCount);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_session.showNodes(m_model->chosenKeys());
        accept();
    });
    table->setFocus();
    showCount();
}

void ExpandDialog::showCount() {
    const int chosen = m_model->chosenCount();
    const QString count = countText(chosen);
    m_count->setText(tr("%1 of %2 hidden neighbours chosen").arg(count, countText(m_model->rowCount())));
    m_show->setText(tr("Show %1").arg(count));
    m_show->setEnabled(chosen > 0);
}

} // namespace waybill::ui
