// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/format.h"
#include "ui/paint/draw.h"

#include <QPen>
#include <cmath>

// Bubbles and bundles: crowds of nodes drawn as one, and their links.

namespace waybill::paint {

using scene::Colour;

namespace {

constexpr double hole = 0.72;                              ///< Of the radius: within, there is the number.
constexpr double smallestHole = 9;                         ///< Pixels of radius; a smaller bubble is all colour.
constexpr double widthOfNoted = 2.5;                       ///< Pixels.
constexpr double gapToNoted = 2.5;                         ///< Pixels.
constexpr double largestNumber = 17, smallestNumber = 8.5; ///< Pixels.
constexpr double widthOfFigure = 0.6, widthOfMark = 0.3;   ///< Of its height.
constexpr int top = 90 * 16, fullTurn = 360 * 16;

QRectF around(QPointF centre, double radius) {
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

/// The roles of its nodes as parts of a turn, from the top on.
void drawRoles(QPainter& painter, const scene::Bubble& bubble, const Palette& palette) {
    constexpr std::array colours{Colour::Maker, Colour::Seller, Colour::Buyer, Colour::OtherParty};
    std::size_t all = 0, before = 0;
    for (const std::size_t count : bubble.byRole)
        all += count;
    const auto angle = [all](std::size_t count) {
        return static_cast<int>(std::lround(fullTurn * static_cast<double>(count) / static_cast<double>(all)));
    };
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < colours.size(); ++i) {
        const std::size_t after = before + bubble.byRole[i];
        if (after == before)
            continue;
        painter.setBrush(palette(colours[i]));
        if (after - before == all)
            painter.drawEllipse(bubble.centre, bubble.radius, bubble.radius);
        else
            painter.drawPie(around(bubble.centre, bubble.radius), top - angle(before), angle(before) - angle(after));
        before = after;
    }
}

/// The height in pixels at which a number fits into a room.
double fittingSize(const QString& number, double room) {
    double width = 0;
    for (const QChar sign : number)
        width += sign.isPunct() ? widthOfMark : widthOfFigure;
    return std::min(largestNumber, room / width);
}

void drawNumber(QPainter& painter, const scene::Bubble& bubble, const Palette& palette, double zoom) {
    const double room = 2 * hole * bubble.radius * zoom;
    QString text = scene::number(static_cast<double>(bubble.nodes.size()));
    if (fittingSize(text, room) < smallestNumber)
        text = scene::briefCount(bubble.nodes.size());
    const double size = fittingSize(text, room);
    if (size < smallestNumber)
        return;
    const QPointF anchor = bubble.centre + QPointF(0, 0.36 * size / zoom);
    drawText(painter, text, anchor, Qt::AlignHCenter, size / zoom, QFont::Medium, palette(Colour::Text), nullptr, 0);
}

} // namespace

void drawBundle(QPainter& painter, const scene::Bundle& bundle, const Palette& palette) {
    QColor colour = palette(scene::bundleColour);
    colour.setAlphaF(static_cast<float>(bundle.strength));
    painter.setPen(QPen(colour, bundle.width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(bundle.start, bundle.end);
}

void drawBubble(QPainter& painter, const scene::Bubble& bubble, const Palette& palette, double zoom) {
    const double reach = bubble.radius + (bubble.noted > 0 ? (gapToNoted + widthOfNoted) / zoom : 1.5 / zoom);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.groundColour());
    painter.drawEllipse(bubble.centre, reach, reach);
    drawRoles(painter, bubble, palette);
    if (bubble.radius * zoom >= smallestHole) {
        painter.setBrush(palette.groundColour());
        painter.drawEllipse(bubble.centre, hole * bubble.radius, hole * bubble.radius);
        drawNumber(painter, bubble, palette, zoom);
    }
    if (bubble.noted == 0)
        return;
    const double share = static_cast<double>(bubble.noted) / static_cast<double>(bubble.nodes.size());
    painter.setPen(QPen(palette(Colour::Note), widthOfNoted / zoom, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(around(bubble.centre, bubble.radius + gapToNoted / zoom), top,
                    -static_cast<int>(std::ceil(fullTurn * share)));
}

} // namespace waybill::paint
