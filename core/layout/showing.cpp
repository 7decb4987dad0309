// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/showing.h"

#include "core/layout/frame.h"
#include "core/layout/pack.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace waybill::layout {

namespace {

constexpr double roomOfNode = 0.6; ///< Square units, about as a finished drawing has.

/// Evenly spread over a disc.
Body disc(std::size_t nodeCount) {
    Body body(nodeCount);
    const double turn = std::numbers::pi * (3 - std::sqrt(5.0));
    for (std::size_t i = 0; i < nodeCount; ++i) {
        const double radius = std::sqrt((double(i) + 0.5) * roomOfNode / std::numbers::pi);
        body.x[i] = radius * std::cos(turn * double(i));
        body.y[i] = radius * std::sin(turn * double(i));
    }
    return body;
}

Point middleOf(const Body& body) {
    const auto [left, right] = std::ranges::minmax(body.x);
    const auto [top, bottom] = std::ranges::minmax(body.y);
    return {(left + right) / 2, (top + bottom) / 2};
}

} // namespace

Showing::Showing(Watch& watch, const Input& input, const Anchors& anchors, const std::vector<Component>& parts)
    : m_watch(watch), m_input(input), m_anchors(anchors), m_parts(parts) {}

std::optional<Point> Showing::placeOf(std::uint32_t node) const {
    if (!m_anchors.pins.empty() && m_anchors.pins[node])
        return m_anchors.pins[node];
    return m_anchors.start.empty() ? std::nullopt : m_anchors.start[node];
}

/// Those of a part that have a place stand there when they are many; else all are spread over a disc.
bool Showing::sketch(Body& body, const std::vector<std::uint32_t>& nodes) const {
    body = disc(nodes.size());
    std::vector<std::optional<Point>> known;
    known.reserve(nodes.size());
    std::ranges::transform(nodes, std::back_inserter(known), [this](std::uint32_t node) { return placeOf(node); });
    const auto count = std::ranges::count_if(known, [](const auto& place) { return place.has_value(); });
    if (std::size_t(count) * 2 < nodes.size())
        return false;
    Point middle;
    for (const auto& place : known) {
        if (place)
            middle = {middle.x + place->x / double(count), middle.y + place->y / double(count)};
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Point at = known[i].value_or(middle);
        body.x[i] = at.x;
        body.y[i] = at.y;
    }
    return true;
}

void Showing::arrange() {
    std::vector<Body> drawings;
    std::vector<Hold> holds;
    for (const Component& part : m_parts) {
        drawings.emplace_back(0);
        holds.push_back(sketch(drawings.back(), part.nodes) ? Hold::Pinned : Hold::Free);
    }
    pack(drawings, std::move(holds));
    m_places.resize(m_input.nodeCount);
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        const auto& nodes = m_parts[part].nodes;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            m_places[nodes[i]] = {drawings[part].x[i], drawings[part].y[i]};
        m_middles.push_back(middleOf(drawings[part]));
    }
}

void Showing::showNew(std::size_t part, const Body& body) {
    if (!m_watch.wantsPlaces())
        return;
    if (m_places.empty())
        arrange();
    const Component& component = m_parts[part];
    const Turn turn = landscapeTurn(body, component.links);
    const double factor = thinning(body);
    Body seen(body.size());
    for (std::size_t i = 0; i < body.size(); ++i) {
        const Point turned = turn.of(body.x[i], body.y[i]);
        seen.x[i] = factor * turned.x;
        seen.y[i] = factor * turned.y;
    }
    const Point middle = middleOf(seen);
    const Point& to = m_middles[part];
    for (std::size_t i = 0; i < body.size(); ++i)
        m_places[component.nodes[i]] = {seen.x[i] - middle.x + to.x, seen.y[i] - middle.y + to.y};
    show();
}

void Showing::showPlaced(std::size_t part, const Body& body, double unit) {
    if (!m_watch.wantsPlaces())
        return;
    if (m_places.empty())
        arrange();
    for (std::size_t i = 0; i < body.size(); ++i)
        m_places[m_parts[part].nodes[i]] = {unit * body.x[i], unit * body.y[i]};
    show();
}

Following& Showing::following() {
    if (!m_following)
        m_following.emplace(m_input.nodeCount, m_input.links, m_anchors.pins);
    return *m_following;
}

void Showing::show() {
    std::vector<Point> places = m_places;
    if (const auto grips = m_watch.grips(); !grips.empty())
        following().follow(places, grips);
    m_watch.show(std::move(places));
}

std::optional<std::vector<Point>> Showing::finish(std::vector<Point> places, const Job& job) {
    for (auto grips = m_watch.grips(); m_watch.isHeld(); grips = m_watch.grips()) {
        if (job.isCancelled())
            return std::nullopt;
        std::vector<Point> followed = places;
        following().follow(followed, grips);
        m_watch.show(std::move(followed));
        if (!following().isMoving())
            m_watch.waitForAnother(grips, job.stopToken());
        else
            m_watch.waitAMoment(job.stopToken());
    }
    if (const auto grips = m_watch.grips(); !grips.empty())
        following().settle(places, grips);
    m_watch.show(places);
    return places;
}

} // namespace waybill::layout
