// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/picture.h"
#include "core/scene/scene.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QImage>
#include <QPainter>

namespace waybill::paint {

[[nodiscard]] QColor colour(scene::Colour colour, scene::Theme theme);
/// The one text font of canvas and exports: Inter, else Noto Sans, with Noto CJK behind; tabular figures.
[[nodiscard]] QFont textFont(double pixelSize, bool bold);
/// Measures with textFont().
[[nodiscard]] scene::TextMeasure fontMeasure();

/// Draws a scene in scene coordinates with the painter's transform; only what meets `exposed` (scene coordinates).
/// Thread-safe for different painters on QImages.
void paintScene(QPainter& painter, const scene::Scene& scene, scene::Theme theme, const QRectF& exposed);
/// Draws marks and straight lines of a scene that is on its way, without texts and with hard edges, over all that is
/// exposed, the ground too: many times faster, for what is gone with the next frame. Needs no index.
void paintPlainly(QPainter& painter, const scene::Scene& scene, scene::Theme theme, const QRectF& exposed);
/// Draws one mark or legend symbol; used by legends of the window too.
void paintSymbol(QPainter& painter, scene::Shape shape, QPointF centre, double radius, const QColor& colour);
/// A mark's badges, signs and flag, where it has them, over what else was drawn there. The painter is in scene
/// coordinates.
void paintBadge(QPainter& painter, const scene::Scene& scene, const scene::Mark& mark, scene::Theme theme);
void paintLegendEntry(QPainter& painter, const scene::LegendEntry& entry, QPointF centre, scene::Theme theme);

/// Draws a finished page in its own pixels.
void paintPicture(QPainter& painter, const scene::Picture& picture);
/// The page as an image of `scale` device pixels a pixel (1, 2).
[[nodiscard]] QImage toImage(const scene::Picture& picture, double scale);
/// The page as a one-page PDF with text as text; title and creator set.
[[nodiscard]] QByteArray toPdf(const scene::Picture& picture);

} // namespace waybill::paint
