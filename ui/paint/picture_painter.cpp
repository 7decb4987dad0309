// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/draw.h"
#include "ui/paint/scene_painter.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QPen>
#include <algorithm>
#include <cmath>

namespace waybill::paint {

using scene::Colour;

namespace {

/// A picture's pixel in points: 96 pixels to the inch.
constexpr double pointsPerPixel = 0.75;
/// Larger images than this many pixels are scaled down instead of taking all memory.
constexpr double mostPixels = 200e6;

} // namespace

void paintPicture(QPainter& painter, const scene::Picture& picture) {
    const Palette palette{picture.theme, Colour::Page};
    const QRectF page({}, picture.size);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(page, palette.groundColour());
    if (picture.scene) {
        painter.save();
        painter.translate(picture.offset);
        painter.scale(picture.scale, picture.scale);
        const double margin = scene::haloWidth;
        drawScene(painter, *picture.scene, palette, picture.scene->bounds.adjusted(-margin, -margin, margin, margin));
        painter.restore();
    }
    if (picture.rule) {
        painter.setPen(QPen(palette(Colour::Rule), 1.5 * picture.typeScale));
        painter.drawLine(QPointF(picture.margin, *picture.rule),
                         QPointF(picture.size.width() - picture.margin, *picture.rule));
    }
    for (const scene::Picture::LegendItem& item : picture.legend) {
        drawLegendEntry(painter, item.entry, item.symbol, palette, picture.typeScale);
        drawText(painter, item.entry.text, item.baseline, Qt::AlignLeft, scene::legendSize * picture.typeScale,
                 QFont::Normal, palette(Colour::Text), nullptr, 0);
    }
    for (const scene::Picture::Text& text : picture.texts)
        drawText(painter, text.text, text.baseline, Qt::AlignLeft, text.pixelSize,
                 text.bold ? QFont::Bold : QFont::Normal, palette(text.colour), nullptr, 0);
    painter.restore();
}

QImage toImage(const scene::Picture& picture, double scale) {
    const double wanted = std::clamp(scale, 0.05, 16.0);
    const double pixels = picture.size.width() * picture.size.height() * wanted * wanted;
    const double ratio = pixels > mostPixels ? wanted * std::sqrt(mostPixels / pixels) : wanted;
    QImage image((picture.size * ratio).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(colour(Colour::Page, picture.theme));
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    paintPicture(painter, picture);
    painter.end();
    constexpr double metresPerInch = 0.0254;
    image.setDotsPerMeterX(qRound(96 * ratio / metresPerInch));
    image.setDotsPerMeterY(qRound(96 * ratio / metresPerInch));
    return image;
}

QByteArray toPdf(const scene::Picture& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QString title;
    for (const scene::Picture::Text& text : picture.texts)
        if (text.bold)
            title += (title.isEmpty() ? QString() : QStringLiteral(" ")) + text.text;
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Waybill"));
    writer.setResolution(96);
    writer.setPageSize(QPageSize(picture.size * pointsPerPixel, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    paintPicture(painter, picture);
    painter.end();
    return bytes;
}

} // namespace waybill::paint
