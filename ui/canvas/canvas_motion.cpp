// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/moved.h"
#include "ui/canvas/birds_eye.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/models/theme.h"
#include "ui/paint/scene_painter.h"

#include <QGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <utility>

// What moves by itself: a picture that settles, and one that was pushed; and the bird's-eye view that tells where one
// is.

namespace waybill::ui {

namespace {

constexpr int frameMs = 15;

/// A node that was dragged, or put back, is where it is: it does not come from elsewhere once more.
bool isOneMoved(const CaseSession::View& before, const CaseSession::View& after) {
    if (before.graph != after.graph)
        return false;
    std::size_t moved = 0;
    for (std::size_t i = 0; i < after.positions.size() && moved < 2; ++i)
        moved += before.positions[i] == after.positions[i] ? 0 : 1;
    return moved < 2;
}

} // namespace

void CanvasWidget::prepareMotion() {
    m_clock.start();
    m_frames.setTimerType(Qt::PreciseTimer);
    m_frames.setInterval(frameMs);
    connect(&m_frames, &QTimer::timeout, this, &CanvasWidget::nextFrame);
    connect(m_birdsEye, &BirdsEye::lookedAt, this,
            [this](QPointF scenePoint) { pan(QRectF(rect()).center() - m_camera.toScreen(scenePoint)); });
    grabGesture(Qt::PinchGesture);
}

void CanvasWidget::rememberPlaces() {
    const bool wasFollowing = m_live && m_live->isFollowing();
    if (const auto seen = endLive()) {
        m_before = Settling::Before{seen, m_camera};
        m_settling.reset(); // what is on its way stays on screen until the picture comes that it leads to
    } else {
        if (m_shown && isVisible() && !wasFollowing && !isOneMoved(*m_shown, *m_session.view()))
            m_before = Settling::Before{m_shown, m_onItsWay ? m_camera : seenBy()};
        else
            m_before.reset();
        endSettling();
    }
    m_shown = m_session.view();
}

const Camera& CanvasWidget::seenBy() const {
    return m_before ? m_before->camera : m_camera;
}

void CanvasWidget::settleInto(const std::shared_ptr<const scene::Scene>& scene) {
    if (!m_shown || scene->graph != m_shown->graph)
        return;
    if (m_settling) {
        m_settling->take(scene);
    } else if (const auto before = std::exchange(m_before, std::nullopt)) {
        m_settling = Settling::begin(*before, scene, m_camera);
        if (m_settling) {
            m_onItsWay = m_settling->now();
            m_frames.start();
        }
    }
}

void CanvasWidget::showOnItsWay(std::shared_ptr<const scene::Scene> scene) {
    m_onItsWay = std::move(scene);
    update();
}

void CanvasWidget::endSettling() {
    m_settling.reset();
    if (m_live && !m_live->isFollowing())
        return;
    m_dust = {};
    if (!std::exchange(m_onItsWay, nullptr))
        return;
    swapWhenReady();
}

void CanvasWidget::nextFrame() {
    if (m_settling && m_settling->isOver())
        endSettling();
    if (m_settling)
        showOnItsWay(m_settling->now());
    if (m_live)
        showLive();
    if (!m_glide.isOver())
        pan(m_glide.step(m_clock.elapsed()));
    if (!m_settling && !m_live && m_glide.isOver())
        m_frames.stop();
}

void CanvasWidget::paintOnItsWay(QPainter& painter, const QRectF& exposed) const {
    painter.save();
    painter.translate(m_camera.offset);
    painter.scale(m_camera.zoom, m_camera.zoom);
    const auto paint = scene::drawnInFull(*m_onItsWay) ? paint::paintScene : paint::paintPlainly;
    paint(painter, *m_onItsWay, themeOf(palette()), m_camera.toScene(exposed));
    painter.restore();
}

bool CanvasWidget::pinch(QGestureEvent& event) {
    const auto* gesture = static_cast<QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (gesture == nullptr)
        return false;
    const QPointF at = mapFromGlobal(gesture->centerPoint());
    pan(gesture->centerPoint() - gesture->lastCenterPoint());
    zoomBy(at, gesture->scaleFactor());
    event.accept();
    return true;
}

void CanvasWidget::setShowsBirdsEye(bool shows) {
    m_showsBirdsEye = shows;
    refreshBirdsEye();
}

void CanvasWidget::refreshBirdsEye() {
    m_birdsEye->setSight(m_camera.toScene(QRectF(rect())));
    const bool helps = m_shown && m_shown->positions.size() > 2 && !m_birdsEye->seesAll();
    m_birdsEye->setVisible(m_showsBirdsEye && helps);
}

} // namespace waybill::ui
