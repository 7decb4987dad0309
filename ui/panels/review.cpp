// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/review.h"

#include "ui/models/theme.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace waybill::ui {

std::vector<QPushButton*> addDeeds(QHBoxLayout* row, QWidget* panel, std::span<const Deed> deeds,
                                   const std::function<void(std::size_t)>& press) {
    std::vector<QPushButton*> buttons;
    for (std::size_t i = 0; i < deeds.size(); ++i) {
        auto* button = new QPushButton(QString::fromUtf8(deeds[i].text));
        button->setObjectName(QString::fromLatin1(deeds[i].name));
        button->setToolTip(QString::fromUtf8(deeds[i].help));
        QObject::connect(button, &QPushButton::clicked, panel, [press, i] { press(i); });
        // A table would search for the letter.
        auto* shortcut =
            new QShortcut(QKeySequence(deeds[i].key), panel, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        QObject::connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
        row->addWidget(button);
        buttons.push_back(button);
    }
    return buttons;
}

Card makeCard() {
    auto* widget = new QWidget;
    setLook(widget, Look::Panel);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(14, 2, 4, 2);
    column->setSpacing(6);
    return {widget, column};
}

QWidget* beside(QAbstractItemView* table, QWidget* card) {
    auto* scroll = new QScrollArea;
    scroll->setWidget(card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* parts = new QSplitter(Qt::Horizontal);
    parts->setHandleWidth(1);
    parts->addWidget(table);
    parts->addWidget(scroll);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setSizes({460, 290});
    return parts;
}

void layOutReview(QWidget* panel, const ReviewParts& parts) {
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(18, 10, 18, 10);
    column->setSpacing(8);
    column->addLayout(parts.head);
    column->addWidget(parts.problem);
    column->addWidget(parts.reason);
    column->addWidget(parts.none);
    column->addWidget(beside(parts.table, parts.card), 1);
    panel->setFocusProxy(parts.table);
}

} // namespace waybill::ui
