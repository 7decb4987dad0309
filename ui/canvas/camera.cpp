// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/camera.h"

#include <algorithm>

namespace waybill::ui {

void Camera::zoomAt(QPointF screen, double factor) {
    const QPointF fixed = toScene(screen);
    zoom = std::clamp(zoom * factor, minZoom, maxZoom);
    place(fixed, screen);
}

Camera Camera::fitting(const QRectF& scene, const QRectF& screen, double limit) {
    Camera camera;
    camera.zoom = limit;
    if (scene.width() > 0)
        camera.zoom = std::min(camera.zoom, screen.width() / scene.width());
    if (scene.height() > 0)
        camera.zoom = std::min(camera.zoom, screen.height() / scene.height());
    camera.zoom = std::clamp(camera.zoom, minZoom, maxZoom);
    camera.place(scene.center(), screen.center());
    return camera;
}

} // namespace waybill::ui
