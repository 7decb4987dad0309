// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/live_picture.h"

#include "core/scene/moved.h"
#include "ui/models/words.h"
#include "ui/paint/scene_painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace waybill::ui {

namespace {

constexpr std::size_t mostNodes = 6000, mostLinks = 24'000; // more cannot be drawn sixty times a second
constexpr double step = 0.35;                               // of the way that is left, at each frame
constexpr double there = 1e-3;                              // of a link's length

} // namespace

bool LivePicture::isSmall() const {
    const graph::EntityGraph& graph = *m_layout->view()->graph;
    return graph.nodes().size() <= mostNodes && graph.links().size() <= mostLinks;
}

bool LivePicture::advance() {
    bool isNew = false;
    if (auto newest = m_layout->watch.take()) {
        m_newest = std::move(*newest);
        isNew = true;
    }
    if (m_newest.empty())
        return false;
    if (m_places.empty() || isFollowing() || !isSmall()) {
        if (isNew)
            m_places = m_newest;
        return isNew;
    }
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const layout::Point left{m_newest[i].x - m_places[i].x, m_newest[i].y - m_places[i].y};
        isNew = isNew || std::abs(left.x) > there || std::abs(left.y) > there;
        m_places[i] = {m_places[i].x + step * left.x, m_places[i].y + step * left.y};
    }
    for (const auto& [node, at] : m_layout->watch.grips()) {
        if (node < m_places.size())
            m_places[node] = at; // under the pointer
    }
    return isNew;
}

std::shared_ptr<const CaseSession::View> LivePicture::view() const {
    auto view = std::make_shared<CaseSession::View>(*m_layout->view());
    view->positions = m_places;
    return view;
}

std::shared_ptr<const scene::Scene> LivePicture::now() const {
    if (!m_base)
        return nullptr;
    const double unit = scene::SceneOptions{}.unit;
    std::vector<QPointF> shifts(m_base->marks.size());
    for (std::size_t i = 0; i < shifts.size() && i < m_places.size(); ++i)
        shifts[i] = QPointF(m_places[i].x, m_places[i].y) * unit - m_base->marks[i].centre;
    return scene::moved(*m_base, shifts);
}

QImage paintDust(const graph::EntityGraph& graph, const std::vector<layout::Point>& places, const Camera& camera,
                 QSize size, double ratio, scene::Theme theme) {
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(paint::colour(scene::Colour::Ground, theme));
    const double unit = scene::SceneOptions{}.unit;
    const int side = std::max(1, static_cast<int>(std::lround(2 * ratio)));
    const auto& nodes = graph.nodes();
    for (std::size_t i = 0; i < places.size() && i < nodes.size(); ++i) {
        const QPointF at = camera.toScreen(QPointF(places[i].x, places[i].y) * unit) * ratio;
        if (!(at.x() >= 0 && at.y() >= 0 && at.x() < image.width() - side && at.y() < image.height() - side))
            continue;
        const QRgb colour = paint::colour(nodeMark(nodes[i]).colour, theme).rgb();
        for (int y = 0; y < side; ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(at.y()) + y));
            std::fill_n(line + static_cast<int>(at.x()), side, colour);
        }
    }
    return image;
}

std::optional<std::uint32_t> markNear(const scene::Scene& scene, QPointF point, double tolerance) {
    std::optional<std::uint32_t> nearest;
    double least = tolerance;
    for (const scene::Mark& mark : scene.marks) {
        const QPointF apart = mark.centre - point;
        const double distance = std::hypot(apart.x(), apart.y()) - mark.radius;
        if (distance <= least) {
            least = distance;
            nearest = mark.node;
        }
    }
    return nearest;
}

} // namespace waybill::ui
