// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/picture.h"

/// The texts around a published scene. Each takes its room from the page and says what is left.
namespace waybill::scene {

/// Size, margin and type of a page; sizes that cannot be drawn are brought into bounds.
[[nodiscard]] Picture emptyPage(QSizeF size, Theme theme);

/// Title and subtitle: a long title shrinks, then wraps. Returns the y below them.
[[nodiscard]] double addHeading(Picture& picture, const PictureText& text, const TextMeasure& measure);

/// From below: caveat, source, legend, rule. Returns the y above them.
[[nodiscard]] double addFoot(Picture& picture, const PictureText& text, const std::vector<LegendEntry>& legend,
                             const QString& legendRemark, const TextMeasure& measure);

/// The one sentence of a picture without a scene, in the middle of its scene area.
void addEmptyRemark(Picture& picture, const TextMeasure& measure);

/// Lines no wider than `width`, at most `mostLines`; the last is cut with an ellipsis when the text is longer. A word
/// wider than the line is broken.
[[nodiscard]] std::vector<QString> wrapped(const QString& text, double pixelSize, bool bold, double width,
                                           std::size_t mostLines, const TextMeasure& measure);

} // namespace waybill::scene
