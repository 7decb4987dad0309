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

} // namespace

FacetRow::FacetRow(const QString& title, QWidget* parent) : QAbstractButton(parent) {
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateName();
}

void FacetRow::setMark(scene::Shape shape, scene::Colour colour) {
    m_mark = Mark{shape, colour};
    update();
}

void FacetRow::setFigure(const QString& figure) {
    m_figure = figure;
    updateName();
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

QSize FacetRow::sizeHint() const {
    return {180, textHeight + (m_hasBar ? barHeight + 6 : 4)};
}

QSize FacetRow::minimumSizeHint() const {
    return {80, sizeHint().height()};
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

    QRect line(inset, 1, width() - 2 * inset, textHeight);
    if (m_mark) {
        paint::paintSymbol(painter, m_mark->shape, QPointF(line.left() + 7, line.center().y() + 0.5), 6,
                           paint::colour(m_mark->colour, themeOf(palette())));
        line.setLeft(line.left() + 24);
    }
    painter.setFont(figureFont());
    painter.setPen(colours.text);
    const int figureWidth = painter.fontMetrics().horizontalAdvance(m_figure);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_figure);
    painter.setFont(windowFont(13, isChecked() ? QFont::DemiBold : QFont::Normal));
    const int titleWidth = qMax(0, line.width() - figureWidth - 8);
    painter.drawText(QRect(line.topLeft(), QSize(titleWidth, textHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, titleWidth));

    if (!m_hasBar)
        return;
    const QRectF track(inset, textHeight + 1, width() - 2 * inset, barHeight);
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
