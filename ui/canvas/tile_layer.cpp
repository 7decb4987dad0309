// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tile_layer.h"

#include "ui/models/hand_over.h"
#include "ui/paint/scene_painter.h"

#include <QMetaObject>
#include <QPainter>
#include <QThreadPool>
#include <algorithm>
#include <cmath>
#include <mutex>
#include <vector>

namespace waybill::ui {

namespace {

constexpr std::size_t tileLimit = 96; // 96 MB of 512 × 512 tiles

QImage paintTile(const scene::Scene& scene, scene::Theme theme, double zoom, int x, int y) {
    constexpr int size = TileLayer::tileSize;
    QImage tile(size, size, QImage::Format_RGB32);
    tile.fill(paint::colour(scene::Colour::Ground, theme));
    QPainter painter(&tile);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(-x * size, -y * size);
    painter.scale(zoom, zoom);
    const QRectF exposed(x * size / zoom, y * size / zoom, size / zoom, size / zoom);
    paint::paintScene(painter, scene, theme, exposed);
    return tile;
}

} // namespace

struct TileLayer::Mailbox {
    std::mutex mutex;
    TileLayer* layer = nullptr; ///< Null once the layer is gone: nobody waits for tiles any more.
    std::vector<std::pair<Place, QImage>> tiles;

    [[nodiscard]] bool isWanted() {
        const std::lock_guard lock(mutex);
        return layer != nullptr;
    }
    void deliver(Place place, QImage tile) {
        const std::lock_guard lock(mutex);
        if (!layer)
            return;
        tiles.emplace_back(place, std::move(tile));
        // Under the lock, so that the layer cannot die between the test and the call.
        if (tiles.size() == 1)
            QMetaObject::invokeMethod(layer, "collect", Qt::QueuedConnection);
    }
};

TileLayer::TileLayer(QThreadPool& pool, std::shared_ptr<const scene::Scene> scene, scene::Theme theme, double zoom)
    : m_pool(pool), m_scene(std::move(scene)), m_theme(theme), m_zoom(zoom), m_mailbox(std::make_shared<Mailbox>()) {
    m_mailbox->layer = this;
}

TileLayer::~TileLayer() {
    const std::lock_guard lock(m_mailbox->mutex);
    m_mailbox->layer = nullptr;
}

QRect TileLayer::tilesOf(const QRectF& part) {
    const auto tile = [](double at) { return static_cast<int>(std::floor(at / tileSize)); };
    return {QPoint(tile(part.left()), tile(part.top())),
            QPoint(tile(std::nextafter(part.right(), part.left())), tile(std::nextafter(part.bottom(), part.top())))};
}

void TileLayer::request(const QRectF& part) {
    const QRect wanted = tilesOf(part);
    forgetFar(wanted);
    std::vector<Place> missing;
    for (int y = wanted.top(); y <= wanted.bottom(); ++y) {
        for (int x = wanted.left(); x <= wanted.right(); ++x) {
            if (!m_tiles.contains({x, y}) && !m_asked.contains({x, y}))
                missing.emplace_back(x, y);
        }
    }
    const QPointF middle = part.center() / tileSize - QPointF(0.5, 0.5);
    const auto distance = [middle](const Place& place) {
        return std::hypot(place.first - middle.x(), place.second - middle.y());
    };
    std::sort(missing.begin(), missing.end(),
              [&distance](const Place& a, const Place& b) { return distance(a) < distance(b); });
    for (const Place& place : missing) {
        m_asked.insert(place);
        startIn(m_pool, [mailbox = m_mailbox, scene = m_scene, theme = m_theme, zoom = m_zoom, place] {
            if (mailbox->isWanted())
                mailbox->deliver(place, paintTile(*scene, theme, zoom, place.first, place.second));
        });
    }
}

void TileLayer::forgetFar(const QRect& wanted) {
    if (m_tiles.size() <= tileLimit)
        return;
    const QRect near = wanted.adjusted(-1, -1, 1, 1);
    std::erase_if(m_tiles,
                  [&near](const auto& entry) { return !near.contains(entry.first.first, entry.first.second); });
}

void TileLayer::collect() {
    std::vector<std::pair<Place, QImage>> arrived;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        arrived.swap(m_mailbox->tiles);
    }
    for (auto& [place, tile] : arrived) {
        m_asked.erase(place);
        m_tiles[place] = std::move(tile);
    }
    Q_EMIT painted();
}

bool TileLayer::covers(const QRectF& part) const {
    const QRect wanted = tilesOf(part);
    for (int y = wanted.top(); y <= wanted.bottom(); ++y) {
        for (int x = wanted.left(); x <= wanted.right(); ++x) {
            if (!m_tiles.contains({x, y}))
                return false;
        }
    }
    return true;
}

void TileLayer::draw(QPainter& painter, QPointF offset, double factor, const QRectF& exposed) const {
    for (const auto& [place, tile] : m_tiles) {
        // Edges are rounded, not sizes: neighbours meet without a seam at any factor.
        const auto edge = [factor](double origin, int index) { return qRound(origin + factor * tileSize * index); };
        const QPoint from(edge(offset.x(), place.first), edge(offset.y(), place.second));
        const QPoint to(edge(offset.x(), place.first + 1), edge(offset.y(), place.second + 1));
        const QRect target(from, to - QPoint(1, 1));
        if (!exposed.intersects(QRectF(target)))
            continue;
        if (target.size() == tile.size())
            painter.drawImage(from, tile);
        else
            painter.drawImage(target, tile);
    }
}

} // namespace waybill::ui
