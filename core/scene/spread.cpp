// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/spread.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace waybill::scene {

namespace {

constexpr double usual = 1;                // layout units that the nearest lie apart, or less, in a layout of their own
constexpr std::size_t samples = 200;       // of the places, whose nearest is looked for
constexpr std::size_t mostPlaces = 20'000; // what is larger is no choice of a few
constexpr double shareOfNearer = 0.3;      // The crowded parts decide: marks must not run together there.

bool isPlace(const layout::Point& place) {
    return std::isfinite(place.x) && std::isfinite(place.y);
}

double toNearest(std::span<const layout::Point> places, std::size_t from) {
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double x = places[i].x - places[from].x, y = places[i].y - places[from].y;
        if (i != from && isPlace(places[i]))
            nearest = std::min(nearest, x * x + y * y);
    }
    return std::sqrt(nearest);
}

} // namespace

double spreadOf(std::span<const layout::Point> places) {
    if (places.size() < 2 || places.size() > mostPlaces)
        return 1;
    std::vector<double> distances;
    const std::size_t step = (places.size() + samples - 1) / samples;
    for (std::size_t i = 0; i < places.size(); i += step) {
        if (isPlace(places[i]))
            distances.push_back(toNearest(places, i));
    }
    if (distances.size() < 2)
        return 1;
    const auto near = distances.begin() + std::ptrdiff_t(shareOfNearer * double(distances.size()));
    std::ranges::nth_element(distances, near);
    return std::max(1.0, *near / usual);
}

} // namespace waybill::scene
