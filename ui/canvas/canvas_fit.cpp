// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/birds_eye.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/canvas/empty_notice.h"
#include "ui/canvas/hidden_notice.h"
#include "ui/canvas/layout_switch.h"
#include "ui/canvas/legend_box.h"

#include <algorithm>

// How the whole picture is put on screen: clear of the boxes that lie over it, with room for its labels.

namespace waybill::ui {

namespace {

constexpr int edge = 20;                // of the boxes that lie over the picture
constexpr double fittingLimit = 1.5;    // a graph of two nodes need not fill the screen
constexpr double room = 70;             // around the marks, for their labels
constexpr std::size_t roomLimit = 2000; // marks; in a crowd, few have a label and none is missed
constexpr int roomRuns = 3;             // labels come and go with the zoom: no endless fitting
constexpr double mostRoom = 0.38;       // of the width or height, both sides together

QRectF boundsOf(const std::vector<layout::Point>& positions, double unit) {
    double left = 0, right = 0, top = 0, bottom = 0;
    bool first = true;
    for (const layout::Point& point : positions) {
        left = first ? point.x : std::min(left, point.x);
        right = first ? point.x : std::max(right, point.x);
        top = first ? point.y : std::min(top, point.y);
        bottom = first ? point.y : std::max(bottom, point.y);
        first = false;
    }
    return QRectF(QPointF(left, top) * unit, QPointF(right, bottom) * unit);
}

} // namespace

bool CanvasWidget::takesLegend(const scene::Scene& scene) {
    const QSize before = m_legend->isHidden() ? QSize() : m_legend->size();
    constexpr double largestSample = 17; // pixels that its row has room for
    std::vector<scene::LegendEntry> entries = scene.legend;
    for (scene::LegendEntry& entry : entries)
        entry.extent *= scene.zoom;
    std::erase_if(entries, [](const scene::LegendEntry& entry) { return entry.extent > largestSample; });
    m_legend->setEntries(entries);
    const QSize now = m_legend->isHidden() ? QSize() : m_legend->size();
    if (before == now)
        return false;
    placeBoxes();
    return true;
}

void CanvasWidget::showLegend() {
    if (!m_front)
        return;
    if (takesLegend(*m_front->scene()) && m_fits) { // around the legend as it is now
        resetRoom();
        applyFit();
        // At whatever zoom: a scene on its way was ordered for the room there was before.
        m_wasSharp = false;
        m_sceneIsStale = true;
        m_zoomRest.start();
        requestTiles();
    }
}

bool CanvasWidget::isAnother(const CaseSession::View& view) const {
    const query::Filter& filter = m_session.filter();
    if (filter.around != m_shownFilter.around || (!filter.around.empty() && filter.hops != m_shownFilter.hops))
        return true;
    if (m_session.drawsShipments() != m_shownWhole)
        return true;
    // What is shown only is put together anew, and so is all when it comes back.
    const std::size_t more = std::max(view.hidden, m_shown->hidden), less = std::min(view.hidden, m_shown->hidden);
    return more - less > std::min(view.positions.size(), m_shown->positions.size());
}

void CanvasWidget::fitAnother(const CaseSession::View& view) {
    if (m_fits || !m_shown || !isAnother(view))
        return;
    m_glide.stop();
    m_fits = true;
    resetRoom();
}

void CanvasWidget::fit() {
    m_fits = true;
    resetRoom();
    applyFit();
    m_zoomRest.stop();
    orderScene();
    cameraMoved(false);
}

void CanvasWidget::applyFit() {
    const auto view = m_session.view();
    if (!m_live && !view)
        return;
    const std::vector<layout::Point>& positions = m_live ? m_live->places() : view->positions;
    if (positions.empty())
        return;
    const QRectF bounds = boundsOf(positions, scene::SceneOptions{}.unit);
    QRectF screen = QRectF(rect()).marginsRemoved(m_room);
    if (screen.width() < 80 || screen.height() < 80)
        screen = QRectF(rect()).adjusted(8, 8, -8, -8);
    m_camera = Camera::fitting(bounds, screen, fittingLimit);
    if (m_legend->isHidden())
        return;
    const QRectF legend = QRectF(m_legend->geometry()).adjusted(-edge, -room / 2, room / 2, edge);
    const bool hidden = std::any_of(positions.begin(), positions.end(), [&](const layout::Point& point) {
        return legend.contains(m_camera.toScreen(QPointF(point.x, point.y) * scene::SceneOptions{}.unit));
    });
    if (!hidden)
        return;
    // Above the legend or beside it, where the picture can be larger.
    QRectF above = screen, beside = screen;
    above.setBottom(std::min(above.bottom(), legend.top()));
    beside.setLeft(std::max(beside.left(), legend.right()));
    Camera best = m_camera;
    best.zoom = 0;
    for (const QRectF& part : {above, beside}) {
        if (part.width() < 120 || part.height() < 120)
            continue;
        const Camera camera = Camera::fitting(bounds, part, fittingLimit);
        if (camera.zoom > best.zoom)
            best = camera;
    }
    if (best.zoom > 0)
        m_camera = best;
}

void CanvasWidget::comeNearer(std::uint32_t bubble) {
    constexpr double leastStep = 1.8, mostStep = 8; // one sees that one comes nearer, and where to
    const scene::Scene& scene = *m_front->scene();
    QRectF around;
    for (const std::uint32_t node : scene.bubbles[bubble].nodes) {
        const QRectF dot(scene.marks[node].centre, QSizeF(1e-9, 1e-9));
        around = around.isNull() ? dot : around.united(dot);
    }
    const double before = m_camera.zoom;
    const Camera fitted = Camera::fitting(around, QRectF(rect()).adjusted(room, room, -room, -room), fittingLimit);
    m_fits = false;
    m_camera.zoom =
        std::clamp(std::clamp(fitted.zoom, leastStep * before, mostStep * before), Camera::minZoom, Camera::maxZoom);
    m_camera.place(around.center(), QRectF(rect()).center());
    cameraMoved(true);
}

void CanvasWidget::resetRoom() {
    m_room = {room, room, room, room};
    m_roomRuns = 0;
    m_isFramed = false;
}

QMarginsF CanvasWidget::widerRoom(const QRectF& drawn) const {
    const QRectF screen = QRectF(rect()).adjusted(8, 8, -8, -8);
    const auto wider = [](double now, double missing) { return missing > 0 ? now + missing : now; };
    double left = wider(m_room.left(), screen.left() - drawn.left());
    double right = wider(m_room.right(), drawn.right() - screen.right());
    double top = wider(m_room.top(), screen.top() - drawn.top());
    double bottom = wider(m_room.bottom(), drawn.bottom() - screen.bottom());
    // Long names at both sides must not leave a small picture.
    const auto shared = [](double& one, double& other, double most) {
        const double part = std::min(1.0, most / (one + other));
        one *= part;
        other *= part;
    };
    shared(left, right, width() * mostRoom);
    shared(top, bottom, height() * mostRoom);
    return {left, top, right, bottom};
}

void CanvasWidget::makeRoomForLabels(const scene::Scene& scene) {
    if (!m_fits || m_isFramed || scene.marks.empty() || scene.marks.size() > roomLimit || scene.zoom != m_camera.zoom)
        return;
    const QRectF drawn(m_camera.toScreen(scene.bounds.topLeft()), m_camera.toScreen(scene.bounds.bottomRight()));
    if (QRectF(rect()).contains(drawn))
        return;
    const QMarginsF wanted = widerRoom(drawn);
    if (m_roomRuns < roomRuns && wanted != m_room) {
        m_room = wanted;
        ++m_roomRuns;
        applyFit();
    } else {
        m_isFramed = true; // there is no more room: labels take the places that are left
    }
    m_sceneIsStale = true;
    orderScene();
}

void CanvasWidget::keepLabelsInSight(std::size_t marks, scene::SceneOptions& options) const {
    for (const QWidget* box : {static_cast<const QWidget*>(m_legend), static_cast<const QWidget*>(m_switch),
                               static_cast<const QWidget*>(m_hidden)}) {
        if (!box->isHidden())
            options.covered.push_back(m_camera.toScene(QRectF(box->geometry()).adjusted(-4, -4, 4, 4)));
    }
    if (m_isFramed || marks > roomLimit)
        options.frame = m_camera.toScene(QRectF(rect()).adjusted(6, 6, -6, -6));
}

void CanvasWidget::placeBoxes() {
    m_switch->resize(m_switch->sizeHint());
    m_switch->move(edge, edge - 4);
    const bool fitsBeside = m_switch->geometry().right() + 10 + m_hidden->width() + edge <= width();
    m_hidden->move(fitsBeside ? m_switch->geometry().right() + 10 : edge,
                   fitsBeside ? m_switch->y() : m_switch->geometry().bottom() + 8);
    m_legend->move(edge, height() - m_legend->height() - edge + 6);
    m_birdsEye->move(width() - m_birdsEye->width() - edge, height() - m_birdsEye->height() - edge + 6);
    m_notice->fit();
    m_notice->move((width() - m_notice->width()) / 2, (height() - m_notice->height()) / 2);
}

} // namespace waybill::ui
