// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/occupancy.h"
#include "core/scene/scene.h"

#include <vector>

namespace waybill::scene {

/// Where the texts of a scene may stand: what is taken already, and what had better be left free. Lengths in scene
/// units; pixels are at the scene's zoom.
class TextRoom {
public:
    static constexpr double air = 2; ///< Pixels around a text that nothing may enter.

    /// Takes what the options cover, the marks and bubbles with all that hangs on them, and the arrow heads. The scene
    /// and the options must outlive it.
    TextRoom(const Scene& scene, const SceneOptions& options);

    [[nodiscard]] double pixel() const { return m_pixel; }
    [[nodiscard]] double margin() const { return air * m_pixel; }
    /// Whether a text that belongs to this place is asked for.
    [[nodiscard]] bool isWanted(QPointF at) const;
    [[nodiscard]] bool isFree(const QRectF& rect) const { return m_taken.isFree(rect); }
    /// The same, where small marks may lie below: those of the smallest size that nothing is told of by a sign.
    [[nodiscard]] bool isFreeButForSmallMarks(const QRectF& rect) const { return m_kept.isFree(rect); }
    void take(const QRectF& rect);

    /// How much of the lines a rectangle would cover, each by its weight.
    [[nodiscard]] double lines(const QRectF& rect) const { return m_lines.sum(rect); }
    /// The same without one line.
    [[nodiscard]] double otherLines(const Line& line, const QRectF& rect) const;
    /// How much of the middles of noted lines, where their pills would stand.
    [[nodiscard]] double placesOfPills(const QRectF& rect) const { return m_placesOfPills.sum(rect); }
    /// How near a rectangle comes to the marks of others, whose name it would seem to be.
    [[nodiscard]] double otherMarks(const Mark& mark, const QRectF& rect) const;

private:
    void takeMark(const Mark& mark, Occupancy& taken) const;
    void takeHeads();
    void weighMark(const Mark& mark);
    void weighLines();

    const Scene& m_scene;
    const SceneOptions& m_options;
    double m_pixel;
    QRectF m_area; ///< Nothing is asked of what lies without.
    Occupancy m_taken; ///< Nothing else may lie there.
    Occupancy m_kept;  ///< The same without what isFreeButForSmallMarks() leaves out.
    Weights m_lines, m_placesOfPills, m_marks;
};

/// Names of nodes and bubbles where there is room, the weightiest first.
void placeLabels(Scene& scene, const SceneOptions& options, const TextMeasure& measure, TextRoom& room);
/// What links carry, on their lines or close beside them, the widest first.
void placePills(Scene& scene, const TextMeasure& measure, TextRoom& room);

} // namespace waybill::scene
