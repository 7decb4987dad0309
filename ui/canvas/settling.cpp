// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/settling.h"

#include "core/scene/moved.h"

#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

constexpr std::size_t mostMarks = 6000, mostLines = 24'000; // more cannot be drawn sixty times a second
constexpr double worthSeeing = 3;                           // pixels

} // namespace

Settling::Settling(std::shared_ptr<const scene::Scene> scene, std::vector<QPointF> back)
    : m_scene(std::move(scene)), m_back(std::move(back)) {
    m_clock.start();
}

std::unique_ptr<Settling> Settling::begin(const Before& before, std::shared_ptr<const scene::Scene> scene,
                                          const Camera& camera) {
    if (!scene->graph || !scene->bubbles.empty() || scene->marks.size() > mostMarks || scene->lines.size() > mostLines)
        return nullptr;
    std::vector<QPointF> back(scene->marks.size());
    double furthest = 0;
    for (std::size_t i = 0; i < back.size(); ++i) {
        const auto node = before.view->graph->nodeByKey(scene->nodes[i].key);
        if (!node)
            continue;
        const layout::Point& place = before.view->positions[*node];
        const QPointF seenAt = before.camera.toScreen(QPointF(place.x, place.y) * scene::SceneOptions{}.unit);
        back[i] = camera.toScene(seenAt) - scene->marks[i].centre;
        furthest = std::max(furthest, std::hypot(back[i].x(), back[i].y()) * camera.zoom);
    }
    if (!(furthest >= worthSeeing))
        return nullptr;
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory)
    return std::unique_ptr<Settling>(new Settling(std::move(scene), std::move(back)));
}

std::shared_ptr<const scene::Scene> Settling::now() const {
    const double done = std::clamp(static_cast<double>(m_clock.elapsed()) / duration, 0.0, 1.0);
    const double left = std::pow(1 - done, 3); // fast at first, then ever slower
    std::vector<QPointF> shifts(m_back.size());
    std::transform(m_back.begin(), m_back.end(), shifts.begin(), [left](QPointF back) { return back * left; });
    return scene::moved(*m_scene, shifts);
}

} // namespace waybill::ui
