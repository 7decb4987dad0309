// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/geometry.h"
#include "core/scene/pill_words.h"
#include "core/scene/text_room.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace waybill::scene {

namespace {

constexpr double shortestLine = 60; ///< Pixels: a pill would hide more of a shorter one than it says.
/// So many one behind the other found no place: it is as good as full, and what follows matters less.
constexpr int mostFailures = 400;

/// Where the middle of a pill may be: on its line, or close beside it.
struct PillPlace {
    QPointF middle;
    double cost;
    bool isBeside; ///< It must not lie on another line then, which it would seem to belong to.
};

class PillPlacer {
public:
    PillPlacer(Scene& scene, const TextMeasure& measure, TextRoom& room)
        : m_scene(scene), m_measure(measure), m_room(room), m_pixel(room.pixel()) {}
    void placeAll();

private:
    [[nodiscard]] std::vector<const Line*> linesByWeight() const;
    [[nodiscard]] std::vector<PillPlace> pillPlaces(const Line& line, QSizeF size) const;
    bool place(const Line& line, const QString& text);

    Scene& m_scene;
    const TextMeasure& m_measure;
    TextRoom& m_room;
    double m_pixel;
};

std::vector<const Line*> PillPlacer::linesByWeight() const {
    const auto stands = [](const Line& line) {
        return line.colour == Colour::Note || line.colour == Colour::NewLink || line.colour == Colour::GoneLink;
    };
    const bool anyStands = std::ranges::any_of(m_scene.lines, stands);
    std::vector<const Line*> order;
    for (const Line& line : m_scene.lines)
        if (anyStands ? stands(line) : line.colour == Colour::OtherLink)
            order.push_back(&line);
    std::stable_sort(order.begin(), order.end(), [](const Line* a, const Line* b) { return a->width > b->width; });
    return order;
}

std::vector<PillPlace> PillPlacer::pillPlaces(const Line& line, QSizeF size) const {
    const Curve curve = strokeOf(line);
    std::vector<PillPlace> places;
    if (curve.length() > size.width() + 8 * m_pixel)
        for (const double t : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74})
            places.push_back({curve.at(t), 20 * std::abs(t - 0.5), false});
    for (const double t : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8}) {
        const QPointF along = curve.at(t + 0.05) - curve.at(t - 0.05);
        const double reach = std::hypot(along.x(), along.y());
        if (reach <= 0)
            continue;
        const QPointF across(along.y() / reach, -along.x() / reach);
        const double away = std::abs(across.x()) * size.width() / 2 + std::abs(across.y()) * size.height() / 2 +
                            line.width / 2 + 3 * m_pixel;
        const double cost = 30 + 10 * std::abs(t - 0.5);
        places.push_back({curve.at(t) + across * away, cost, true});
        places.push_back({curve.at(t) - across * away, cost, true});
    }
    return places;
}

bool PillPlacer::place(const Line& line, const QString& text) {
    const QSizeF size(m_measure(text, pillSize, true).width() * m_pixel + 18 * m_pixel, pillHeight * m_pixel);
    const double margin = m_room.margin();
    std::optional<QRectF> best;
    double cheapest = std::numeric_limits<double>::max();
    for (const PillPlace& place : pillPlaces(line, size)) {
        if (place.cost >= cheapest)
            continue;
        const QRectF rect(place.middle - QPointF(size.width(), size.height()) / 2, size);
        if (!m_room.isFree(rect.adjusted(-margin, -margin, margin, margin)))
            continue;
        const double covered = m_room.otherLines(line, rect);
        const double cost = covered + place.cost;
        if (cost >= cheapest || (place.isBeside && covered > 0))
            continue;
        cheapest = cost;
        best = rect;
    }
    if (!best)
        return false;
    m_room.take(*best);
    m_scene.pills.push_back({line.link, *best, text, line.colour});
    return true;
}

void PillPlacer::placeAll() {
    const std::vector<const Line*> lines = linesByWeight();
    const PillWords words(m_scene, lines);
    int failures = 0;
    for (const Line* line : lines) {
        const Curve curve = curveOf(*line);
        if (!m_room.isWanted(curve.at(0.5)) || curve.length() < shortestLine * m_pixel)
            continue;
        const QString text = words.of(m_scene.links[line->link]);
        if (text.isEmpty())
            continue;
        const QString shorter = words.shortOf(m_scene.links[line->link]);
        failures = place(*line, text) || (!shorter.isEmpty() && place(*line, shorter)) ? 0 : failures + 1;
        if (failures > mostFailures)
            return;
    }
}

} // namespace

void placePills(Scene& scene, const TextMeasure& measure, TextRoom& room) {
    PillPlacer(scene, measure, room).placeAll();
}

} // namespace waybill::scene
