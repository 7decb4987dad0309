// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/draw.h"

#include "ui/paint/scene_painter.h"

#include <QGlyphRun>
#include <QPaintEngine>
#include <QPen>
#include <QPolygonF>
#include <QTextLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace waybill::paint {

using scene::Colour;

std::optional<scene::Curve> exposedPart(const scene::Curve& whole, const QRectF& area) {
    constexpr double longWay = 12; // of the area's sides
    if (area.isNull())
        return whole;
    const QRectF bounds = whole.bounds();
    auto part = whole.within(area);
    if (part && std::max(bounds.width(), bounds.height()) < longWay * std::max(area.width(), area.height()))
        return whole;
    return part;
}

namespace {

/// A smaller head, in pixels, is a blot and costs as much as its line.
constexpr double smallestHead = 3.5;

QPolygonF polygon(const std::vector<QPointF>& points) {
    return QPolygonF(QList<QPointF>(points.begin(), points.end()));
}

QPen pen(const QColor& colour, double width, scene::LineStyle style) {
    return {colour, width, Qt::SolidLine, style == scene::LineStyle::Solid ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin};
}

/// Whether nobody sees it bend: parts of one curve, some of them straight, fit together.
bool isStraight(const scene::Curve& curve, double pixel) {
    constexpr double mostSag = 0.5;
    const QPointF sag = curve.control - (curve.start + curve.end) / 2;
    return std::abs(sag.x()) + std::abs(sag.y()) < mostSag * pixel;
}

void addCurve(QPainterPath& path, const scene::Curve& curve, double pixel) {
    path.moveTo(curve.start);
    if (isStraight(curve, pixel))
        path.lineTo(curve.end);
    else
        path.quadTo(curve.control, curve.end);
}

/// Curve parameters at equal steps of the way along it.
std::vector<double> evenSteps(const scene::Curve& curve, double step, double length) {
    constexpr int samples = 64;
    std::vector<double> parameters{0};
    QPointF from = curve.start;
    double way = 0;
    for (int i = 1; i <= samples; ++i) {
        const QPointF to = curve.at(static_cast<double>(i) / samples);
        const QPointF along = to - from;
        const double part = std::sqrt(QPointF::dotProduct(along, along));
        while (part > 0 && static_cast<double>(parameters.size()) * step <= std::min(way + part, length)) {
            const double within = (static_cast<double>(parameters.size()) * step - way) / part;
            parameters.push_back((i - 1 + within) / samples);
        }
        way += part;
        from = to;
    }
    return parameters;
}

/// The dashes one by one, counted from the line's start: Qt's own begin where the line enters the painted area, so that
/// neighbouring tiles would not fit together.
void addDashes(QPainterPath& path, const scene::Curve& curve, double dash, double gap, const Sight& sight) {
    constexpr double mostDashes = 3000;
    const double length = curve.length();
    if (length <= 0)
        return;
    const double period = std::max(dash + gap, length / mostDashes);
    const double share = dash / (dash + gap);
    const std::vector<double> starts = evenSteps(curve, period, length);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool isLast = i + 1 == starts.size();
        const double next = !isLast ? starts[i + 1]
                            : i > 0 ? 2 * starts[i] - starts[i - 1]
                                    : starts[i] + period / length;
        const scene::Curve part = curve.part(starts[i], std::min(1.0, starts[i] + share * (next - starts[i])));
        if (sight.exposed.isNull() || part.meets(sight.exposed))
            addCurve(path, part, sight.pixel);
    }
}

/// Strokes what of it is exposed: what lies far away costs as much as what is seen.
void strokeCurve(QPainter& painter, const scene::Curve& whole, scene::LineStyle style, double width,
                 const Sight& sight) {
    const QRectF area = sight.exposed.isNull() ? QRectF() : sight.exposed.adjusted(-width, -width, width, width);
    const auto curve = exposedPart(whole, area);
    if (!curve)
        return;
    const auto [dash, gap] = scene::dashes(style, width);
    if (dash <= 0 && isStraight(*curve, sight.pixel)) {
        painter.drawLine(curve->start, curve->end);
        return;
    }
    QPainterPath path;
    if (dash > 0)
        addDashes(path, whole, dash, gap, {area, sight.pixel});
    else
        addCurve(path, *curve, sight.pixel);
    painter.drawPath(path);
}

} // namespace

QColor Palette::operator()(Colour colour) const {
    return QColor(QRgb(0xFF000000U | scene::rgb(colour, theme)));
}

void drawSymbol(QPainter& painter, scene::Shape shape, QPointF centre, double radius) {
    switch (shape) {
    case scene::Shape::Disc:
        painter.drawEllipse(centre, radius, radius);
        return;
    case scene::Shape::RoundedSquare: {
        const QSizeF half = scene::halfSize(shape, radius);
        const double corner = scene::cornerRadius(radius);
        painter.drawRoundedRect(
            QRectF(centre.x() - half.width(), centre.y() - half.height(), 2 * half.width(), 2 * half.height()), corner,
            corner);
        return;
    }
    case scene::Shape::Hexagon:
    case scene::Shape::Diamond:
    case scene::Shape::Box:
        painter.drawPolygon(polygon(scene::outline(shape, centre, radius)));
        return;
    case scene::Shape::Stack:
        for (const QRectF& square : scene::stackSquares(centre, radius))
            painter.drawRect(square);
        return;
    }
}

void drawLine(QPainter& painter, const scene::Line& line, const Palette& palette, const Sight& sight) {
    const bool hasHead = scene::headLength(line) >= smallestHead * sight.pixel;
    const scene::Curve stroke = hasHead ? scene::strokeOf(line) : scene::curveOf(line);
    painter.setBrush(Qt::NoBrush);
    const auto strokeAs = [&](const QColor& colour, double width, scene::LineStyle style) {
        painter.setPen(pen(colour, width, style));
        strokeCurve(painter, stroke, style, width, sight);
    };
    if (line.suspicious) {
        strokeAs(palette(Colour::Suspicious), line.width + 6, scene::LineStyle::Solid);
        strokeAs(palette.groundColour(), line.width + 3, scene::LineStyle::Solid);
    }
    const QColor colour = palette(line.colour);
    const bool isTooFineForDashes = line.width < 0.5 * sight.pixel;
    strokeAs(colour, line.width, isTooFineForDashes ? scene::LineStyle::Solid : line.style);
    if (!hasHead)
        return;
    const auto head = scene::arrowHead(line, stroke);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(head.data(), static_cast<int>(head.size()));
}

bool FineLines::take(const scene::Line& line) const {
    const double width = line.width / m_pixel;
    const bool isDashed = line.style != scene::LineStyle::Solid && width >= 0.5;
    return width <= 1.5 && !isDashed && !line.suspicious && scene::headLength(line) < smallestHead * m_pixel;
}

void FineLines::add(const scene::Line& line, const scene::Curve& part) {
    const double rounded = std::max(std::round(line.width / m_pixel * 4) / 4, 0.25) * m_pixel;
    if (m_count == mostAtOnce || line.colour != m_colour || rounded != m_width)
        flush();
    m_colour = line.colour;
    m_width = rounded;
    ++m_count;
    addCurve(m_path, part, m_pixel);
}

void FineLines::flush() {
    if (m_count == 0)
        return;
    m_painter.strokePath(m_path, QPen(m_palette(m_colour), m_width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    m_path.clear();
    m_count = 0;
}

namespace {

/// A text's glyphs around their place, which is as good as stroking their outlines and ten times faster.
void drawRasterHalo(QPainter& painter, const QString& text, QPointF left, const QFont& font, const QColor& colour,
                    double width) {
    constexpr int directions = 12;
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine().setLineWidth(1e6);
    layout.endLayout();
    const QPointF origin = left - QPointF(0, layout.lineAt(0).ascent());
    const QList<QGlyphRun> runs = layout.glyphRuns();
    painter.setPen(colour);
    for (int i = 0; i < directions; ++i) {
        const double angle = 2 * std::numbers::pi * i / directions;
        const QPointF shift(std::cos(angle) * width / 2, std::sin(angle) * width / 2);
        for (const QGlyphRun& run : runs)
            painter.drawGlyphRun(origin + shift, run);
    }
}

void drawVectorHalo(QPainter& painter, const QString& text, QPointF left, const QFont& font, const QColor& colour,
                    double width) {
    QPainterPath path;
    path.addText(left, font, text);
    painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace

bool isRaster(const QPainter& painter) {
    return painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Raster;
}

void drawText(QPainter& painter, const QString& text, QPointF anchor, Qt::Alignment alignment, double pixelSize,
              QFont::Weight weight, const QColor& colour, const QColor* halo, double haloWidth) {
    constexpr int drawnSize = 48;
    QFont font = textFont(drawnSize, false);
    font.setWeight(weight);
    const double scale = pixelSize / drawnSize;
    const double width = alignment.testFlag(Qt::AlignLeft) ? 0 : QFontMetricsF(font).horizontalAdvance(text);
    const QPointF left(alignment.testFlag(Qt::AlignRight) ? -width : -width / 2, 0);
    painter.save();
    painter.translate(anchor);
    painter.scale(scale, scale);
    if (halo != nullptr)
        (isRaster(painter) ? drawRasterHalo : drawVectorHalo)(painter, text, left, font, *halo, haloWidth / scale);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(left, text);
    painter.restore();
}

void drawBadge(QPainter& painter, const scene::Badge& badge, const Palette& palette, double zoom) {
    if (!badge.isBare) {
        const double corner = badge.rect.height() / 2;
        painter.setPen(QPen(palette(scene::badgeOutline), badge.edge));
        painter.setBrush(palette(scene::badgeGround));
        painter.drawRoundedRect(badge.rect, corner, corner);
    }
    drawText(painter, badge.text.text, badge.text.anchor, badge.text.alignment, badge.text.pixelSize / zoom,
             QFont::Medium, palette(badge.text.colour), nullptr, 0);
}

void drawFlag(QPainter& painter, const scene::Flag& flag, scene::Colour ground, const Palette& palette) {
    const auto polygon = [&] { painter.drawPolygon(flag.outline.data(), static_cast<int>(flag.outline.size())); };
    const auto pen = [](const QColor& colour, double width) {
        return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen(palette.groundColour(), 3 * flag.edge));
    polygon();
    painter.setBrush(palette(ground));
    painter.setPen(pen(palette(scene::flagOutline), flag.edge));
    polygon();
}

void drawSign(QPainter& painter, const scene::Sign& sign, const Palette& palette) {
    const auto polygon = [&] { painter.drawPolygon(sign.outline.data(), static_cast<int>(sign.outline.size())); };
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.groundColour(), 3 * sign.edge, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    polygon();
    painter.setBrush(palette(sign.fill));
    painter.setPen(Qt::NoPen);
    polygon();
    painter.setPen(QPen(palette.groundColour(), sign.edge, Qt::SolidLine, Qt::FlatCap));
    for (const auto& [from, to] : sign.lines)
        painter.drawLine(from, to);
}

void drawLegendEntry(QPainter& painter, const scene::LegendEntry& entry, QPointF centre, const Palette& palette,
                     double typeScale) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.scale(typeScale, typeScale);
    const QColor colour = palette(entry.colour);
    switch (entry.kind) {
    case scene::LegendEntry::Kind::Mark:
        painter.setPen(entry.shape == scene::Shape::Stack ? QPen(palette.groundColour(), 1) : QPen(Qt::NoPen));
        painter.setBrush(colour);
        drawSymbol(painter, entry.shape, {}, scene::legendRadius);
        break;
    case scene::LegendEntry::Kind::Line:
        drawLine(painter, scene::legendLine(entry), palette, {});
        break;
    case scene::LegendEntry::Kind::Ring:
        painter.setPen(QPen(colour, 2.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), scene::legendRadius, scene::legendRadius);
        break;
    case scene::LegendEntry::Kind::Area:
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), entry.extent, entry.extent);
        break;
    case scene::LegendEntry::Kind::Width:
        painter.setPen(QPen(colour, entry.extent, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(-scene::legendReach, 0), QPointF(scene::legendReach, 0));
        break;
    case scene::LegendEntry::Kind::Bubble:
        drawBubble(painter, scene::legendBubble(), palette, 1);
        break;
    case scene::LegendEntry::Kind::Bundle:
        drawBundle(painter, scene::legendBundle(), palette);
        break;
    case scene::LegendEntry::Kind::Badge:
        drawBadge(painter, scene::legendBadge(), palette, 1);
        break;
    case scene::LegendEntry::Kind::NoteSign:
    case scene::LegendEntry::Kind::AnnotationSign:
        drawSign(painter, scene::legendSign(entry.kind), palette);
        break;
    case scene::LegendEntry::Kind::Flag:
        drawFlag(painter, scene::legendFlag(), entry.colour, palette);
        break;
    }
    painter.restore();
}

} // namespace waybill::paint
