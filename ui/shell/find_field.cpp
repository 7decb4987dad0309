// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/find_field.h"

#include "ui/models/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace waybill::ui {

namespace {

constexpr int rowHeight = 28, sideRoom = 12, rowLimit = 14;

/// Text at the left, what it is faded at the right.
class FindDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {200, rowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const ThemeColours& colours = themeColours(option.palette);
        const bool isMore = index.data(FindModel::KindRole).toInt() == static_cast<int>(FindModel::Kind::More);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colours.accentWash);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 4, 4);
        }
        const QRect row = option.rect.adjusted(sideRoom, 0, -sideRoom, 0);
        const QString detail = index.data(FindModel::DetailRole).toString();
        painter->setFont(windowFont(12));
        const int detailWidth = painter->fontMetrics().horizontalAdvance(detail);
        painter->setPen(colours.faded);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, detail);
        painter->setFont(windowFont(isMore ? 12 : 13));
        painter->setPen(isMore ? colours.faded : colours.text);
        const QRect left = row.adjusted(0, 0, -detailWidth - sideRoom, 0);
        painter->drawText(left, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, left.width()));
        painter->restore();
    }
};

} // namespace

FindField::FindField(const Actions& actions, QWidget* parent)
    : QLineEdit(parent), m_model(new FindModel(this)), m_list(new QListView(this)) {
    setLook(this, Look::Primary);
    setPlaceholderText(tr("Find a firm, an address, a command…"));
    setAccessibleName(tr("Find"));
    setAccessibleDescription(tr("Finds firms, addresses and commands; arrow keys choose, Enter takes."));
    m_model->setActions(&actions);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Found"));
    m_list->hide();
    connect(this, &QLineEdit::textEdited, this, &FindField::search);
    connect(m_list, &QListView::pressed, this, &FindField::take);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
}

void FindField::begin() {
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    search();
}

void FindField::search() {
    m_model->setText(text());
    openList();
    step(1);
}

void FindField::openList() {
    const int rows = m_model->rowCount();
    if (rows == 0 || !window()) {
        closeList();
        return;
    }
    // A child of the window, not a popup: the keyboard stays in the field.
    if (m_list->parentWidget() != window())
        m_list->setParent(window());
    m_list->setGeometry(QRect(mapTo(window(), QPoint(0, height() + 4)),
                              QSize(std::max(width(), 420), rowHeight * std::min(rows, rowLimit) + 6)));
    m_list->show();
    m_list->raise();
}

void FindField::closeList() {
    m_list->hide();
}

void FindField::step(int by) {
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : by > 0 ? -1 : rows;
    do
        row += by;
    while (row >= 0 && row < rows && !(m_model->index(row).flags() & Qt::ItemIsSelectable));
    if (row >= 0 && row < rows)
        m_list->setCurrentIndex(m_model->index(row));
}

void FindField::take(const QModelIndex& index) {
    if (!index.isValid() || !(index.flags() & Qt::ItemIsSelectable))
        return;
    const auto kind = static_cast<FindModel::Kind>(index.data(FindModel::KindRole).toInt());
    const QString value = index.data(FindModel::ValueRole).toString();
    leave();
    if (kind == FindModel::Kind::Item)
        Q_EMIT itemChosen(value);
    else if (kind == FindModel::Kind::Command)
        Q_EMIT commandChosen(value);
    else
        Q_EMIT textChosen(value);
}

void FindField::leave() {
    closeList();
    clear();
    clearFocus();
    Q_EMIT left();
}

void FindField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (m_list->isHidden())
            search();
        else
            step(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_list->isHidden())
            take(m_list->currentIndex());
        return;
    case Qt::Key_Escape:
        leave();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FindField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason)
        search();
}

void FindField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    closeList();
}

void FindField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!text().isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(windowFont(11.5, QFont::Medium));
    painter.setPen(themeColours(palette()).placeholder);
    painter.drawText(rect().adjusted(0, 0, -16, 0), Qt::AlignRight | Qt::AlignVCenter,
                     actionSpec(ActionId::Find).keys.front().toString(QKeySequence::NativeText));
}

} // namespace waybill::ui
