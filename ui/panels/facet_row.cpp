// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facet_row.h"

#include "ui/models/theme.h"
#include "ui/paint/scene_painter.h"

#include <QKeyEvent>
#include <QPainter>

namespace waybill::ui {

namespace {

constexpr int textHeight = 22;
constexpr int barHeight = 4;
constexpr int inset = 5;
constexpr int markWidth = 24;

} // namespace

FacetRow::FacetRow(const QString& title, QWidget* parent) : QAbstractButton(parent) {
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    updateName();
}

void FacetRow::setMark(scene::Shape shape, scene::Colour colour) {
    m_mark = Mark{shape, colour};
    update();
}

void FacetRow::setFigure(const QString& figure) {
    m_figure = figure;
    updateName();
    updateGeometry();
    update();
}

void FacetRow::setShares(double all, double noted) {
    m_hasBar = true;
    m_share = qBound(0.0, all, 1.0);
    m_noted = qBound(0.0, noted, m_share);
    updateGeometry();
    update();
}

void FacetRow::updateName() {
    setAccessibleName(m_figure.isEmpty() ? text() : QString(text() + QStringLiteral(": ") + m_figure));
}

QFont FacetRow::titleFont() const {
    return windowFont(13, isChecked() ? QFont::DemiBold : QFont::Normal);
}

int FacetRow::titleWidth(int width) const {
    const int figureWidth = QFontMetrics(figureFont()).horizontalAdvance(m_figure);
    return qMax(20, width - 2 * inset - (m_mark ? markWidth : 0) - figureWidth - 8);
}

int FacetRow::titleHeight(int width) const {
    // As if pressed: a press must not move the rows below.
    const QFontMetrics metrics(windowFont(13, QFont::DemiBold));
    const int room = titleWidth(width);
    if (metrics.horizontalAdvance(text()) <= room)
        return textHeight;
    const int wrapped = metrics.boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX), Qt::TextWordWrap, text()).height();
    return qMax(wrapped, 2 * metrics.lineSpacing()) + 4;
}

int FacetRow::heightForWidth(int width) const {
    return titleHeight(width) + (m_hasBar ? barHeight + 6 : 4);
}

QSize FacetRow::sizeHint() const {
    return {180, heightForWidth(180)};
}

QSize FacetRow::minimumSizeHint() const {
    return {80, textHeight + (m_hasBar ? barHeight + 6 : 4)};
}

void FacetRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FacetRow::paintEvent(QPaintEvent*) {
    const ThemeColours& colours = themeColours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colours.accent) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? QBrush(colours.accentWash) : underMouse() ? QBrush(colours.field) : QBrush());
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }

    const int height = titleHeight(width());
    QRect line(inset, 1, width() - 2 * inset, height);
    if (m_mark) {
        paint::paintSymbol(painter, m_mark->shape, QPointF(line.left() + 7, line.center().y() + 0.5), 6,
                           paint::colour(m_mark->colour, themeOf(palette())));
        line.setLeft(line.left() + markWidth);
    }
    painter.setFont(figureFont());
    painter.setPen(colours.text);
    painter.drawText(QRect(line.left(), 1, line.width(), textHeight), Qt::AlignRight | Qt::AlignVCenter, m_figure);
    painter.setFont(titleFont());
    line.setWidth(titleWidth(width()));
    if (height == textHeight)
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
    else // its first line is the figure's, also where only the bold type takes two
        painter.drawText(line.adjusted(0, (textHeight - painter.fontMetrics().lineSpacing()) / 2, 0, 0),
                         int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, text());

    if (!m_hasBar)
        return;
    const QRectF track(inset, height + 1, width() - 2 * inset, barHeight);
    const auto bar = [&](double share, const QColor& colour) {
        if (share <= 0)
            return;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        QRectF filled = track;
        filled.setWidth(qMax(track.height(), track.width() * share));
        painter.drawRoundedRect(filled, barHeight / 2.0, barHeight / 2.0);
    };
    bar(1, colours.rule);
    bar(m_share, colours.placeholder);
    bar(m_noted, colours.note);
}

} // namespace waybill::ui
