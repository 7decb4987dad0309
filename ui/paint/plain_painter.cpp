// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/draw.h"
#include "ui/paint/scene_painter.h"

#include <QList>
#include <QPen>
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace waybill::paint {

using scene::Colour;

namespace {

constexpr std::size_t mostSmoothMarks = 400;

/// Lines of one colour and width are drawn in one call.
using Strokes = std::map<std::tuple<Colour, int>, QList<QLineF>>;

void drawStrokes(QPainter& painter, const Strokes& strokes, const Palette& palette) {
    for (const auto& [look, lines] : strokes) {
        QPen pen(palette(std::get<0>(look)), std::get<1>(look), Qt::SolidLine, Qt::FlatCap);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawLines(lines);
    }
}

} // namespace

void paintPlainly(QPainter& painter, const scene::Scene& scene, scene::Theme theme, const QRectF& exposed) {
    const Palette palette{theme};
    const QTransform& world = painter.deviceTransform();
    const double pixels = std::max(std::hypot(world.m11(), world.m12()), 1e-9);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    Strokes strokes;
    for (const scene::Line& line : scene.lines) {
        const int width = std::max(1, static_cast<int>(std::lround(line.width * pixels)));
        // Noted links last, on top.
        strokes[{line.colour, line.colour == Colour::Note ? width : 1}].emplace_back(line.start, line.end);
    }
    drawStrokes(painter, strokes, palette);
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing, scene.marks.size() <= mostSmoothMarks);
    for (const scene::Mark& mark : scene.marks) {
        if (!exposed.contains(mark.centre))
            continue;
        painter.setBrush(palette(mark.colour));
        if (mark.radius * pixels < 1.5)
            painter.drawRect(
                QRectF(mark.centre.x() - mark.radius, mark.centre.y() - mark.radius, 2 * mark.radius, 2 * mark.radius));
        else
            drawSymbol(painter, mark.shape, mark.centre, mark.radius);
    }
    painter.restore();
}

} // namespace waybill::paint
