// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/header_bar.h"

#include "ui/models/theme.h"
#include "ui/shell/find_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace waybill::ui {

HeaderBar::HeaderBar(const Actions& actions, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_subtitle(new QLabel(this)), m_find(new FindField(actions, this)) {
    setLook(this, Look::Panel);
    setFixedHeight(52);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(8);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(windowFont(15, QFont::DemiBold));
    m_title->setStyleSheet(QStringLiteral("font-size: 15px; font-weight: 600"));
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setLook(m_subtitle, Look::Faded);
    m_find->setMinimumWidth(200);
    m_find->setMaximumWidth(430);
    row->addWidget(m_title);
    row->addWidget(m_subtitle, 3);
    row->addWidget(m_find, 4);
    row->addStretch(1);
    addButton(row, actions, ActionId::Import, false);
    addButton(row, actions, ActionId::Undo, false);
    addButton(row, actions, ActionId::Redo, false);
    addButton(row, actions, ActionId::Publish, true);
}

void HeaderBar::addButton(QHBoxLayout* row, const Actions& actions, ActionId id, bool isPrimary) {
    QAction* action = actions[id];
    auto* button = new QPushButton(plainText(actionSpec(id)), this);
    setLook(button, isPrimary ? Look::Primary : Look::Plain);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
        button->setAccessibleDescription(action->toolTip());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    row->addWidget(button);
}

void HeaderBar::setTitle(const QString& title, const QString& subtitle) {
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setToolTip(subtitle);
}

void HeaderBar::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), themeColours(palette()).rule);
}

} // namespace waybill::ui
