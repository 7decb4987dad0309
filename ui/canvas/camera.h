// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

namespace waybill::ui {

/// Which part of a scene is on screen: screen = offset + zoom * scene, in logical pixels.
struct Camera {
    double zoom = 1;
    QPointF offset;

    static constexpr double minZoom = 0.005, maxZoom = 8;

    [[nodiscard]] QPointF toScreen(QPointF scene) const { return offset + scene * zoom; }
    [[nodiscard]] QPointF toScene(QPointF screen) const { return (screen - offset) / zoom; }
    [[nodiscard]] QRectF toScene(const QRectF& screen) const {
        return {toScene(screen.topLeft()), toScene(screen.bottomRight())};
    }
    /// Zooms so that the scene's point under `screen` stays there.
    void zoomAt(QPointF screen, double factor);
    /// Puts a scene's point at a place on screen.
    void place(QPointF scene, QPointF screen) { offset = screen - scene * zoom; }
    /// The largest zoom up to `limit` that shows all of `scene` within `screen`, in its middle.
    [[nodiscard]] static Camera fitting(const QRectF& scene, const QRectF& screen, double limit);
};

} // namespace waybill::ui
