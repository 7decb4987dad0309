// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/palette.h"
#include "core/scene/scene.h"

#include <QImage>
#include <QObject>
#include <QPointF>
#include <QRect>
#include <map>
#include <memory>
#include <set>
#include <utility>

class QPainter;
class QThreadPool;

namespace waybill::ui {

/// One scene at one zoom as a web map's tiles: opaque images of the ground and what stands on it, painted antialiased
/// by the threads of a pool and kept while they are near what is on screen. Tiles are counted from the scene's origin,
/// in device pixels. GUI thread only; the pool may outlive the layer.
class TileLayer : public QObject {
    Q_OBJECT
public:
    static constexpr int tileSize = 512;

    /// `zoom` device pixels for one scene unit.
    TileLayer(QThreadPool& pool, std::shared_ptr<const scene::Scene> scene, scene::Theme theme, double zoom);
    ~TileLayer() override;

    [[nodiscard]] const std::shared_ptr<const scene::Scene>& scene() const { return m_scene; }
    [[nodiscard]] double zoom() const { return m_zoom; }

    /// Asks for the tiles that meet a part of the scene given in device pixels of this layer, the middle first.
    void request(const QRectF& part);
    /// Whether all of a part is painted.
    [[nodiscard]] bool covers(const QRectF& part) const;
    /// Draws what is there: device = offset + factor * layer, `exposed` in device pixels.
    void draw(QPainter& painter, QPointF offset, double factor, const QRectF& exposed) const;

Q_SIGNALS:
    /// More tiles are there.
    void painted();

private:
    using Place = std::pair<int, int>;
    struct Mailbox;
    [[nodiscard]] static QRect tilesOf(const QRectF& part);
    Q_INVOKABLE void collect();
    void forgetFar(const QRect& wanted);

    QThreadPool& m_pool;
    std::shared_ptr<const scene::Scene> m_scene;
    scene::Theme m_theme;
    double m_zoom;
    std::map<Place, QImage> m_tiles;
    std::set<Place> m_asked;
    std::shared_ptr<Mailbox> m_mailbox; ///< Shared with the threads, so that they can find the layer gone.
};

} // namespace waybill::ui
