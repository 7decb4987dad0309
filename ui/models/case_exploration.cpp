// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/hide.h"
#include "core/graph/hidden.h"
#include "core/store/hidden_nodes.h"
#include "ui/models/case_work.h"
#include "ui/models/trace.h"

#include <algorithm>
#include <utility>

namespace waybill::ui {

namespace {

constexpr std::size_t mostArrangements = 8;

} // namespace

Result<void> CaseSession::readHidden() {
    auto hidden = store::hiddenNodesNow(*m_case);
    if (!hidden)
        return failure(hidden.error());
    m_hidden = std::move(*hidden);
    return {};
}

void CaseSession::finishHiding(const Result<void>& result, bool laysAnew) {
    finishDecision(result);
    followHiding(laysAnew);
}

void CaseSession::followHiding(bool laysAnew, bool isShownAgain) {
    const std::set<std::string> before = m_hidden;
    tell(readHidden());
    if (m_hidden == before && !isShownAgain)
        return;
    selectOnlyShown();
    if (isShownAgain)
        m_work->keepsPlaces = true;
    else
        arrangeHidden(before, laysAnew);
    renewAnswer();
}

void CaseSession::selectOnlyShown() {
    if (!m_hidden.contains(toUtf8(m_selectedKey)))
        return;
    std::set<std::string> left = m_gathered;
    std::erase_if(left, [this](const std::string& key) { return m_hidden.contains(key); });
    selectNodes(left);
}

void CaseSession::arrangeHidden(const std::set<std::string>& before, bool laysAnew) {
    auto& arrangements = m_work->arrangements;
    std::erase_if(arrangements, [&before](const Work::Arrangement& of) { return of.hidden == before; });
    arrangements.push_back({before, m_asked.known});
    if (arrangements.size() > mostArrangements)
        arrangements.pop_front();
    const auto known = std::ranges::find(arrangements, m_hidden, &Work::Arrangement::hidden);
    if (known != arrangements.end())
        m_asked.known = known->known;
    m_work->keepsPlaces = known != arrangements.end() || !laysAnew;
    m_work->laysAnew = m_work->laysAnew || !m_work->keepsPlaces;
}

void CaseSession::hideNodes(const std::set<std::string>& keys) {
    const std::set<std::string> nodes = nodesBehind(keys);
    if (!nodes.empty() && mayDecide())
        finishHiding(edit::hideNodes(*m_case, nodes));
}

void CaseSession::showNodes(const std::set<std::string>& keys) {
    if (!keys.empty() && mayDecide())
        finishHiding(edit::showNodes(*m_case, keys));
}

void CaseSession::showOnly(const std::set<std::string>& keys) {
    if (!m_view || keys.empty())
        return;
    std::set<std::string> others;
    for (const graph::Node& node : m_view->graph->nodes()) {
        if (!keys.contains(node.key))
            others.insert(node.key);
    }
    // What is left lay among others; alone it is put together anew.
    if (!others.empty() && mayDecide())
        finishHiding(edit::hideNodes(*m_case, nodesBehind(others)), true);
}

void CaseSession::showAllHidden() {
    showNodes(std::set<std::string>(m_hidden));
}

void CaseSession::showTrace(std::shared_ptr<const Trace> trace) {
    m_work->tracing.drop();
    if (trace == m_trace)
        return;
    m_trace = std::move(trace);
    Q_EMIT traceChanged();
}

void CaseSession::collapse(const std::set<std::string>& keys) {
    hideNodes(collapsible(keys));
}

std::set<std::string> CaseSession::collapsible(const std::set<std::string>& keys) const {
    std::set<std::string> leaves;
    if (!m_view)
        return leaves;
    std::vector<std::uint32_t> nodes;
    for (const std::string& key : keys) {
        if (const auto node = m_view->graph->nodeByKey(key))
            nodes.push_back(*node);
    }
    for (const std::uint32_t leaf : graph::leavesOf(*m_view->graph, nodes))
        leaves.insert(m_view->graph->nodes()[leaf].key);
    return leaves;
}

std::vector<EntityId> CaseSession::selectedFirms() const {
    std::vector<EntityId> firms;
    for (const std::string& key : nodesBehind(selectedNodes())) {
        if (const EntityId firm = entityOfKey(key); firm.isValid())
            firms.push_back(firm);
    }
    return firms;
}

void CaseSession::widenNeighbourhood(int links) {
    query::Filter filter = m_asked.filter;
    const std::vector<EntityId> firms = selectedFirms();
    const bool isOther = !firms.empty() && filter.around != firms;
    if (isOther && links > 0) {
        filter.around = firms;
        filter.hops = links;
    } else if (!filter.around.empty()) {
        filter.hops += links;
    }
    if (filter.hops < 1 || filter.around.empty()) {
        filter.around.clear();
        filter.hops = 1;
    }
    setFilter(filter);
}

void CaseSession::tracePaths() {
    tracePaths({});
}

void CaseSession::tracePaths(const PathOptions& options) {
    if (!m_view || !hasSeveral())
        return;
    m_work->tracing.start(
        [this, graph = m_view->graph, keys = m_gathered, options](Job& job) -> BackgroundJob::Deliver {
            auto found = pathsBetween(graph, keys, options, job);
            return [this, found = std::move(found)] {
                if (found)
                    showTrace(*found);
            };
        });
}

void CaseSession::traceCounterparties() {
    if (m_view && hasSeveral())
        showTrace(commonCounterparties(m_view->graph, m_gathered));
}

} // namespace waybill::ui
