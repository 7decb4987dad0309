// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_widget.h"

#include "core/base/text.h"
#include "ui/canvas/birds_eye.h"
#include "ui/canvas/empty_notice.h"
#include "ui/canvas/hidden_notice.h"
#include "ui/canvas/layout_switch.h"
#include "ui/canvas/legend_box.h"
#include "ui/models/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <utility>

namespace waybill::ui {

namespace {

constexpr int zoomRestMs = 70;                // without a further step, a zoom is at its end
constexpr std::size_t roomForAllTexts = 5000; // marks: a larger picture has texts only around what is seen
/// More than these are one grey, and take seconds to paint.
constexpr std::size_t mostLines = 6000, mostBundles = 3000;

} // namespace

CanvasWidget::CanvasWidget(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_birdsEye(new BirdsEye(this)), m_legend(new LegendBox(this)),
      m_switch(new LayoutSwitch(this)), m_notice(new EmptyNotice(this)), m_hidden(new HiddenNotice(this)) {
    resetRoom();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 200);
    setAccessibleName(tr("Network of firms and addresses"));
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    m_zoomRest.setSingleShot(true);
    m_zoomRest.setInterval(zoomRestMs);

    connect(&m_zoomRest, &QTimer::timeout, this, [this] {
        orderScene();
        update();
    });
    connect(&m_keeper, &SceneKeeper::built, this, &CanvasWidget::takeScene);
    connect(&m_keeper, &SceneKeeper::builtOnItsWay, this, &CanvasWidget::takeLiveScene);
    connect(&m_session, &CaseSession::layoutBegan, this, &CanvasWidget::beginLive);
    connect(&m_session, &CaseSession::viewChanged, this, &CanvasWidget::showView);
    connect(&m_session, &CaseSession::pinsChanged, this, &CanvasWidget::orderScene);
    connect(&m_session, &CaseSession::comparisonChanged, this, &CanvasWidget::orderScene);
    connect(&m_session, &CaseSession::annotationsChanged, this, [this] {
        if (m_suspicious != m_session.suspiciousKeys() || m_confirmed != m_session.confirmedKeys() ||
            m_annotated != store::annotatedKeys(m_session.annotations()))
            orderScene(); // other decisions change nothing in the scene by themselves
    });
    connect(&m_session, &CaseSession::selectionChanged, this, &CanvasWidget::refreshSelection);
    connect(&m_session, &CaseSession::traceChanged, this, &CanvasWidget::refreshTrace);
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
    connect(m_notice, &EmptyNotice::showHiddenRequested, &m_session, &CaseSession::showAllHidden);
    connect(m_hidden, &HiddenNotice::showRequested, &m_session, &CaseSession::showAllHidden);
    connect(m_hidden, &HiddenNotice::unfoldRequested, &m_session, &CaseSession::unfoldAll);
    prepareMotion();
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
    fitAnother(*view);
    m_shownFilter = m_session.filter();
    m_shownWhole = m_session.drawsShipments();
    rememberPlaces();
    m_birdsEye->setView(view);
    m_crowding = scene::Crowding(view->positions, scene::SceneOptions{}.unit);
    resetRoom();
    if (!m_pressedKey.empty() && !view->graph->nodeByKey(m_pressedKey))
        dropDrag();
    m_notice->showFor(view.get(), m_session.isBusy(), m_session.phase());
    m_switch->setAlgorithm(m_session.layoutOptions().algorithm);
    m_hidden->showFor(*view);
    if (m_fits)
        applyFit();
    orderScene();
    placeBoxes();
    refreshBirdsEye();
}

void CanvasWidget::orderScene() {
    const auto view = m_session.view();
    if (!view)
        return;
    m_sceneIsStale = true;
    SceneKeeper::Order order;
    const bool follows = m_live && m_live->isFollowing() && !m_live->places().empty();
    order.view = follows ? m_live->view() : view;
    order.options.zoom = m_camera.zoom;
    m_suspicious = m_session.suspiciousKeys();
    m_confirmed = m_session.confirmedKeys();
    m_annotated = store::annotatedKeys(m_session.annotations());
    order.options.annotated = view->graph->shownKeys(m_annotated);
    order.options.suspicious = view->graph->shownKeys(m_suspicious);
    order.options.confirmed = view->graph->shownKeys(m_confirmed);
    order.options.pinned = m_session.pinnedKeys();
    if (const auto& day = m_session.comparison())
        order.options.comparedAt = day->days();
    const bool isLarge = view->positions.size() > roomForAllTexts || view->graph->links().size() > mostLines;
    m_region = isLarge ? aroundSight() : QRectF();
    order.options.region = m_region;
    order.options.mostLines = mostLines;
    order.options.mostBundles = mostBundles;
    m_foremost = foremost();
    order.options.foremost = view->graph->shownKeys(m_foremost);
    if (m_drawsBubbles)
        order.options.crowdCell = m_crowding.cellAt(m_camera.zoom);
    order.options.communities = view->communities;
    order.options.hiddenNeighbours = view->hiddenNeighbours;
    if (m_fits)
        keepLabelsInSight(view->positions.size(), order.options);
    if (const auto held = m_heldAt ? view->graph->nodeByKey(m_pressedKey) : std::nullopt)
        order.moved = {*held, *m_heldAt};
    m_keeper.build(std::move(order));
}

void CanvasWidget::takeScene(const std::shared_ptr<const scene::Scene>& scene) {
    m_sceneIsStale = m_keeper.isBuilding();
    if (!m_front && m_fits && !std::exchange(m_hasLegend, true) && takesLegend(*scene)) {
        // Around the legend at once, before anything is painted that would only be painted again.
        applyFit();
        orderScene();
        return;
    }
    makeRoomForLabels(*scene);
    settleInto(scene);
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
    const bool isUnderWay = m_settling || (m_live && !m_live->isFollowing());
    if (!isUnderWay && m_front && !m_back && m_front->covers(visiblePart(m_front->zoom()))) {
        m_onItsWay.reset(); // the picture that was under way has come
        m_dust = {};
    }
    showLegend();
    const bool sharp = isSharp();
    if (sharp && !m_wasSharp)
        Q_EMIT sharpened();
    m_wasSharp = sharp;
    update();
}

bool CanvasWidget::isSharp() const {
    return m_front && !m_back && !m_onItsWay && m_dust.isNull() && !m_sceneIsStale && !m_zoomRest.isActive() &&
           m_front->scene()->zoom == m_camera.zoom && m_front->covers(visiblePart(m_front->zoom()));
}

QRectF CanvasWidget::visiblePart(double zoom) const {
    const QRectF part = m_camera.toScene(QRectF(rect()));
    return {part.topLeft() * zoom, part.size() * zoom};
}

QRectF CanvasWidget::aroundSight() const {
    const QRectF part = m_camera.toScene(QRectF(rect()));
    return part.adjusted(-part.width(), -part.height(), part.width(), part.height());
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
    // In a large picture only what is about to be seen has texts.
    const bool leavesRegion = !m_region.isNull() && !m_region.contains(m_camera.toScene(QRectF(rect())));
    if (zoomed || leavesRegion)
        m_zoomRest.start();
    requestTiles();
    refreshBirdsEye();
    swapWhenReady();
}

void CanvasWidget::setDrawsBubbles(bool draws) {
    if (draws == m_drawsBubbles)
        return;
    m_drawsBubbles = draws;
    orderScene();
}

void CanvasWidget::centreOn(const QString& key) {
    const auto view = m_session.view();
    if (!view)
        return;
    const auto at = [&view](std::uint32_t node) {
        return QPointF(view->positions[node].x, view->positions[node].y) * scene::SceneOptions{}.unit;
    };
    QPointF middle;
    if (const auto node = view->graph->nodeShowing(toUtf8(key)))
        middle = at(*node);
    else if (const auto link = view->graph->linkShowing(toUtf8(key)))
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

void CanvasWidget::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const QColor ground = themeColours(palette()).ground;
    const double ratio = devicePixelRatioF();
    if (m_ratio != 0 && m_ratio != ratio) // on another screen now
        QMetaObject::invokeMethod(
            this, [this] { repaintTiles(); }, Qt::QueuedConnection);
    m_ratio = ratio;
    painter.fillRect(event->rect(), ground);
    m_overlay.hasFocus = hasFocus();
    painter.save();
    paintPicture(painter, event->rect());
    painter.restore();
    if (hasFocus())
        paintFocus(painter);
}

void CanvasWidget::paintFocus(QPainter& painter) const {
    constexpr double width = 2; // thinner, it is overlooked around so large a field
    painter.setPen(QPen(themeColours(palette()).accent, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

void CanvasWidget::paintPicture(QPainter& painter, const QRect& part) const {
    const double ratio = devicePixelRatioF();
    const auto view = m_session.view();
    if (m_onItsWay) {
        paintOnItsWay(painter, QRectF(part));
        return;
    }
    if (!m_dust.isNull()) {
        painter.drawImage(QPointF(), m_dust);
        return;
    }
    if (!m_front || !view || view->graph->nodes().empty())
        return;
    const Camera& camera = seenBy();
    // In device pixels, so that sharp tiles land on whole ones.
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    const double factor = camera.zoom * ratio / m_front->zoom();
    const QPointF offset(std::round(camera.offset.x() * ratio), std::round(camera.offset.y() * ratio));
    // While the zoom goes on, at once; smoothly scaled when it rests and the sharp picture is on its way.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, std::abs(factor - 1) > 1e-9 && !m_zoomRest.isActive());
    const QRectF exposed(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio);
    m_front->draw(painter, offset, factor, exposed);
    if (m_back && !m_before && m_back->zoom() == deviceZoom() && factor != 1)
        m_back->draw(painter, offset, 1, exposed);
    painter.restore();

    painter.translate(offset / ratio);
    painter.scale(camera.zoom, camera.zoom);
    m_overlay.draw(painter, *m_front->scene(), themeOf(palette()), camera.toScene(QRectF(part)));
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
