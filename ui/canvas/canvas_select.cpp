// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/canvas/item_words.h"
#include "ui/models/trace.h"

#include <QAccessible>
#include <utility>

// One and several selected: by click, frame, lasso and keys, and how the overlay and screen readers tell of it.

namespace waybill::ui {

void CanvasWidget::refreshSelection() {
    m_overlay.selected = {};
    m_overlay.hovered = {};
    m_overlay.gathered.clear();
    if (const graph::EntityGraph* drawn = graph()) {
        const std::string key = toUtf8(m_session.selectedKey());
        m_overlay.selected = Overlay::find(*m_front->scene(), {drawn->nodeShowing(key), drawn->linkShowing(key)});
        if (!m_session.gatheredNodes().empty())
            m_overlay.gathered.assign(drawn->nodes().size(), 0);
        for (const std::string& gathered : m_session.gatheredNodes()) {
            if (const auto node = drawn->nodeByKey(gathered))
                m_overlay.gathered[*node] = 1;
        }
    }
    refreshTrace();
    describe();
}

void CanvasWidget::refreshTrace() {
    m_overlay.traced.clear();
    m_overlay.tracedLinks.clear();
    const auto trace = m_session.trace();
    // While another view is on its way, the picture on screen is not the one that was traced.
    if (trace && trace->graph.get() == graph()) {
        m_overlay.traced.assign(trace->graph->nodes().size(), 0);
        for (const std::uint32_t node : trace->nodes)
            m_overlay.traced[node] = 1;
        for (const std::uint32_t link : trace->links)
            m_overlay.tracedLinks.push_back(Overlay::find(*m_front->scene(), {std::nullopt, link}));
        std::erase_if(m_overlay.tracedLinks, [](const Overlay::Item& item) { return !item.line; });
    }
    drawForemost();
    update();
}

std::set<std::string> CanvasWidget::foremost() const {
    std::set<std::string> keys = m_session.selectedNodes();
    if (!m_session.selectedKey().isEmpty())
        keys.insert(toUtf8(m_session.selectedKey()));
    if (const auto trace = m_session.trace(); trace && trace->graph == m_session.view()->graph) {
        for (const std::uint32_t link : trace->links)
            keys.insert(trace->graph->links()[link].key);
    }
    return keys;
}

void CanvasWidget::drawForemost() {
    const auto drawn = scene();
    if (drawn && !m_sceneIsStale && (drawn->linesLeftOut > 0 || drawn->bundlesLeftOut > 0) && m_foremost != foremost())
        orderScene();
}

QString CanvasWidget::wordsOf(const QString& key) const {
    const graph::EntityGraph* drawn = graph();
    const QString words = drawn ? itemWords(*drawn, key) : QString();
    const auto node = drawn ? drawn->nodeByKey(toUtf8(key)) : std::nullopt;
    return words.isEmpty() ? words : words + annotationWords(m_session.annotations(), *drawn, key, node);
}

void CanvasWidget::describe() {
    const graph::EntityGraph* drawn = graph();
    QString text = drawn ? graphWords(*drawn) + QStringLiteral(". ") : QString();
    const auto view = m_session.view();
    if (view && view->hidden > 0)
        text += tr("%1 more are hidden. ").arg(view->hidden);
    if (drawn && !m_session.gatheredNodes().empty())
        text += gatheredWords(*drawn, m_session.gatheredNodes()) + QStringLiteral(". ");
    const QString selected = wordsOf(m_session.selectedKey());
    if (!selected.isEmpty()) {
        const bool isApart =
            !m_session.gatheredNodes().empty() && !m_session.gatheredNodes().contains(toUtf8(m_session.selectedKey()));
        text += (isApart ? tr("Not selected: %1") : tr("Selected: %1"))
                    .arg(QString(selected).replace(QLatin1Char('\n'), QStringLiteral(". ")));
    }
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void CanvasWidget::clickSelects(QPointF at, bool adds) {
    const scene::Hit hit = hitAt(at);
    const QString key = keyOf(hit);
    const graph::EntityGraph* drawn = graph();
    if (hit.bubble) {
        if (adds)
            selectBubble(*hit.bubble, true);
        else
            comeNearer(*hit.bubble);
    } else if (!adds) {
        m_session.select(key);
    } else if (drawn && drawn->nodeByKey(toUtf8(key))) {
        m_session.toggle(key);
        const auto& gathered = m_session.gatheredNodes();
        if (!gathered.empty() && !gathered.contains(toUtf8(m_session.selectedKey())))
            m_session.moveTo(toQString(*gathered.begin()));
        else if (gathered.empty())
            m_session.select({});
    }
}

void CanvasWidget::selectBubble(std::uint32_t bubble, bool adds) {
    const scene::Scene& scene = *m_front->scene();
    std::set<std::string> keys = adds ? m_session.selectedNodes() : std::set<std::string>();
    for (const std::uint32_t node : scene.bubbles[bubble].nodes)
        keys.insert(scene.graph->nodes()[node].key);
    m_session.selectNodes(keys);
}

void CanvasWidget::stretchBand(QPointF to) {
    const QPointF from = m_camera.toScene(m_pressedAt), now = m_camera.toScene(to);
    if (m_gesture == Gesture::Framing)
        m_overlay.band = {from, {now.x(), from.y()}, now, {from.x(), now.y()}};
    else if (m_overlay.band.empty())
        m_overlay.band = {from, now};
    else
        m_overlay.band.push_back(now);
    update();
}

void CanvasWidget::takeBand(bool adds) {
    const std::vector<QPointF> band = std::exchange(m_overlay.band, {});
    const graph::EntityGraph* drawn = graph();
    if (!drawn)
        return;
    std::set<std::string> keys = adds ? m_session.selectedNodes() : std::set<std::string>();
    for (const std::uint32_t node : scene::nodesWithin(*m_front->scene(), band))
        keys.insert(drawn->nodes()[node].key);
    m_session.selectNodes(keys);
}

void CanvasWidget::selectAll() {
    const auto view = m_session.view();
    if (!view)
        return;
    std::set<std::string> keys;
    for (const graph::Node& node : view->graph->nodes())
        keys.insert(node.key);
    m_session.selectNodes(keys);
}

void CanvasWidget::hideSelected() {
    m_session.hideNodes(m_session.selectedNodes());
}

void CanvasWidget::showOnlySelected() {
    m_session.showOnly(m_session.selectedNodes());
}

} // namespace waybill::ui
