// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/badge.h"

#include <algorithm>

namespace waybill::scene {

namespace {

constexpr double height = 14, type = 10, digitWidth = 6.3, padding = 7; // at mark scale 1
/// Where marks are small, badges are less so: figures are read, not only seen. In a crowd they shrink all the same.
constexpr double smallest = 0.85, mostEnlarged = 1.7;

/// Around a left end and a middle.
Badge makeBadge(const QString& text, QPointF left, double scale, double zoom) {
    const double width = (padding + digitWidth * static_cast<double>(text.size())) * scale;
    Badge badge;
    badge.rect = {left.x(), left.y() - height * scale / 2, width, height * scale};
    const QPointF middle = badge.rect.center();
    badge.text = {
        text, {middle.x(), middle.y() + 0.36 * type * scale}, Qt::AlignHCenter, type * scale * zoom, Colour::Text,
        true};
    badge.edge = scale;
    return badge;
}

/// The number on the front square of a group, as large as it has room.
Badge countOf(const Mark& mark, double zoom) {
    constexpr double shareOfHeight = 0.55, shareOfWidth = 0.86;
    const QString text = QString::number(mark.firms);
    const QRectF front = stackSquares(mark.centre, mark.radius)[1];
    const double widthOfSizeOne = digitWidth / type * static_cast<double>(text.size());
    const double size = std::min(shareOfHeight * front.height(), shareOfWidth * front.width() / widthOfSizeOne);
    Badge badge;
    badge.rect = front;
    badge.text = {
        text, {front.center().x(), front.center().y() + 0.36 * size}, Qt::AlignHCenter, size * zoom, Colour::Ground,
        true};
    badge.edge = 0;
    badge.isBare = true;
    return badge;
}

} // namespace

std::vector<Badge> badgesOf(const Mark& mark, double markScale, double zoom) {
    std::vector<Badge> badges;
    if (mark.firms > 0)
        badges.push_back(countOf(mark, zoom));
    if (mark.hiddenNeighbours == 0)
        return badges;
    const QSizeF half = markRect(mark).size() / 2;
    const QPointF left = mark.centre + QPointF(0.45 * half.width(), -0.95 * half.height());
    const double legible = std::clamp(smallest / (markScale * zoom), 1.0, mostEnlarged);
    badges.push_back(makeBadge(QStringLiteral("+%1").arg(mark.hiddenNeighbours), left, markScale * legible, zoom));
    return badges;
}

Badge legendBadge() {
    constexpr double scale = 0.8;
    const QString text = QStringLiteral("+9");
    return makeBadge(text, {-(padding + digitWidth * 2) * scale / 2, 0}, scale, 1);
}

} // namespace waybill::scene
