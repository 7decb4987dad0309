// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/kept_names.h"

#include "ui/models/parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr int rowHeight = 26; // as in tables

} // namespace

QPushButton* makeDeed(const char* objectName, const QString& text, const QString& help) {
    auto* button = new DeedButton(text);
    button->setObjectName(QString::fromLatin1(objectName));
    button->setToolTip(help);
    return button;
}

KeptNames::KeptNames(const Words& words, QWidget* parent) : QWidget(parent), m_save(words.save) {
    compose(words);
    connectAll();
}

void KeptNames::compose(const Words& words) {
    m_list = new QListWidget;
    m_list->setObjectName(words.objectName);
    m_list->setAccessibleName(words.accessibleName);
    m_none = makeLabel(words.none, Look::Faded);
    m_about = makeLabel({}, Look::Faded);
    m_about->setObjectName(QStringLiteral("about"));
    m_name = makeField(words.fieldName, QStringLiteral("Name"));
    m_name->setObjectName(QStringLiteral("name"));
    m_saveButton = makeDeed("save", words.save, words.saveHelp);
    m_rename = makeDeed("rename", QStringLiteral("Re&name"), words.renameHelp);
    m_remove = makeDeed("remove", QStringLiteral("&Delete"), QStringLiteral("Undo brings it back"));
    m_problem = new FailureLabel;
    m_deeds = new QHBoxLayout;
    auto* named = new QHBoxLayout;
    named->addWidget(m_name, 1);
    named->addWidget(m_saveButton);
    named->addWidget(m_rename);
    m_bottom = new QHBoxLayout;
    m_bottom->addWidget(m_remove);
    m_bottom->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addWidget(m_about);
    column->addLayout(m_deeds);
    column->addWidget(makeHead(words.head, m_name));
    column->addLayout(named);
    column->addWidget(m_problem);
    column->addLayout(m_bottom);
}

void KeptNames::connectAll() {
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!chosen().isEmpty())
            m_name->setText(chosen());
        showChoice();
        Q_EMIT chosenChanged();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this] { Q_EMIT activated(chosen()); });
    connect(m_name, &QLineEdit::textChanged, this, &KeptNames::showChoice);
    connect(m_name, &QLineEdit::returnPressed, this, &KeptNames::save);
    connect(m_saveButton, &QPushButton::clicked, this, &KeptNames::save);
    connect(m_rename, &QPushButton::clicked, this, [this] { Q_EMIT renameAsked(chosen(), typed()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAsked(chosen()); });
}

void KeptNames::setKept(std::vector<Kept> kept, const QString& chosen) {
    m_kept = std::move(kept);
    m_list->clear();
    int row = m_kept.empty() ? -1 : 0;
    for (const Kept& one : m_kept) {
        auto* item = new QListWidgetItem(one.name, m_list);
        item->setData(Qt::AccessibleDescriptionRole, one.about);
        item->setSizeHint(QSize(0, rowHeight));
        if (one.name == chosen)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    m_none->setVisible(m_kept.empty());
    m_list->setVisible(!m_kept.empty());
    showChoice();
}

QString KeptNames::chosen() const {
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_kept[static_cast<std::size_t>(row)].name;
}

QString KeptNames::typed() const {
    return m_name->text().trimmed();
}

void KeptNames::setMaySave(bool may) {
    m_maySave = may;
    showChoice();
}

void KeptNames::showChoice() {
    const QString name = typed();
    const int row = m_list->currentRow();
    const bool isTaken = std::ranges::find(m_kept, name, &Kept::name) != m_kept.end();
    m_remove->setEnabled(row >= 0);
    m_saveButton->setEnabled(!name.isEmpty() && m_maySave);
    m_saveButton->setText(isTaken ? QStringLiteral("Re&place") : m_save);
    m_rename->setEnabled(row >= 0 && !name.isEmpty() && !isTaken);
    m_about->setText(row < 0 ? QString() : m_kept[static_cast<std::size_t>(row)].about);
}

void KeptNames::save() {
    if (m_saveButton->isEnabled())
        Q_EMIT saveAsked(typed());
}

void KeptNames::showError(const Error& error) {
    m_problem->showError(error);
}

void KeptNames::clearError() {
    m_problem->clearError();
}

void KeptNames::focusName() {
    m_name->setFocus();
}

void KeptNames::focusList() {
    m_list->setFocus();
}

} // namespace waybill::ui
