// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_widget.h"

#include "core/base/text.h"
#include "ui/canvas/empty_notice.h"
#include "ui/canvas/item_words.h"
#include "ui/canvas/layout_switch.h"
#include "ui/canvas/legend_box.h"
#include "ui/models/theme.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QThread>
#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

constexpr int edge = 20;                // of the boxes that lie over the picture
constexpr int zoomRestMs = 70;          // without a further step, a zoom is at its end
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

CanvasWidget::CanvasWidget(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_room(room, room, room, room), m_legend(new LegendBox(this)),
      m_switch(new LayoutSwitch(this)), m_notice(new EmptyNotice(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 200);
    setAccessibleName(tr("Network of firms and addresses"));
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    m_zoomRest.setSingleShot(true);
    m_zoomRest.setInterval(zoomRestMs);

    connect(&m_zoomRest, &QTimer::timeout, this, &CanvasWidget::orderScene);
    connect(&m_keeper, &SceneKeeper::built, this, &CanvasWidget::takeScene);
    connect(&m_session, &CaseSession::viewChanged, this, &CanvasWidget::showView);
    connect(&m_session, &CaseSession::pinsChanged, this, &CanvasWidget::orderScene);
    connect(&m_session, &CaseSession::annotationsChanged, this, &CanvasWidget::orderScene);
    connect(&m_session, &CaseSession::selectionChanged, this, &CanvasWidget::refreshSelection);
    connect(&m_session, &CaseSession::revealRequested, this, &CanvasWidget::centreOn);
    const auto notice = [this] {
        m_notice->showFor(m_session.view().get(), m_session.isBusy(), m_session.phase());
        placeBoxes();
    };
    connect(&m_session, &CaseSession::busyChanged, this, notice);
    connect(m_switch, &LayoutSwitch::chosen, this, [this](layout::Algorithm algorithm) {
        layout::Options options = m_session.layoutOptions();
        options.algorithm = algorithm;
        m_session.layOut(options);
        fit();
    });
    connect(m_notice, &EmptyNotice::importRequested, this, &CanvasWidget::importRequested);
    connect(m_notice, &EmptyNotice::clearFiltersRequested, &m_session, &CaseSession::clearFilters);
    m_switch->setAlgorithm(m_session.layoutOptions().algorithm);
    notice();
    if (m_session.hasView())
        showView();
}

CanvasWidget::~CanvasWidget() {
    m_front.reset();
    m_back.reset();
    m_pool.clear();
    m_pool.waitForDone();
}

std::shared_ptr<const scene::Scene> CanvasWidget::scene() const {
    return m_front ? m_front->scene() : nullptr;
}

const graph::EntityGraph* CanvasWidget::graph() const {
    return m_front ? m_front->scene()->graph.get() : nullptr;
}

void CanvasWidget::showView() {
    const auto view = m_session.view();
    resetRoom();
    if (!m_pressedKey.empty() && !view->graph->nodeByKey(m_pressedKey))
        dropDrag();
    m_notice->showFor(view.get(), m_session.isBusy(), m_session.phase());
    m_switch->setAlgorithm(m_session.layoutOptions().algorithm);
    if (m_fits)
        applyFit();
    orderScene();
    placeBoxes();
}

void CanvasWidget::orderScene() {
    const auto view = m_session.view();
    if (!view)
        return;
    m_sceneIsStale = true;
    SceneKeeper::Order order;
    order.view = view;
    order.options.zoom = m_camera.zoom;
    order.options.suspicious = m_session.suspiciousKeys();
    order.options.confirmed = m_session.confirmedKeys();
    order.options.pinned = m_session.pinnedKeys();
    if (const auto held = m_heldAt ? view->graph->nodeByKey(m_pressedKey) : std::nullopt)
        order.moved = {*held, *m_heldAt};
    m_keeper.build(std::move(order));
}

void CanvasWidget::takeScene(const std::shared_ptr<const scene::Scene>& scene) {
    m_sceneIsStale = m_keeper.isBuilding();
    makeRoomForLabels(*scene);
    startLayer(scene);
}

void CanvasWidget::startLayer(const std::shared_ptr<const scene::Scene>& scene) {
    const bool isFirst = !m_front;
    // Labels are laid for the scene's zoom; tiles of the same zoom show them at their size.
    m_back = std::make_unique<TileLayer>(m_pool, scene, themeOf(palette()), scene->zoom * devicePixelRatioF());
    connect(m_back.get(), &TileLayer::painted, this, &CanvasWidget::swapWhenReady);
    if (isFirst)
        m_front = std::move(m_back); // nothing to keep on screen meanwhile: tiles show as they come
    requestTiles();
    swapWhenReady();
    if (isFirst)
        refreshSelection();
}

void CanvasWidget::repaintTiles() {
    if (m_front)
        startLayer(m_back ? m_back->scene() : m_front->scene());
}

void CanvasWidget::swapWhenReady() {
    if (m_back && m_back->covers(visiblePart(m_back->zoom()))) {
        m_front = std::move(m_back);
        requestTiles();
        refreshSelection();
    }
    showLegend();
    const bool sharp = isSharp();
    if (sharp && !m_wasSharp)
        Q_EMIT sharpened();
    m_wasSharp = sharp;
    update();
}

void CanvasWidget::showLegend() {
    if (!m_front)
        return;
    const QSize before = m_legend->isHidden() ? QSize() : m_legend->size();
    m_legend->setEntries(m_front->scene()->legend);
    const QSize now = m_legend->isHidden() ? QSize() : m_legend->size();
    if (before == now)
        return;
    placeBoxes();
    if (m_fits) { // around the legend as it is now
        resetRoom();
        applyFit();
        if (m_camera.zoom != m_front->scene()->zoom)
            m_zoomRest.start();
        requestTiles();
    }
}

bool CanvasWidget::isSharp() const {
    return m_front && !m_back && !m_sceneIsStale && !m_zoomRest.isActive() && m_front->scene()->zoom == m_camera.zoom &&
           m_front->covers(visiblePart(m_front->zoom()));
}

QRectF CanvasWidget::visiblePart(double zoom) const {
    const QRectF part = m_camera.toScene(QRectF(rect()));
    return {part.topLeft() * zoom, part.size() * zoom};
}

void CanvasWidget::requestTiles() {
    // A layer of another zoom is only moved and scaled: one for this zoom is on its way.
    for (TileLayer* layer : {m_front.get(), m_back.get()}) {
        if (layer && layer->scene()->zoom == m_camera.zoom)
            layer->request(visiblePart(layer->zoom()));
    }
}

void CanvasWidget::cameraMoved(bool zoomed) {
    m_wasSharp = false;
    if (zoomed)
        m_zoomRest.start();
    requestTiles();
    swapWhenReady();
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
    if (!view || view->positions.empty())
        return;
    const QRectF bounds = boundsOf(view->positions, scene::SceneOptions{}.unit);
    QRectF screen = QRectF(rect()).marginsRemoved(m_room);
    if (screen.width() < 80 || screen.height() < 80)
        screen = QRectF(rect()).adjusted(8, 8, -8, -8);
    m_camera = Camera::fitting(bounds, screen, fittingLimit);
    if (m_legend->isHidden())
        return;
    const QRectF legend = QRectF(m_legend->geometry()).adjusted(-edge, -room / 2, room / 2, edge);
    const bool hidden = std::any_of(view->positions.begin(), view->positions.end(), [&](const layout::Point& point) {
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

void CanvasWidget::resetRoom() {
    m_room = {room, room, room, room};
    m_roomRuns = 0;
}

void CanvasWidget::makeRoomForLabels(const scene::Scene& scene) {
    if (!m_fits || m_roomRuns >= roomRuns || scene.marks.empty() || scene.marks.size() > roomLimit ||
        scene.zoom != m_camera.zoom)
        return;
    const QRectF drawn(m_camera.toScreen(scene.bounds.topLeft()), m_camera.toScreen(scene.bounds.bottomRight()));
    const QRectF screen = QRectF(rect()).adjusted(8, 8, -8, -8);
    const auto wider = [](double now, double missing) { return missing > 0 ? now + missing : now; };
    QMarginsF wanted(wider(m_room.left(), screen.left() - drawn.left()),
                     wider(m_room.top(), screen.top() - drawn.top()),
                     wider(m_room.right(), drawn.right() - screen.right()),
                     wider(m_room.bottom(), drawn.bottom() - screen.bottom()));
    // Long names at both sides must not leave a small picture: then some are cut, as many pixels here as there.
    const auto shared = [](double& one, double& other, double most) {
        const double part = std::min(1.0, most / (one + other));
        one *= part;
        other *= part;
    };
    double left = wanted.left(), right = wanted.right(), top = wanted.top(), bottom = wanted.bottom();
    shared(left, right, width() * mostRoom);
    shared(top, bottom, height() * mostRoom);
    wanted = {left, top, right, bottom};
    if (wanted == m_room ||
        (drawn.left() >= 0 && drawn.right() <= width() && drawn.top() >= 0 && drawn.bottom() <= height()))
        return;
    m_room = wanted;
    ++m_roomRuns;
    applyFit();
    m_sceneIsStale = true;
    orderScene();
}

void CanvasWidget::placeBoxes() {
    m_switch->resize(m_switch->sizeHint());
    m_switch->move(edge, edge - 4);
    m_legend->move(edge, height() - m_legend->height() - edge + 6);
    m_notice->adjustSize();
    m_notice->move((width() - m_notice->width()) / 2, (height() - m_notice->height()) / 2);
}

void CanvasWidget::centreOn(const QString& key) {
    const auto view = m_session.view();
    if (!view)
        return;
    const auto at = [&view](std::uint32_t node) {
        return QPointF(view->positions[node].x, view->positions[node].y) * scene::SceneOptions{}.unit;
    };
    QPointF middle;
    if (const auto node = view->graph->nodeByKey(toUtf8(key)))
        middle = at(*node);
    else if (const auto link = view->graph->linkByKey(toUtf8(key)))
        middle = (at(view->graph->links()[*link].source) + at(view->graph->links()[*link].target)) / 2;
    else
        return;
    m_fits = false;
    m_camera.place(middle, QRectF(rect()).center());
    // Seen from afar a node has no label; come near enough to read it.
    if (m_camera.zoom < 0.5)
        m_camera.zoomAt(QRectF(rect()).center(), 0.8 / m_camera.zoom);
    cameraMoved(true);
}

void CanvasWidget::refreshSelection() {
    m_overlay.selected = {};
    m_overlay.hovered = {};
    if (const graph::EntityGraph* drawn = graph()) {
        const std::string key = toUtf8(m_session.selectedKey());
        m_overlay.selected = Overlay::find(*m_front->scene(), {drawn->nodeByKey(key), drawn->linkByKey(key)});
    }
    describe();
    update();
}

void CanvasWidget::describe() {
    const graph::EntityGraph* drawn = graph();
    QString text = drawn ? graphWords(*drawn) + QStringLiteral(". ") : QString();
    const QString selected = drawn ? itemWords(*drawn, m_session.selectedKey()) : QString();
    if (!selected.isEmpty())
        text += tr("Selected: %1").arg(QString(selected).replace(QLatin1Char('\n'), QStringLiteral(". ")));
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void CanvasWidget::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const QColor ground = themeColours(palette()).ground;
    const double ratio = devicePixelRatioF();
    if (m_ratio != 0 && m_ratio != ratio) // on another screen now
        QMetaObject::invokeMethod(
            this, [this] { repaintTiles(); }, Qt::QueuedConnection);
    m_ratio = ratio;
    painter.fillRect(event->rect(), ground);
    const auto view = m_session.view();
    if (!m_front || !view || view->graph->nodes().empty())
        return;
    // In device pixels, so that sharp tiles land on whole ones.
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    const double factor = deviceZoom() / m_front->zoom();
    const QPointF offset(std::round(m_camera.offset.x() * ratio), std::round(m_camera.offset.y() * ratio));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, std::abs(factor - 1) > 1e-9);
    const QRectF exposed(QPointF(event->rect().topLeft()) * ratio, QSizeF(event->rect().size()) * ratio);
    m_front->draw(painter, offset, factor, exposed);
    if (m_back && m_back->zoom() == deviceZoom() && factor != 1)
        m_back->draw(painter, offset, 1, exposed);
    painter.restore();

    painter.translate(offset / ratio);
    painter.scale(m_camera.zoom, m_camera.zoom);
    m_overlay.hasFocus = hasFocus();
    m_overlay.draw(painter, *m_front->scene(), themeOf(palette()));
}

void CanvasWidget::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeBoxes();
    if (m_fits) {
        resetRoom();
        applyFit();
        cameraMoved(true);
    } else {
        cameraMoved(false);
    }
}

void CanvasWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        repaintTiles();
}

} // namespace waybill::ui
