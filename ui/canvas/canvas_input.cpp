// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/canvas/item_words.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace waybill::ui {

namespace {

constexpr double zoomStep = 1.25;
constexpr double panStep = 60;
constexpr double markStep = 20;
constexpr double pickTolerance = 6;

/// Noted before others, then the most valuable, so that the keyboard reaches first what matters.
std::vector<std::uint32_t> byWeight(const graph::EntityGraph& graph) {
    std::vector<std::uint32_t> order(graph.nodes().size());
    std::iota(order.begin(), order.end(), 0U);
    // A value that no record states has no place in an order of its own.
    const auto usd = [](const graph::Node& node) { return std::isfinite(node.valueUsd) ? node.valueUsd : 0; };
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const graph::Node &first = graph.nodes()[a], &second = graph.nodes()[b];
        const auto rank = [](const graph::Node& node) { return graph::isTrader(node) ? 0 : 1 + int(node.kind); };
        return std::tuple(rank(first), second.noted, usd(second)) < std::tuple(rank(second), first.noted, usd(first));
    });
    return order;
}

/// The way that an arrow key points; null for another key.
QPointF arrowOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

scene::Hit CanvasWidget::hitAt(QPointF at) const {
    if (!m_front)
        return {};
    return scene::pick(*m_front->scene(), m_camera.toScene(at), pickTolerance / m_camera.zoom);
}

QString CanvasWidget::wordsAt(QPointF at) const {
    const scene::Hit hit = hitAt(at);
    const auto& scene = *m_front->scene();
    if (hit.bubble)
        return bubbleWords(*scene.graph, scene.bubbles[*hit.bubble]);
    return hit.bundle ? bundleWords(scene, *hit.bundle) : wordsOf(keyOf(hit));
}

QString CanvasWidget::keyOf(const scene::Hit& hit) const {
    const graph::EntityGraph* drawn = graph();
    if (drawn && hit.node)
        return toQString(drawn->nodes()[*hit.node].key);
    if (drawn && hit.link)
        return toQString(drawn->links()[*hit.link].key);
    return {};
}

void CanvasWidget::zoomIn() {
    zoomBy(QRectF(rect()).center(), zoomStep);
}

void CanvasWidget::zoomOut() {
    zoomBy(QRectF(rect()).center(), 1 / zoomStep);
}

void CanvasWidget::zoomBy(QPointF at, double factor) {
    endSettling();
    m_before.reset();
    m_fits = false;
    m_camera.zoomAt(at, factor);
    cameraMoved(true);
}

void CanvasWidget::pan(QPointF by) {
    endSettling();
    m_before.reset();
    m_fits = false;
    m_camera.offset += by;
    cameraMoved(false);
}

void CanvasWidget::hover(QPointF at) {
    if (!m_front)
        return;
    const scene::Hit hit = hitAt(at);
    if (hit == m_overlay.hovered.hit)
        return;
    m_overlay.hovered = Overlay::find(*m_front->scene(), hit);
    setCursor(m_overlay.hovered.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void CanvasWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    pressNode(event->button() == Qt::LeftButton ? std::optional(event->position()) : std::nullopt);
    m_leadsOthers = m_settling || m_live || event->modifiers() & Qt::ControlModifier;
    endSettling();
    m_before.reset();
    m_glide.begin(event->position(), m_clock.elapsed());
    m_gesture = Gesture::Pressed;
    m_pressedAt = m_lastAt = event->position();
    m_heldAt.reset();
    m_pressedWith = event->button() == Qt::LeftButton ? event->modifiers() : Qt::KeyboardModifiers();
}

void CanvasWidget::pressNode(const std::optional<QPointF>& at) {
    const auto moving = at ? nodeOnItsWay(*at) : std::nullopt;
    m_pressedKey.clear();
    if (moving)
        m_pressedKey = m_onItsWay->nodes[*moving].key;
    else if (const auto node = at && !m_onItsWay && m_dust.isNull() && m_front ? hitAt(*at).node : std::nullopt)
        m_pressedKey = m_front->scene()->nodes[*node].key;
}

void CanvasWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (m_gesture == Gesture::Pressed && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_gesture = m_pressedWith & Qt::AltModifier     ? Gesture::Lassoing
                    : m_pressedWith & Qt::ShiftModifier ? Gesture::Framing
                    : m_pressedKey.empty()              ? Gesture::Panning
                                                        : Gesture::Dragging;
        const bool moves = m_gesture == Gesture::Panning || m_gesture == Gesture::Dragging;
        setCursor(moves ? Qt::ClosedHandCursor : Qt::CrossCursor);
        QToolTip::hideText();
    }
    if (m_gesture == Gesture::Panning) {
        m_glide.move(at, m_clock.elapsed());
        pan(at - m_lastAt);
    } else if (m_gesture == Gesture::Dragging)
        dragNode(at);
    else if (m_gesture == Gesture::Framing || m_gesture == Gesture::Lassoing)
        stretchBand(at);
    else if (m_gesture == Gesture::None)
        hover(at);
    m_lastAt = at;
}

void CanvasWidget::dragNode(QPointF to) {
    const QPointF place = m_camera.toScene(to);
    const double unit = scene::SceneOptions{}.unit;
    m_fits = false;
    m_heldAt = layout::Point{place.x() / unit, place.y() / unit};
    m_overlay.dragged = {m_pressedKey, place};
    if (m_leadsOthers || m_session.liveLayout())
        m_session.hold(m_pressedKey, *m_heldAt);
    if (!m_live || m_live->isFollowing())
        orderScene();
    update();
}

void CanvasWidget::moveSelected(QPointF by) {
    const auto view = m_session.view();
    const auto node = view ? view->graph->nodeByKey(toUtf8(m_session.selectedKey())) : std::nullopt;
    if (!node || m_session.liveLayout())
        return;
    const double unit = scene::SceneOptions{}.unit;
    const layout::Point from = view->positions[*node];
    const QPointF to = QPointF(from.x, from.y) + by / (m_camera.zoom * unit);
    m_fits = false;
    m_session.moveNode(*node, {to.x(), to.y()});
    bringIntoSight(to * unit);
}

void CanvasWidget::dropDrag() {
    m_gesture = Gesture::None;
    m_pressedKey.clear();
    m_heldAt.reset();
    m_overlay.dragged.reset();
    unsetCursor();
}

void CanvasWidget::mouseReleaseEvent(QMouseEvent* event) {
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    const std::string key = std::exchange(m_pressedKey, {});
    const auto held = std::exchange(m_heldAt, std::nullopt);
    m_overlay.dragged.reset();
    unsetCursor();
    if (gesture == Gesture::Dragging && held) {
        const auto view = m_session.view();
        if (m_session.isHolding())
            m_session.letGo();
        else if (const auto node = view ? view->graph->nodeByKey(key) : std::nullopt)
            m_session.moveNode(*node, *held);
    } else if (gesture == Gesture::Panning) {
        if (m_glide.letGo(m_clock.elapsed()))
            m_frames.start();
    } else if (gesture == Gesture::Framing || gesture == Gesture::Lassoing) {
        takeBand(m_pressedWith & Qt::ShiftModifier);
    } else if (gesture == Gesture::Pressed && event->button() == Qt::LeftButton) {
        clickSelects(event->position(), m_pressedWith & Qt::ShiftModifier);
    }
    hover(event->position());
    update();
}

void CanvasWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    const QString key = keyOf(hitAt(event->position()));
    if (key.isEmpty())
        zoomBy(event->position(), zoomStep * zoomStep);
    else if (key.startsWith(QLatin1String("gr-")))
        m_session.unfoldGroups({toUtf8(key)});
    else
        centreOn(key);
}

void CanvasWidget::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_overlay.hovered = {};
    update();
}

void CanvasWidget::wheelEvent(QWheelEvent* event) {
    m_glide.stop();
    if (event->modifiers() & Qt::ControlModifier) {
        const QPoint pixels = event->pixelDelta();
        pan(pixels.isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(pixels));
    } else if (event->angleDelta().y() != 0) {
        zoomBy(event->position(), std::pow(zoomStep, event->angleDelta().y() / 120.0));
    }
    event->accept();
}

bool CanvasWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const graph::EntityGraph* drawn = graph();
        const QString words = drawn ? wordsAt(help->pos()) : QString();
        // Names come from strangers' files: never read as HTML.
        QToolTip::showText(help->globalPos(),
                           words.isEmpty() ? QString()
                                           : QStringLiteral("<p style='white-space:pre'>") + words.toHtmlEscaped() +
                                                 QStringLiteral("</p>"),
                           this);
        return true;
    }
    if (event->type() == QEvent::Gesture && pinch(*static_cast<QGestureEvent*>(event)))
        return true;
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(gesture->position(), 1 + gesture->value());
            return true;
        }
    }
    return QWidget::event(event);
}

void CanvasWidget::keyPressEvent(QKeyEvent* event) {
    m_glide.stop();
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (const QPointF arrow = arrowOf(event->key()); !arrow.isNull()) {
        if (shift)
            moveSelected(arrow * markStep);
        else
            pan(-arrow * panStep);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return;
    case Qt::Key_Minus:
        zoomOut();
        return;
    case Qt::Key_0:
    case Qt::Key_F:
        fit();
        return;
    case Qt::Key_P:
        if (m_session.hasSeveral())
            m_session.tracePaths();
        else
            togglePin();
        return;
    case Qt::Key_Space:
        if (!shift)
            break;
        m_session.toggle(m_session.selectedKey());
        return;
    case Qt::Key_L:
        selectNextLink(shift ? -1 : 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        centreOn(m_session.selectedKey());
        return;
    case Qt::Key_Escape:
        m_tabLeaves = true;
        m_session.select({});
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void CanvasWidget::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    m_tabLeaves = false;
    update();
}

void CanvasWidget::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool CanvasWidget::focusNextPrevChild(bool next) {
    const graph::EntityGraph* drawn = graph();
    if (!m_tabLeaves && drawn && hasFocus()) {
        const QString before = m_session.selectedKey();
        selectNext(next ? 1 : -1);
        if (m_session.selectedKey() != before)
            return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void CanvasWidget::selectNext(int step) {
    const graph::EntityGraph* drawn = graph();
    if (!drawn)
        return;
    if (m_ordered != m_front->scene()) {
        m_ordered = m_front->scene();
        m_order = byWeight(*drawn);
    }
    if (m_order.empty())
        return;
    const auto selected = drawn->nodeByKey(toUtf8(m_session.selectedKey()));
    const auto at = selected ? std::find(m_order.begin(), m_order.end(), *selected) : m_order.end();
    std::ptrdiff_t index = step > 0 ? 0 : static_cast<std::ptrdiff_t>(m_order.size()) - 1;
    if (at != m_order.end())
        index = at - m_order.begin() + step;
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(m_order.size()))
        return;
    selectAndShow(toQString(drawn->nodes()[m_order[static_cast<std::size_t>(index)]].key));
}

void CanvasWidget::selectNextLink(int step) {
    const graph::EntityGraph* drawn = graph();
    if (!drawn)
        return;
    const std::string key = toUtf8(m_session.selectedKey());
    const auto link = drawn->linkByKey(key);
    const auto node = link ? std::optional(drawn->links()[*link].source) : drawn->nodeByKey(key);
    if (!node)
        return;
    const auto links = drawn->linksOf(*node);
    if (links.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(links.size());
    std::ptrdiff_t index = step > 0 ? 0 : count - 1;
    if (link)
        index = (std::find(links.begin(), links.end(), *link) - links.begin() + step + count) % count;
    selectAndShow(toQString(drawn->links()[links[static_cast<std::size_t>(index)]].key));
}

void CanvasWidget::selectAndShow(const QString& key) {
    m_session.moveTo(key);
    if (const auto node = m_overlay.selected.hit.node)
        bringIntoSight(m_front->scene()->marks[*node].centre);
    else if (const auto& line = m_overlay.selected.line)
        bringIntoSight((line->start + 2 * line->control + line->end) / 4);
}

void CanvasWidget::bringIntoSight(QPointF scenePoint) {
    const QPointF at = m_camera.toScreen(scenePoint);
    const QRectF sight = QRectF(rect()).adjusted(40, 40, -40, -40);
    if (sight.isEmpty() || sight.contains(at))
        return;
    const QPointF to(std::clamp(at.x(), sight.left(), sight.right()), std::clamp(at.y(), sight.top(), sight.bottom()));
    pan(to - at);
}

void CanvasWidget::togglePin() {
    const auto view = m_session.view();
    const std::string key = toUtf8(m_session.selectedKey());
    if (const auto node = view ? view->graph->nodeByKey(key) : std::nullopt)
        m_session.setPinned(*node, !m_session.pinnedKeys().contains(key));
}

} // namespace waybill::ui
