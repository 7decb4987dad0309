// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/draw.h"

#include "ui/paint/scene_painter.h"

#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTextLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace waybill::paint {

using scene::Colour;

namespace {

/// A smaller head, in pixels, is a blot and costs as much as its line.
constexpr double smallestHead = 3.5;

QPolygonF polygon(const std::vector<QPointF>& points) {
    return QPolygonF(QList<QPointF>(points.begin(), points.end()));
}

QPen pen(const QColor& colour, double width, scene::LineStyle style) {
    QPen pen(colour, width, Qt::SolidLine, style == scene::LineStyle::Solid ? Qt::RoundCap : Qt::FlatCap,
             Qt::RoundJoin);
    const auto [dash, gap] = scene::dashes(style, width);
    if (dash > 0)
        pen.setDashPattern({dash / width, gap / width});
    return pen;
}

/// A line thinner than a pixel as one that is a pixel wide and as much paler: the rasteriser draws those much faster.
QPen finePen(QColor colour, double widthInPixels) {
    constexpr double steps = 16;
    colour.setAlphaF(static_cast<float>(std::clamp(std::ceil(widthInPixels * steps) / steps, 0.1, 1.0)));
    QPen pen(colour, 1);
    pen.setCosmetic(true);
    return pen;
}

void strokeCurve(QPainter& painter, const scene::Curve& curve, double pixel) {
    const QPointF sag = curve.control - (curve.start + curve.end) / 2;
    if (std::abs(sag.x()) + std::abs(sag.y()) < pixel) {
        painter.drawLine(curve.start, curve.end);
        return;
    }
    QPainterPath path(curve.start);
    path.quadTo(curve.control, curve.end);
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
        painter.drawPolygon(polygon(scene::outline(shape, centre, radius)));
        return;
    }
}

void drawLine(QPainter& painter, const scene::Line& line, const Palette& palette, double pixel) {
    const bool hasHead = scene::headLength(line) >= smallestHead * pixel;
    const scene::Curve stroke = hasHead ? scene::strokeOf(line) : scene::curveOf(line);
    painter.setBrush(Qt::NoBrush);
    if (line.suspicious) {
        painter.setPen(pen(palette(Colour::Suspicious), line.width + 6, scene::LineStyle::Solid));
        strokeCurve(painter, stroke, pixel);
        painter.setPen(pen(palette.groundColour(), line.width + 3, scene::LineStyle::Solid));
        strokeCurve(painter, stroke, pixel);
    }
    const QColor colour = palette(line.colour);
    const bool isFine = line.width < pixel;
    const bool isTooFineForDashes = line.width < 0.5 * pixel;
    if (isFine && (line.style == scene::LineStyle::Solid || isTooFineForDashes))
        painter.setPen(finePen(colour, line.width / pixel));
    else
        painter.setPen(pen(colour, line.width, line.style));
    strokeCurve(painter, stroke, pixel);
    if (!hasHead)
        return;
    const auto head = scene::arrowHead(line, stroke);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(head.data(), static_cast<int>(head.size()));
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

void drawLegendEntry(QPainter& painter, const scene::LegendEntry& entry, QPointF centre, const Palette& palette,
                     double typeScale) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.scale(typeScale, typeScale);
    const QColor colour = palette(entry.colour);
    switch (entry.kind) {
    case scene::LegendEntry::Kind::Mark:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        drawSymbol(painter, entry.shape, {}, scene::legendRadius);
        break;
    case scene::LegendEntry::Kind::Line:
        drawLine(painter, scene::legendLine(entry), palette, 0.01);
        break;
    case scene::LegendEntry::Kind::Ring:
        painter.setPen(QPen(colour, 2.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), scene::legendRadius, scene::legendRadius);
        break;
    }
    painter.restore();
}

} // namespace waybill::paint
