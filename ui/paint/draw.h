// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/badge.h"
#include "core/scene/crowds.h"
#include "core/scene/flag.h"
#include "core/scene/geometry.h"
#include "core/scene/palette.h"
#include "core/scene/sign.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

/// The pieces that the scene's and the page's painters share.
namespace waybill::paint {

/// A colour of a theme, and the ground that halos and the edges of marks take.
struct Palette {
    scene::Theme theme = scene::Theme::Light;
    scene::Colour ground = scene::Colour::Ground;
    [[nodiscard]] QColor operator()(scene::Colour colour) const;
    [[nodiscard]] QColor groundColour() const { return (*this)(ground); }
};

/// True when the painter draws pixels, where what is smaller than a pixel may be drawn in a simpler way.
[[nodiscard]] bool isRaster(const QPainter& painter);

void drawScene(QPainter& painter, const scene::Scene& scene, const Palette& palette, const QRectF& exposed);
void drawSymbol(QPainter& painter, scene::Shape shape, QPointF centre, double radius);
/// How a scene is looked at: what of it is asked for (null: all), and the scene units that one device pixel takes (next
/// to nothing where there are no pixels).
struct Sight {
    QRectF exposed;
    double pixel = 0.01;
};
/// What of a curve is worth painting: all of a short one that comes into an area, so that neighbouring tiles show it
/// alike to the pixel; of a long one what lies within. Nothing where it does not come into it.
[[nodiscard]] std::optional<scene::Curve> exposedPart(const scene::Curve& whole, const QRectF& area);
/// What of it is exposed.
void drawLine(QPainter& painter, const scene::Line& line, const Palette& palette, const Sight& sight);

/// Hair lines without a visible head: many of them are stroked as one path, which saves most of their cost.
class FineLines {
public:
    FineLines(QPainter& painter, const Palette& palette, double pixel)
        : m_painter(painter), m_palette(palette), m_pixel(pixel) {}
    /// Whether it is one of these; another is drawn by itself, after flush().
    [[nodiscard]] bool take(const scene::Line& line) const;
    /// Of such a line the part that is exposed.
    void add(const scene::Line& line, const scene::Curve& part);
    void flush();

private:
    static constexpr int mostAtOnce = 128;
    QPainter& m_painter;
    const Palette& m_palette;
    double m_pixel;
    QPainterPath m_path;
    scene::Colour m_colour = scene::Colour::OtherLink;
    double m_width = 0;
    int m_count = 0;
};

/// Text at a base line, at `pixelSize` of the painter's units; `anchor` is its left end, middle or right end.
void drawText(QPainter& painter, const QString& text, QPointF anchor, Qt::Alignment alignment, double pixelSize,
              QFont::Weight weight, const QColor& colour, const QColor* halo, double haloWidth);
void drawBundle(QPainter& painter, const scene::Bundle& bundle, const Palette& palette);
/// A disc with the shares of the roles, how many nodes it holds, and around it the share of those with a note.
void drawBubble(QPainter& painter, const scene::Bubble& bubble, const Palette& palette, double zoom);
/// `zoom` is that of the scene that the badge's text is of.
void drawBadge(QPainter& painter, const scene::Badge& badge, const Palette& palette, double zoom);
void drawSign(QPainter& painter, const scene::Sign& sign, const Palette& palette);
/// `ground`: what the pennant is filled with.
void drawFlag(QPainter& painter, const scene::Flag& flag, scene::Colour ground, const Palette& palette);
/// A legend's symbol in a type of `typeScale` times the usual size.
void drawLegendEntry(QPainter& painter, const scene::LegendEntry& entry, QPointF centre, const Palette& palette,
                     double typeScale);

} // namespace waybill::paint
