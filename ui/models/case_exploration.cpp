// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/edit/hide.h"
#include "core/store/hidden_nodes.h"
#include "ui/models/case_work.h"
#include "ui/models/trace.h"

#include <utility>

namespace waybill::ui {

Result<void> CaseSession::readHidden() {
    auto hidden = store::hiddenNodesNow(*m_case);
    if (!hidden)
        return failure(hidden.error());
    m_hidden = std::move(*hidden);
    return {};
}

void CaseSession::finishHiding(const Result<void>& result) {
    finishDecision(result);
    followHiding();
}

void CaseSession::followHiding() {
    const std::set<std::string> before = m_hidden;
    tell(readHidden());
    if (m_hidden == before)
        return;
    if (m_hidden.contains(toUtf8(m_selectedKey))) {
        std::set<std::string> left = m_gathered;
        std::erase_if(left, [this](const std::string& key) { return m_hidden.contains(key); });
        selectNodes(left);
    }
    answer();
}

void CaseSession::hideNodes(const std::set<std::string>& keys) {
    if (!keys.empty() && mayDecide())
        finishHiding(edit::hideNodes(*m_case, keys));
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
    hideNodes(others);
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

void CaseSession::tracePaths() {
    if (!m_view || !hasSeveral())
        return;
    m_work->tracing.start([this, graph = m_view->graph, keys = m_gathered](Job& job) -> BackgroundJob::Deliver {
        auto found = pathsBetween(graph, keys, job);
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
