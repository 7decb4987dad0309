// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fact_delegate.h"

#include "ui/models/fact_model.h"
#include "ui/models/theme.h"
#include "ui/paint/scene_painter.h"

#include <QPainter>

namespace waybill::ui {

namespace {

constexpr int margin = 8;
constexpr int lineHeight = 18;
constexpr int rowPadding = 5;

} // namespace

void FactDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColours& colours = themeColours(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(1, 1, -1, -1);
    const bool isCurrent = option.state & (QStyle::State_Selected | QStyle::State_HasFocus);
    if (isCurrent || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(option.state & QStyle::State_HasFocus ? QPen(colours.accent) : QPen(Qt::NoPen));
        painter->setBrush(isCurrent ? colours.accentWash : colours.window);
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }

    QRect line = row.adjusted(margin, rowPadding - 1, -margin, 0);
    line.setHeight(lineHeight);
    const QString detail = index.data(FactModel::DetailRole).toString().simplified();
    if (detail.isEmpty())
        line.moveTop(row.center().y() - lineHeight / 2);
    const QVariant shape = index.data(FactModel::ShapeRole);
    if (shape.isValid()) {
        const auto colour = static_cast<scene::Colour>(index.data(FactModel::ColourRole).toInt());
        paint::paintSymbol(*painter, static_cast<scene::Shape>(shape.toInt()),
                           QPointF(line.left() + 6, line.center().y() + 0.5), 5.5,
                           paint::colour(colour, themeOf(option.palette)));
        line.setLeft(line.left() + 20);
    }

    const QString figure = index.data(FactModel::FigureRole).toString();
    painter->setFont(figureFont());
    const int figureWidth = figure.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(figure) + 10;
    painter->setPen(index.data(FactModel::NotedRole).toBool() ? colours.note : colours.text);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, figure);

    painter->setFont(windowFont());
    painter->setPen(colours.text);
    const int titleWidth = qMax(0, line.width() - figureWidth);
    const QString title = painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString().simplified(),
                                                            Qt::ElideRight, titleWidth);
    painter->drawText(QRect(line.topLeft(), QSize(titleWidth, lineHeight)), Qt::AlignLeft | Qt::AlignVCenter, title);

    if (!detail.isEmpty()) {
        line.translate(0, lineHeight - 1);
        painter->setFont(windowFont(12));
        painter->setPen(colours.faded);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(detail, Qt::ElideRight, line.width()));
    }
    painter->restore();
}

QSize FactDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool twoLines = index.data(FactModel::TwoLinesRole).toBool();
    return {qMin(option.rect.width(), 100), (twoLines ? 2 * lineHeight : lineHeight) + 2 * rowPadding};
}

} // namespace waybill::ui
