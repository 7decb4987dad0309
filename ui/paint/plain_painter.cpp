// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/draw.h"
#include "ui/paint/hair_lines.h"
#include "ui/paint/scene_painter.h"

#include <QImage>
#include <QPen>
#include <QtMath>
#include <algorithm>
#include <cmath>

namespace waybill::paint {

using scene::Colour;

namespace {

constexpr std::size_t mostSmoothMarks = 400;

/// The part of a painter's device that is exposed, in its pixels.
QRect pixelsOf(const QPainter& painter, const QRectF& exposed) {
    const QPaintDevice& device = *painter.device();
    const double ratio = device.devicePixelRatio();
    const QRect all(QPoint(), QSize(qCeil(device.width() * ratio), qCeil(device.height() * ratio)));
    return painter.deviceTransform().mapRect(exposed).toAlignedRect() & all;
}

void drawLines(QImage& image, const scene::Scene& scene, const Palette& palette, const QTransform& toImage,
               double pixels) {
    HairLines hairLines(image);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const scene::Line& line : scene.lines) {
        const QLineF straight = toImage.map(QLineF(line.start, line.end));
        const int width = static_cast<int>(std::lround(line.width * pixels));
        // Noted links come last, on top; among many others only theirs has a width to tell.
        if (line.colour == Colour::Note && width > 1) {
            painter.setPen(QPen(palette(line.colour), width, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(straight);
        } else {
            hairLines.draw(straight, palette(line.colour).rgb());
        }
    }
}

void drawMarks(QImage& image, const scene::Scene& scene, const Palette& palette, const QTransform& toImage,
               double pixels) {
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, scene.marks.size() <= mostSmoothMarks);
    const QRectF area(image.rect());
    for (const scene::Mark& mark : scene.marks) {
        const QPointF centre = toImage.map(mark.centre);
        const double radius = mark.radius * pixels;
        if (!area.adjusted(-radius, -radius, radius, radius).contains(centre))
            continue;
        painter.setBrush(palette(mark.colour));
        if (radius < 1.5)
            painter.drawRect(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius));
        else
            drawSymbol(painter, mark.shape, centre, radius);
    }
}

} // namespace

void paintPlainly(QPainter& painter, const scene::Scene& scene, scene::Theme theme, const QRectF& exposed) {
    const QRect area = pixelsOf(painter, exposed);
    if (area.isEmpty())
        return;
    const Palette palette{theme};
    const QTransform& world = painter.deviceTransform();
    const double pixels = std::max(std::hypot(world.m11(), world.m12()), 1e-9);
    const QTransform toImage = world * QTransform::fromTranslate(-area.x(), -area.y());
    QImage image(area.size(), QImage::Format_RGB32);
    image.fill(palette.groundColour());
    drawLines(image, scene, palette, toImage, pixels);
    drawMarks(image, scene, palette, toImage, pixels);
    const double ratio = painter.device()->devicePixelRatio();
    image.setDevicePixelRatio(ratio);
    painter.save();
    painter.resetTransform();
    painter.drawImage(QPointF(area.topLeft()) / ratio, image);
    painter.restore();
}

} // namespace waybill::paint
