// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/expand_dialog.h"

#include "core/base/text.h"
#include "ui/models/key_names.h"
#include "ui/models/neighbours_model.h"
#include "ui/models/parts.h"
#include "ui/models/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

ExpandDialog::ExpandDialog(CaseSession& session, const QString& key, QWidget* parent)
    : QDialog(parent), m_session(session),
      m_model(new NeighboursModel(session.view()->whole, *session.view()->graph, toUtf8(key), this)),
      m_count(makeLabel({}, Look::Strong)), m_role(new ChoiceBox), m_tie(new ChoiceBox),
      m_least(makeField(tr("At least this value in US dollars"), tr("any value"))),
      m_noted(new QCheckBox(tr("With the note"))), m_show(new QPushButton) {
    setWindowTitle(tr("Show hidden neighbours"));
    resize(820, 480);
    m_count->setObjectName(QStringLiteral("count"));
    m_show->setObjectName(QStringLiteral("show"));
    m_show->setDefault(true);
    setLook(m_show, Look::Primary);
    auto* all = makeLink(tr("All"), tr("Choose all"));
    auto* none = makeLink(tr("None"), tr("Choose none"));
    all->setObjectName(QStringLiteral("all"));
    none->setObjectName(QStringLiteral("none"));
    m_noted->setObjectName(QStringLiteral("noted"));
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
    for (QPushButton* link : {all, none})
        head->addWidget(link);
    column->addLayout(makeChooser());
    column->addLayout(head);
    column->addWidget(table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(makeLabel(tr("Space chooses a row or leaves it."), Look::Faded), 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_show);
    column->addLayout(buttons);
    connect(all, &QPushButton::clicked, this, [this] { m_model->chooseAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_model->chooseAll(false); });
    connect(m_model, &NeighboursModel::choiceChanged, this, &ExpandDialog::showCount);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_session.showNodes(m_model->chosenKeys());
        accept();
    });
    table->setFocus();
    showCount();
}

QLayout* ExpandDialog::makeChooser() {
    m_role->setObjectName(QStringLiteral("role"));
    m_role->setAccessibleName(tr("Choose by role"));
    m_role->addItem(tr("any role"), QString());
    for (const QString& role : m_model->roles())
        m_role->addItem(role, role);
    m_tie->setObjectName(QStringLiteral("tie"));
    m_tie->setAccessibleName(tr("Choose by tie"));
    m_tie->addItem(tr("any tie"), QString());
    for (const QString& tie : m_model->ties())
        m_tie->addItem(tie, tie);
    m_least->setObjectName(QStringLiteral("least"));
    m_least->setMaximumWidth(120);
    const auto word = [](const QString& text) {
        auto* label = makeLabel(text, Look::Faded);
        // A text that may be cut gives way to nothing beside what stretches.
        label->setWordWrap(false);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        return label;
    };
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(word(tr("Choose")));
    row->addWidget(m_role);
    row->addWidget(m_tie);
    row->addWidget(word(tr("at least $")));
    row->addWidget(m_least);
    row->addWidget(m_noted);
    row->addStretch(1);
    for (QComboBox* box : {m_role, m_tie})
        connect(box, &QComboBox::currentIndexChanged, this, &ExpandDialog::chooseBy);
    connect(m_least, &QLineEdit::textChanged, this, &ExpandDialog::chooseBy);
    connect(m_noted, &QCheckBox::toggled, this, &ExpandDialog::chooseBy);
    return row;
}

void ExpandDialog::chooseBy() {
    const QString least = m_least->text().remove(QLatin1Char(',')).remove(QLatin1Char('$')).trimmed();
    m_model->choose(
        {m_role->currentData().toString(), m_tie->currentData().toString(), least.toDouble(), m_noted->isChecked()});
}

void ExpandDialog::showCount() {
    const int chosen = m_model->chosenCount();
    const QString count = countText(chosen);
    m_count->setText(tr("%1 of %2 hidden neighbours chosen").arg(count, countText(m_model->rowCount())));
    m_show->setText(tr("Show %1").arg(count));
    m_show->setEnabled(chosen > 0);
}

} // namespace waybill::ui
