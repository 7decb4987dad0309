// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/parts.h"

#include <QAccessible>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QStylePainter>
#include <QTableView>
#include <QTreeView>

namespace waybill::ui {

namespace {

constexpr int sides = 6; // what the style leaves free beside the text of a ChoiceBox

} // namespace

QLabel* makeLabel(const QString& text, Look look, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(look != Look::Section);
    if (look != Look::Section)
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(look == Look::Section ? QSizePolicy::Preferred : QSizePolicy::Ignored, QSizePolicy::Preferred);
    setLook(label, look);
    return label;
}

QLabel* makeHead(const QString& text, QWidget* buddy, QWidget* parent) {
    QLabel* label = makeLabel(text, Look::Section, parent);
    if (buddy)
        label->setBuddy(buddy);
    return label;
}

QPushButton* makeLink(const QString& text, const QString& accessibleName, QWidget* parent) {
    auto* button = new DeedButton(text, parent);
    button->setAccessibleName(accessibleName.isEmpty() ? text : accessibleName);
    button->setCursor(Qt::PointingHandCursor);
    setLook(button, Look::Link);
    return button;
}

QLineEdit* makeField(const QString& accessibleName, const QString& placeholder, QWidget* parent) {
    auto* field = new QLineEdit(parent);
    field->setAccessibleName(accessibleName);
    field->setPlaceholderText(placeholder);
    field->setMinimumWidth(40);
    return field;
}

QLayout* makeRow(QWidget* left, QWidget* right) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(left, 1);
    row->addWidget(right, 0, Qt::AlignRight | Qt::AlignVCenter);
    return row;
}

QTableView* makeRowTable(const QString& accessibleName, QAbstractItemModel* model) {
    auto* table = new QTableView;
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(26);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->setSortingEnabled(true);
    return table;
}

QTreeView* makeRowTree(const QString& accessibleName, QAbstractItemModel* model) {
    auto* tree = new QTreeView;
    tree->setAccessibleName(accessibleName);
    tree->setModel(model);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setUniformRowHeights(true);
    tree->setRootIsDecorated(false);
    tree->setIndentation(18);
    tree->setAllColumnsShowFocus(true);
    tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->header()->setHighlightSections(false);
    tree->setSortingEnabled(true);
    return tree;
}

QWidget* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setFrameShape(QFrame::NoFrame);
    rule->setFixedHeight(1);
    rule->setBackgroundRole(QPalette::Mid);
    rule->setAutoFillBackground(true);
    return rule;
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item; // NOLINT(cppcoreguidelines-owning-memory): takeAt() hands the item over
    }
}

DeedButton::DeedButton(const QString& text, QWidget* parent) : QPushButton(text, parent) {
    setAutoDefault(false);
}

void DeedButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

QSize ChoiceBox::sizeHint() const {
    const QSize hint = QComboBox::sizeHint();
    return {hint.width() + sides, hint.height()};
}

QString ChoiceBox::shownText() const {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    return fontMetrics().elidedText(option.currentText, Qt::ElideRight, room - sides);
}

void ChoiceBox::paintEvent(QPaintEvent* event) {
    if (currentIndex() < 0) {
        QComboBox::paintEvent(event); // the placeholder
        return;
    }
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText = shownText();
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

QSize ElidedLabel::minimumSizeHint() const {
    return {0, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    painter.drawItemText(rect(), static_cast<int>(alignment()), palette(), isEnabled(),
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()), foregroundRole());
}

FailureLabel::FailureLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(QStringLiteral("Problem"));
    paintGround();
    hide();
}

void FailureLabel::showError(const Error& error) {
    showText(error.message());
}

void FailureLabel::showText(const QString& text) {
    setText(text);
    setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void FailureLabel::clearError() {
    showText(QString());
}

void FailureLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintGround();
}

void FailureLabel::paintGround() {
    const ThemeColours& colours = themeColours(palette());
    const QString sheet =
        QStringLiteral("QLabel { background: %1; border: 1px solid %2; border-radius: 6px; padding: 6px 8px; }")
            .arg(colours.field.name(), colours.text.name());
    if (sheet != styleSheet())
        setStyleSheet(sheet);
}

} // namespace waybill::ui
