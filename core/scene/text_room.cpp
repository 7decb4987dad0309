// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/text_room.h"

#include "core/scene/crowds.h"
#include "core/scene/geometry.h"
#include "core/scene/parts.h"
#include "core/scene/sign.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waybill::scene {

namespace {

constexpr double nearMark = 24;            ///< Pixels: what is so near to a mark is read as its name.
constexpr double weightOfMark = 25;        ///< Of each end of a mark that a label of another comes near to.
constexpr double sampleStep = 5;           ///< Pixels between the points that stand for a line.
constexpr std::size_t linesToAvoid = 5000; ///< In a denser picture no place is free of lines anyway.
constexpr double beyondMarks = 250, beyondRegion = 500; ///< Pixels that a text may reach.

QRectF areaOf(const Scene& scene, const SceneOptions& options) {
    QRectF area = options.region;
    double margin = beyondRegion / scene.zoom;
    if (area.isNull()) {
        for (const Mark& mark : scene.marks)
            area = area.united(markRect(mark));
        margin = beyondMarks / scene.zoom;
    }
    return area.adjusted(-margin, -margin, margin, margin);
}

QRectF headRect(const Line& line) {
    const auto head = arrowHead(line);
    const auto [left, right] = std::minmax({head[0].x(), head[1].x(), head[2].x()});
    const auto [top, bottom] = std::minmax({head[0].y(), head[1].y(), head[2].y()});
    return {left, top, right - left, bottom - top};
}

std::array<QPointF, 4> endsOf(const Mark& mark) {
    const QRectF rect = markRect(mark);
    return {QPointF(rect.left(), mark.centre.y()), QPointF(rect.right(), mark.centre.y()),
            QPointF(mark.centre.x(), rect.top()), QPointF(mark.centre.x(), rect.bottom())};
}

/// Points along a line, each with its place on the curve and a weight.
template <class Use> void sample(const Line& line, double pixel, double markScale, Use&& use) {
    const Curve curve = curveOf(line);
    const int steps = static_cast<int>(std::clamp(curve.length() / (sampleStep * pixel), 2.0, 400.0));
    const double weight = line.colour == Colour::Note ? 2 + 0.4 * line.width / markScale : 1.2;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        use(t, curve.at(t), weight);
    }
}

/// Whether a name of weight may hide it: one of the least, of which nothing is told beside its size.
bool isSmall(const Mark& mark, double smallestRadius) {
    constexpr double rounding = 1.001;
    return mark.radius <= rounding * smallestRadius && mark.shape != Shape::Stack && !mark.noted && !mark.annotated &&
           !mark.suspicious && !mark.pinned && mark.hiddenNeighbours == 0 && mark.listed == graph::Listed::No;
}

} // namespace

TextRoom::TextRoom(const Scene& scene, const SceneOptions& options)
    : m_scene(scene), m_options(options), m_pixel(1 / scene.zoom), m_area(areaOf(scene, options)),
      m_taken(m_area, 48 * m_pixel), m_kept(m_area, 48 * m_pixel), m_lines(m_area, 24 * m_pixel),
      m_placesOfPills(m_area, 24 * m_pixel), m_marks(m_area, 24 * m_pixel) {
    for (const QRectF& covered : m_options.covered)
        take(covered);
    for (const Bubble& bubble : m_scene.bubbles) {
        for (Occupancy* taken : {&m_taken, &m_kept})
            taken->addDisc(bubble.centre, bubble.radius);
        weighMark(markOf(bubble));
    }
    const double smallestRadius = radiusOfValue(0, largestNodeValue(m_scene), m_scene.markScale);
    for (const Mark& mark : m_scene.marks) {
        if (!m_area.contains(mark.centre) || bubbleOf(m_scene, mark.node))
            continue;
        takeMark(mark, m_taken);
        if (!isSmall(mark, smallestRadius))
            takeMark(mark, m_kept);
        weighMark(mark);
    }
    takeHeads();
    weighLines();
}

void TextRoom::take(const QRectF& rect) {
    m_taken.add(rect);
    m_kept.add(rect);
}

void TextRoom::takeMark(const Mark& mark, Occupancy& taken) const {
    if (mark.suspicious)
        taken.addDisc(mark.centre, ringRadius(mark, m_scene.markScale) + ringWidth(m_scene.markScale) / 2);
    else if (mark.shape == Shape::Disc && !mark.second)
        taken.addDisc(mark.centre, mark.radius);
    else
        taken.add(markRect(mark));
    for (const QRectF& rect : rectsBeside(mark, m_scene.markScale, m_scene.zoom))
        taken.add(rect);
}

void TextRoom::takeHeads() {
    if (m_scene.lines.size() > linesToAvoid)
        return;
    for (const Line& line : m_scene.lines) {
        if (!line.arrow)
            continue;
        m_taken.add(headRect(line));
        if (line.colour == Colour::Note)
            m_kept.add(headRect(line));
    }
}

void TextRoom::weighMark(const Mark& mark) {
    for (const QPointF& end : endsOf(mark))
        m_marks.add(end, weightOfMark);
}

void TextRoom::weighLines() {
    if (m_scene.lines.size() > linesToAvoid)
        return;
    for (const Line& line : m_scene.lines) {
        sample(line, m_pixel, m_scene.markScale, [&](double t, QPointF point, double weight) {
            m_lines.add(point, weight);
            if (line.colour == Colour::Note && std::abs(t - 0.5) < 0.2)
                m_placesOfPills.add(point, weight);
        });
    }
}

bool TextRoom::isWanted(QPointF at) const {
    return m_options.region.isNull() || m_options.region.contains(at);
}

double TextRoom::otherMarks(const Mark& mark, const QRectF& rect) const {
    const double reach = nearMark * m_pixel;
    const QRectF around = rect.adjusted(-reach, -reach / 2, reach, reach / 2);
    double own = 0;
    for (const QPointF& end : endsOf(mark))
        own += around.contains(end) ? weightOfMark : 0;
    return std::max(m_marks.sum(around) - own, 0.0);
}

double TextRoom::otherLines(const Line& line, const QRectF& rect) const {
    double own = 0;
    if (m_scene.lines.size() <= linesToAvoid)
        sample(line, m_pixel, m_scene.markScale,
               [&](double, QPointF point, double weight) { own += rect.contains(point) ? weight : 0; });
    return std::max(m_lines.sum(rect) - own, 0.0);
}

} // namespace waybill::scene
