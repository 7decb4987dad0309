// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/geometry.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace waybill::scene {

namespace {

constexpr double pi = std::numbers::pi;
/// Corner radius of a rounded square as a share of its side.
constexpr double cornerShare = 0.155;

double norm(QPointF p) {
    return std::hypot(p.x(), p.y());
}

/// The side of a rounded square as large as the circle of radius 1: its corners take (4 - pi) * corner².
const double squareSide = std::sqrt(pi / (1 - (4 - pi) * cornerShare * cornerShare));
/// Circumradius of the hexagon as large as the circle of radius 1.
const double hexagonReach = std::sqrt(2 * pi / (3 * std::sqrt(3.0)));
const double diamondReach = std::sqrt(pi / 2);
/// Half sides of the box as large as the circle of radius 1: half as wide again as high.
const double boxHeight = std::sqrt(pi / 6), boxWidth = 1.5 * boxHeight;
/// Of the stack as large as the circle of radius 1: half the side of each square, and how far each lies off the middle.
constexpr double stackShare = 0.18;
const double stackHalf = std::sqrt(pi / (8 - 4 * (1 - stackShare) * (1 - stackShare))),
             stackShift = stackShare * stackHalf;

std::vector<QPointF> roundedSquare(QPointF centre, double radius) {
    constexpr int steps = 6;
    const double half = squareSide * radius / 2;
    const double corner = cornerRadius(radius);
    const double inner = half - corner;
    constexpr std::array<std::array<int, 2>, 4> quarters{{{1, 1}, {-1, 1}, {-1, -1}, {1, -1}}};
    std::vector<QPointF> points;
    points.reserve(quarters.size() * (steps + 1));
    for (std::size_t quarter = 0; quarter < quarters.size(); ++quarter) {
        const QPointF middle(centre.x() + quarters[quarter][0] * inner, centre.y() + quarters[quarter][1] * inner);
        for (int step = 0; step <= steps; ++step) {
            const double angle = (static_cast<double>(quarter) + static_cast<double>(step) / steps) * pi / 2;
            points.emplace_back(middle.x() + corner * std::cos(angle), middle.y() + corner * std::sin(angle));
        }
    }
    return points;
}

std::vector<QPointF> regular(QPointF centre, double reach, int corners, double firstAngle) {
    std::vector<QPointF> points;
    points.reserve(static_cast<std::size_t>(corners));
    for (int i = 0; i < corners; ++i) {
        const double angle = firstAngle + 2 * pi * i / corners;
        points.emplace_back(centre.x() + reach * std::cos(angle), centre.y() + reach * std::sin(angle));
    }
    return points;
}

} // namespace

double cornerRadius(double radius) {
    return squareSide * radius * cornerShare;
}

QSizeF halfSize(Shape shape, double radius) {
    switch (shape) {
    case Shape::RoundedSquare:
        return {squareSide * radius / 2, squareSide * radius / 2};
    case Shape::Disc:
        return {radius, radius};
    case Shape::Hexagon:
        return {hexagonReach * radius * std::sqrt(3.0) / 2, hexagonReach * radius};
    case Shape::Diamond:
        return {diamondReach * radius, diamondReach * radius};
    case Shape::Box:
        return {boxWidth * radius, boxHeight * radius};
    case Shape::Stack:
        return {(stackHalf + stackShift) * radius, (stackHalf + stackShift) * radius};
    }
    return {radius, radius};
}

namespace {

std::vector<QPointF> unitOutline(Shape shape) {
    switch (shape) {
    case Shape::RoundedSquare:
        return roundedSquare({}, 1);
    case Shape::Disc:
        return regular({}, 1, 48, 0);
    case Shape::Hexagon:
        return regular({}, hexagonReach, 6, -pi / 2);
    case Shape::Diamond:
        return regular({}, diamondReach, 4, -pi / 2);
    case Shape::Box:
        return {{boxWidth, boxHeight}, {-boxWidth, boxHeight}, {-boxWidth, -boxHeight}, {boxWidth, -boxHeight}};
    case Shape::Stack: {
        const double in = stackHalf - stackShift, out = stackHalf + stackShift;
        return {{-in, -out}, {out, -out}, {out, in}, {in, in}, {in, out}, {-out, out}, {-out, -in}, {-in, -in}};
    }
    }
    return {};
}

} // namespace

std::vector<QPointF> outline(Shape shape, QPointF centre, double radius) {
    static const std::array<std::vector<QPointF>, 6> units{
        unitOutline(Shape::RoundedSquare), unitOutline(Shape::Disc), unitOutline(Shape::Hexagon),
        unitOutline(Shape::Diamond),       unitOutline(Shape::Box),  unitOutline(Shape::Stack)};
    std::vector<QPointF> points = units[static_cast<std::size_t>(shape)];
    for (QPointF& point : points)
        point = centre + point * radius;
    return points;
}

std::array<QRectF, 2> stackSquares(QPointF centre, double radius) {
    const double half = stackHalf * radius, shift = stackShift * radius;
    const QRectF square(centre.x() - half, centre.y() - half, 2 * half, 2 * half);
    return {square.translated(shift, -shift), square.translated(-shift, shift)};
}

std::vector<QPointF> halfOutline(Shape shape, QPointF centre, double radius, bool right) {
    const std::vector<QPointF> whole = outline(shape, centre, radius);
    const auto isInside = [&](QPointF p) { return right ? p.x() >= centre.x() : p.x() <= centre.x(); };
    std::vector<QPointF> half;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const QPointF a = whole[i], b = whole[(i + 1) % whole.size()];
        if (isInside(a))
            half.push_back(a);
        if (isInside(a) != isInside(b) && a.x() != b.x())
            half.push_back(a + (b - a) * ((centre.x() - a.x()) / (b.x() - a.x())));
    }
    return half;
}

namespace {

double distanceToBox(QPointF p, QSizeF half) {
    const double beyondX = std::abs(p.x()) - half.width(), beyondY = std::abs(p.y()) - half.height();
    return std::hypot(std::max(beyondX, 0.0), std::max(beyondY, 0.0)) + std::min(std::max(beyondX, beyondY), 0.0);
}

} // namespace

double signedDistance(Shape shape, QPointF p, double radius) {
    const double x = std::abs(p.x()), y = std::abs(p.y());
    switch (shape) {
    case Shape::RoundedSquare: {
        const double corner = cornerRadius(radius);
        const double inner = squareSide * radius / 2 - corner;
        const double outside = std::hypot(std::max(x - inner, 0.0), std::max(y - inner, 0.0));
        return outside + std::min(std::max(x - inner, y - inner), 0.0) - corner;
    }
    case Shape::Disc:
        return std::sqrt(x * x + y * y) - radius;
    case Shape::Hexagon: {
        const double apothem = hexagonReach * radius * std::sqrt(3.0) / 2;
        return std::max(x, x / 2 + y * std::sqrt(3.0) / 2) - apothem;
    }
    case Shape::Diamond:
        return (x + y - diamondReach * radius) / std::numbers::sqrt2;
    case Shape::Box:
        return distanceToBox({x, y}, {boxWidth * radius, boxHeight * radius});
    case Shape::Stack: {
        const QPointF shift(stackShift * radius, -stackShift * radius);
        const QSizeF half(stackHalf * radius, stackHalf * radius);
        return std::min(distanceToBox(p - shift, half), distanceToBox(p + shift, half));
    }
    }
    return 0;
}

double signedDistance(const Mark& mark, QPointF p) {
    const QPointF fromCentre = p - mark.centre;
    const Shape shape = mark.second && fromCentre.x() > 0 ? mark.second->first : mark.shape;
    return signedDistance(shape, fromCentre, mark.radius);
}

QRectF markRect(const Mark& mark) {
    QSizeF half = halfSize(mark.shape, mark.radius);
    if (mark.second)
        half = half.expandedTo(halfSize(mark.second->first, mark.radius));
    return {mark.centre.x() - half.width(), mark.centre.y() - half.height(), 2 * half.width(), 2 * half.height()};
}

double ringRadius(const Mark& mark, double markScale) {
    return 1.14 * mark.radius + 4.5 * markScale;
}
double ringWidth(double markScale) {
    return 2.5 * markScale;
}

Curve curveOf(const Line& line) {
    return {line.start, line.control, line.end};
}

double headLength(const Line& line) {
    if (!line.arrow)
        return 0;
    const double wanted = line.width < 1 ? 7.5 * line.width : 6 + 1.5 * line.width;
    return std::min(wanted, 0.7 * norm(line.end - line.start));
}

Curve strokeOf(const Line& line) {
    const Curve whole = curveOf(line);
    if (!line.arrow)
        return whole;
    const double cut = 0.75 * headLength(line);
    double inside = 1, outside = 0;
    for (int i = 0; i < 10; ++i) {
        const double middle = (inside + outside) / 2;
        (norm(whole.at(middle) - whole.end) < cut ? inside : outside) = middle;
    }
    return whole.part(0, outside);
}

std::array<QPointF, 3> arrowHead(const Line& line) {
    return arrowHead(line, strokeOf(line));
}

std::array<QPointF, 3> arrowHead(const Line& line, const Curve& stroke) {
    const double reach = headLength(line);
    const QPointF back = stroke.end - line.end;
    const double size = norm(back);
    if (size <= 0)
        return {line.end, line.end, line.end};
    const QPointF direction = back / size;
    const QPointF across(-direction.y(), direction.x());
    const QPointF base = line.end + direction * reach;
    const double half = 0.44 * reach;
    return {line.end, base + across * half, base - across * half};
}

std::array<double, 2> dashes(LineStyle style, double width) {
    switch (style) {
    case LineStyle::Solid:
        return {0, 0};
    case LineStyle::Dashed:
        return {1.6 * width + 1.5, width + 1.5};
    case LineStyle::Dotted:
        return {2.5 * width, 3.3 * width};
    }
    return {0, 0};
}

namespace {

/// Base line of a line of text whose middle is given: half of a capital's height below it.
double baseline(double middle, double pixelSize, double zoom) {
    return middle + 0.36 * pixelSize / zoom;
}

} // namespace

std::vector<TextLine> textLines(const Label& label, double zoom) {
    const double x = label.alignment.testFlag(Qt::AlignLeft)    ? label.rect.left()
                     : label.alignment.testFlag(Qt::AlignRight) ? label.rect.right()
                                                                : label.rect.center().x();
    std::vector<TextLine> lines;
    double top = label.rect.top();
    const auto add = [&](const QString& text, double height, double pixelSize, Colour colour, bool isName) {
        const double middle = top + height / zoom / 2;
        lines.push_back({text, {x, baseline(middle, pixelSize, zoom)}, label.alignment, pixelSize, colour, isName});
        top += height / zoom;
    };
    for (const QString& text : label.text.split(u'\n'))
        add(text, labelLineHeight, labelSize, Colour::Text, true);
    if (!label.secondLine.isEmpty())
        add(label.secondLine, secondLineHeight, secondLineSize, Colour::FadedText, false);
    return lines;
}

TextLine textLine(const Pill& pill, double zoom) {
    const QPointF middle = pill.rect.center();
    return {pill.text, {middle.x(), baseline(middle.y(), pillSize, zoom)}, Qt::AlignHCenter, pillSize, Colour::Text,
            true};
}

Line legendLine(const LegendEntry& entry) {
    constexpr double half = legendReach;
    Line line;
    line.start = {-half, 0};
    line.end = {half, 0};
    line.style = entry.style;
    line.colour = entry.colour;
    line.arrow = entry.style != LineStyle::Dotted;
    line.width = entry.colour == Colour::Note ? 3.2 : 1.4;
    return line;
}

} // namespace waybill::scene
