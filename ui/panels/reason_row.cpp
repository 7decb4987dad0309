// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/reason_row.h"

#include "ui/models/parts.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace waybill::ui {

ReasonRow::ReasonRow(const QString& question, const QString& placeholder, const QString& deed, QWidget* parent)
    : QWidget(parent), m_reason(makeField(question, placeholder)) {
    m_reason->setObjectName(QStringLiteral("reason"));
    auto* done = new QPushButton(deed);
    done->setObjectName(QStringLiteral("giveReason"));
    auto* back = new QPushButton(QStringLiteral("Cancel"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reason, 1);
    row->addWidget(done);
    row->addWidget(back);
    const auto give = [this] { Q_EMIT given(m_reason->text()); };
    connect(done, &QPushButton::clicked, this, give);
    connect(m_reason, &QLineEdit::returnPressed, this, give);
    connect(back, &QPushButton::clicked, this, &ReasonRow::leave);
    auto* escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ReasonRow::leave);
    hide();
}

void ReasonRow::ask() {
    show();
    m_reason->selectAll();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ReasonRow::leave() {
    hide();
    Q_EMIT left();
}

} // namespace waybill::ui
