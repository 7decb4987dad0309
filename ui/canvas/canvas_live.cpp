// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_widget.h"
#include "ui/canvas/empty_notice.h"
#include "ui/models/theme.h"

#include <QPainter>
#include <utility>

// A layout that is seen while it runs.

namespace waybill::ui {

void CanvasWidget::beginLive() {
    const auto layout = m_session.liveLayout();
    if (!layout || !isVisible())
        return;
    fitAnother(*layout->view());
    m_live = std::make_unique<LivePicture>(layout);
    m_liveIsOrdered = false;
    (void)layout->watch.take(); // tells it that somebody looks
    m_frames.start();
}

void CanvasWidget::showLive() {
    if (!m_live->advance())
        return;
    m_notice->hide();
    if (m_live->isFollowing()) {
        orderScene();
        return;
    }
    if (m_fits)
        applyFit();
    if (!m_live->isSmall())
        orderDust();
    else if (auto now = m_live->now())
        showOnItsWay(std::move(now));
    else if (!std::exchange(m_liveIsOrdered, true)) {
        SceneKeeper::Order order;
        order.view = m_live->view();
        order.options.zoom = m_camera.zoom;
        order.options.pinned = m_session.pinnedKeys();
        order.isOnItsWay = true;
        m_keeper.build(std::move(order));
    }
}

void CanvasWidget::takeLiveScene(const std::shared_ptr<const scene::Scene>& scene) {
    if (m_live && scene->graph == m_live->layout()->view()->graph)
        m_live->setBase(scene);
}

void CanvasWidget::orderDust() {
    if (m_dusting.isRunning())
        return;
    m_dusting.start([this, view = m_live->layout()->view(), places = m_live->places(), camera = m_camera, size = size(),
                     ratio = devicePixelRatioF(), theme = themeOf(palette())](Job&) -> BackgroundJob::Deliver {
        return [this, dust = paintDust(*view->graph, places, camera, size, ratio, theme)] {
            if (m_live) {
                m_dust = dust;
                update();
            }
        };
    });
}

std::shared_ptr<const CaseSession::View> CanvasWidget::endLive() {
    const auto live = std::exchange(m_live, nullptr);
    return live && !live->places().empty() ? live->view() : nullptr;
}

std::optional<std::uint32_t> CanvasWidget::nodeOnItsWay(QPointF at) const {
    constexpr double reach = 6; // pixels
    return m_onItsWay ? markNear(*m_onItsWay, m_camera.toScene(at), reach / m_camera.zoom) : std::nullopt;
}

} // namespace waybill::ui
