// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/geometry.h"

#include <array>
#include <vector>

namespace waybill::scene {

/// A small drawing at the lower edge of a mark, told by its shape, so that it is read without colours too: at the right
/// a sheet of paper, where shipments of a firm or group carry the note; at the left a speech bubble, where the reporter
/// has written something about it.
struct Sign {
    std::vector<QPointF> outline;
    std::vector<std::array<QPointF, 2>> lines; ///< Written on it, in the colour of the ground.
    double edge = 1; ///< Width of the lines; twice that lies around it in the colour of the ground.
    Colour fill = Colour::Text;
    [[nodiscard]] QRectF rect() const; ///< With what lies around it.
};
/// Whether a mark has a sign of the note. Of shipments and addresses the mark, or what hangs on it, says so.
[[nodiscard]] bool hasNoteSign(const Mark& mark);
/// Of a mark, in scene coordinates. They grow and shrink with the marks, but stay legible longer.
[[nodiscard]] std::vector<Sign> signsOf(const Mark& mark, double markScale, double zoom);
/// The symbol of the legend at type scale 1, around the origin, of LegendEntry::Kind::NoteSign or AnnotationSign.
[[nodiscard]] Sign legendSign(LegendEntry::Kind kind);

/// What badges, flag and signs of a mark cover: no text goes there.
[[nodiscard]] std::vector<QRectF> rectsBeside(const Mark& mark, double markScale, double zoom);

} // namespace waybill::scene
