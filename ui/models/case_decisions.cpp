// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/edit/decision.h"
#include "core/store/decisions.h"
#include "ui/models/case_work.h"

#include <utility>

namespace waybill::ui {

std::set<std::string> CaseSession::suspiciousKeys() const {
    return store::keysWithStatus(m_annotations, QStringLiteral("suspicious"));
}

std::set<std::string> CaseSession::confirmedKeys() const {
    return store::keysWithStatus(m_annotations, QStringLiteral("confirmed"));
}

void CaseSession::annotate(const store::Annotation& annotation) {
    if (mayDecide())
        finishDecision(edit::annotate(*m_case, annotation).map([](const store::Annotation&) {}));
}

void CaseSession::changeAnnotation(const store::Annotation& annotation) {
    if (mayDecide())
        finishDecision(edit::changeAnnotation(*m_case, annotation));
}

void CaseSession::removeAnnotation(AnnotationId id) {
    if (mayDecide())
        finishDecision(edit::removeAnnotation(*m_case, id));
}

void CaseSession::judge(const std::vector<store::LeadKey>& leads, Verdict verdict, const QString& reason) {
    if (!mayDecide())
        return;
    const auto done = edit::judge(*m_case, leads, verdict, reason);
    tell(done);
    tell(readAnnotations());
    if (done)
        renewDecisions();
}

void CaseSession::finishDecision(const Result<void>& result) {
    tell(result);
    tell(readAnnotations());
    m_work->decisionsAreOld = true;
    if (asksForMarks())
        renewDecisions();
}

void CaseSession::tell(const Result<void>& result) {
    if (!result)
        Q_EMIT failed(result.error());
}

Result<void> CaseSession::readAnnotations() {
    auto annotations = store::annotations(*m_case);
    auto steps = edit::stepTexts(*m_case);
    if (!annotations || !steps)
        return failure(annotations ? steps.error() : annotations.error());
    m_annotations = std::move(*annotations);
    m_undoable = std::move(*steps);
    m_history.setDecisions(m_undoable.decisions, m_asked);
    Q_EMIT annotationsChanged();
    Q_EMIT undoChanged();
    return {};
}

Result<void> CaseSession::readPins() {
    const auto pins = store::pinnedNodes(*m_case);
    if (!pins)
        return failure(pins.error());
    m_work->pins.clear();
    m_pinned.clear();
    for (const store::PinnedNode& pin : *pins) {
        m_work->pins[toUtf8(pin.key)] = {pin.x, pin.y};
        m_pinned.insert(toUtf8(pin.key));
    }
    Q_EMIT pinsChanged();
    return {};
}

void CaseSession::moveNode(std::uint32_t node, layout::Point position) {
    pinNode(node, {position.x, position.y, true});
}

void CaseSession::setPinned(std::uint32_t node, bool pinned) {
    if (!m_view || node >= m_view->positions.size())
        return;
    const layout::Point position = m_view->positions[node];
    pinNode(node, {position.x, position.y, pinned});
}

void CaseSession::pinNode(std::uint32_t node, const edit::NodePosition& to) {
    if (!m_view || node >= m_view->positions.size())
        return;
    const std::string key = m_view->graph->nodes()[node].key;
    const layout::Point position = m_view->positions[node];
    const edit::NodePosition from{position.x, position.y, m_pinned.contains(key)};
    if (from == to || !mayDecide())
        return;
    const auto done = edit::pinNode(*m_case, toQString(key), from, to);
    if (done)
        showNode(key, to);
    finishDecision(done);
}

void CaseSession::showNode(const std::string& key, const edit::NodePosition& position) {
    const layout::Point place{position.x, position.y};
    if (position.pinned) {
        m_work->pins[key] = place;
        m_pinned.insert(key);
    } else {
        m_work->pins.erase(key);
        m_pinned.erase(key);
        // It stays where it was let go, also in the next answer.
        if (const auto known = m_asked.known->find(key); known == m_asked.known->end() || known->second != place) {
            auto places = std::make_shared<KnownPositions>(*m_asked.known);
            (*places)[key] = place;
            m_asked.known = std::move(places);
        }
    }
    // An answer under way does not know of the move, so that it is asked for again below.
    const bool wasAnswering = m_work->answering.isRunning();
    const auto node = m_view ? m_view->graph->nodeByKey(key) : std::nullopt;
    if (node && m_view->positions[*node] != place) {
        auto moved = std::make_shared<View>(*m_view);
        moved->positions[*node] = place;
        m_view = std::move(moved);
        Q_EMIT viewChanged();
    }
    Q_EMIT pinsChanged();
    if (wasAnswering)
        answer();
}

} // namespace waybill::ui
