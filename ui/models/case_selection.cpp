// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/keep_selection.h"
#include "core/graph/hubs.h"
#include "ui/models/case_work.h"
#include "ui/models/trace.h"

#include <algorithm>
#include <iterator>

namespace waybill::ui {

namespace {

bool isNode(const QString& key, bool drawsShipments) {
    return entityOfKey(key).isValid() || placeOfKey(key).isValid() || key.startsWith(QLatin1String("gr-")) ||
           (drawsShipments && key.startsWith(QLatin1String("sh-")));
}

/// The nodes that are drawn for these: themselves, or the groups that they are folded into.
std::set<std::string> drawnFor(const graph::EntityGraph& graph, const std::set<std::string>& keys) {
    std::set<std::string> drawn;
    for (const std::string& key : keys) {
        if (const auto node = graph.nodeShowing(key))
            drawn.insert(graph.nodes()[*node].key);
    }
    return drawn;
}

} // namespace

void CaseSession::select(const QString& key) {
    if (key.isEmpty())
        showTrace(nullptr);
    if (key == m_selectedKey && m_gathered.empty())
        return;
    m_selectedKey = key;
    m_gathered.clear();
    Q_EMIT selectionChanged();
}

void CaseSession::moveTo(const QString& key) {
    if (key == m_selectedKey)
        return;
    m_selectedKey = key;
    Q_EMIT selectionChanged();
}

std::set<std::string> CaseSession::selectedNodes() const {
    if (!m_gathered.empty() || !isNode(m_selectedKey, m_asked.drawsShipments))
        return m_gathered;
    return {toUtf8(m_selectedKey)};
}

void CaseSession::toggle(const QString& key) {
    if (!isNode(key, m_asked.drawsShipments))
        return;
    const std::string utf8 = toUtf8(key);
    if (m_gathered.erase(utf8) == 0) {
        if (m_gathered.empty() && isNode(m_selectedKey, m_asked.drawsShipments))
            m_gathered.insert(toUtf8(m_selectedKey));
        m_gathered.insert(utf8);
        m_selectedKey = key;
    }
    Q_EMIT selectionChanged();
}

void CaseSession::selectNodes(const std::set<std::string>& keys) {
    if (keys.size() < 2) {
        select(keys.empty() ? QString() : toQString(*keys.begin()));
        return;
    }
    if (keys == m_gathered)
        return;
    m_gathered = keys;
    if (!keys.contains(toUtf8(m_selectedKey)))
        m_selectedKey = toQString(*keys.begin());
    Q_EMIT selectionChanged();
}

void CaseSession::combineSelection(const std::set<std::string>& keys, Combine how) {
    if (!m_view)
        return;
    const std::set<std::string> drawn = drawnFor(*m_view->graph, keys);
    std::set<std::string> result;
    const std::set<std::string> now = selectedNodes();
    const auto into = std::inserter(result, result.end());
    switch (how) {
    case Combine::Replace:
        result = drawn;
        break;
    case Combine::Union:
        std::ranges::set_union(now, drawn, into);
        break;
    case Combine::Intersection:
        std::ranges::set_intersection(now, drawn, into);
        break;
    case Combine::Difference:
        std::ranges::set_difference(now, drawn, into);
        break;
    }
    selectNodes(result);
}

void CaseSession::selectSharedAddresses() {
    if (!m_view)
        return;
    const graph::EntityGraph& graph = *m_view->byParty;
    const std::set<std::string> now = nodesBehind(selectedNodes());
    std::set<std::string> result;
    for (const graph::AddressHub& hub : graph::addressHubs(graph)) {
        std::set<std::string> cluster{graph.nodes()[hub.node].key};
        for (const std::uint32_t firm : hub.entities)
            cluster.insert(graph.nodes()[firm].key);
        const bool isWanted =
            now.empty() || std::ranges::any_of(cluster, [&now](const std::string& key) { return now.contains(key); });
        if (isWanted)
            result.merge(cluster);
    }
    if (!result.empty())
        combineSelection(result, Combine::Replace);
}

Result<std::vector<store::NamedSelection>> CaseSession::namedSelections() {
    return store::namedSelectionsNow(*m_case);
}

Result<void> CaseSession::saveSelection(const QString& name) {
    const auto free = isFree();
    return free ? finishView(edit::saveSelection(*m_case, name, nodesBehind(selectedNodes()))) : free;
}

Result<void> CaseSession::renameSelection(const QString& from, const QString& to) {
    const auto free = isFree();
    return free ? finishView(edit::renameSelection(*m_case, from, to)) : free;
}

Result<void> CaseSession::removeSelection(const QString& name) {
    const auto free = isFree();
    return free ? finishView(edit::removeSelection(*m_case, name)) : free;
}

void CaseSession::reveal(const QString& key) {
    select(key);
    Q_EMIT revealRequested(key);
}

void CaseSession::forgetUndrawn() {
    if (m_gathered.empty() && graph::isOfFold(toUtf8(m_selectedKey)) &&
        !m_view->graph->nodeByKey(toUtf8(m_selectedKey)) && !m_view->graph->linkByKey(toUtf8(m_selectedKey)))
        select({});
    const std::set<std::string> drawn = drawnFor(*m_view->graph, m_gathered);
    if (drawn != m_gathered)
        selectNodes(drawn);
}

} // namespace waybill::ui
