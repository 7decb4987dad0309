// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/edit/decision.h"
#include "core/edit/keep_view.h"
#include "core/store/decisions.h"
#include "core/store/hidden_nodes.h"
#include "core/store/identities.h"
#include "core/store/journal_parts.h"
#include "ui/models/case_work.h"

#include <utility>

namespace waybill::ui {

namespace {

// Names of entities are in all that is in view.
bool changesFirms(const store::JournalEntry& entry) {
    return store::hasParts(entry) || !store::identitiesFromJson(entry.after).empty() ||
           entry.after.contains(QLatin1String("\"name\""));
}

} // namespace

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
    m_undoText = steps->undo;
    m_redoText = steps->redo;
    Q_EMIT annotationsChanged();
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

void CaseSession::finishStep(const Result<bool>& step) {
    if (step && *step) {
        const auto move = edit::newestMove(*m_case);
        if (move && *move)
            showNode(toUtf8((*move)->key), (*move)->to);
        tell(move.map([](const auto&) {}));
    }
    finishDecision(step.map([](bool) {}));
    const auto pins = step && *step ? edit::newestPinsAsInView(*m_case) : Result<bool>(false);
    if (pins && *pins)
        showPinsOfView();
    tell(pins.map([](bool) {}));
    const auto newest = store::newestEntry(*m_case);
    if (!step || !*step || !newest || !*newest)
        return;
    if (store::hasParts(**newest) || !store::hidingFromJson((*newest)->after).isEmpty())
        followHiding();
    else if (!store::verdictsFromJson((*newest)->after).empty())
        renewDecisions();
    if (changesFirms(**newest))
        reload();
}

void CaseSession::showNode(const std::string& key, const edit::NodePosition& position) {
    const layout::Point place{position.x, position.y};
    if (position.pinned) {
        m_work->pins[key] = place;
        m_pinned.insert(key);
    } else {
        m_work->pins.erase(key);
        m_pinned.erase(key);
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
