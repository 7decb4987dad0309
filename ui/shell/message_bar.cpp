// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/message_bar.h"

#include "ui/models/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace waybill::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_more(new QLabel(this)),
      m_close(new QPushButton(tr("Close"), this)) {
    setLook(this, Look::Panel);
    setAccessibleName(tr("Error"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 20, 8);
    row->setSpacing(10);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("What went wrong"));
    setLook(m_more, Look::Faded);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::closeMessage);
    refresh();
}

void MessageBar::showError(const Error& error) {
    const QString message = error.message();
    m_messages.removeAll(message);
    m_messages.prepend(message);
    refresh();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::closeMessage() {
    if (!m_messages.isEmpty())
        m_messages.removeFirst();
    refresh();
}

void MessageBar::refresh() {
    const ThemeColours& colours = themeColours(palette());
    m_icon->setPixmap(themeIcon(QStringLiteral("error"), colours.text).pixmap(18, 18));
    setVisible(!m_messages.isEmpty());
    if (m_messages.isEmpty())
        return;
    m_text->setText(m_messages.front());
    setAccessibleDescription(m_messages.front());
    m_more->setVisible(m_messages.size() > 1);
    m_more->setText(tr("%1 more").arg(m_messages.size() - 1));
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void MessageBar::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    const ThemeColours& colours = themeColours(palette());
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.rule);
    painter.fillRect(QRect(0, 0, 4, height()), colours.text);
}

void MessageBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        closeMessage();
    else
        QFrame::keyPressEvent(event);
}

} // namespace waybill::ui
