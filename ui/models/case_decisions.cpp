// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/store/database.h"
#include "core/store/decisions.h"
#include "ui/models/case_work.h"

#include <utility>

namespace waybill::ui {

namespace {

std::set<std::string> keysWithStatus(const std::vector<store::Annotation>& annotations, QLatin1String status) {
    std::set<std::string> keys;
    for (const store::Annotation& annotation : annotations) {
        if (annotation.status == status)
            keys.insert(toUtf8(annotation.target));
        else if (annotation.status == QLatin1String("cleared"))
            keys.erase(toUtf8(annotation.target));
    }
    return keys;
}

} // namespace

std::set<std::string> CaseSession::suspiciousKeys() const {
    return keysWithStatus(m_annotations, QLatin1String("suspicious"));
}

std::set<std::string> CaseSession::confirmedKeys() const {
    return keysWithStatus(m_annotations, QLatin1String("confirmed"));
}

void CaseSession::annotate(const store::Annotation& annotation) {
    finishDecision(edit::annotate(*m_case, annotation).map([](const store::Annotation&) {}));
}

void CaseSession::changeAnnotation(const store::Annotation& annotation) {
    finishDecision(edit::changeAnnotation(*m_case, annotation));
}

void CaseSession::removeAnnotation(AnnotationId id) {
    finishDecision(edit::removeAnnotation(*m_case, id));
}

void CaseSession::undo() {
    finishDecision(edit::undo(*m_case).map([](bool) {}));
}

void CaseSession::redo() {
    finishDecision(edit::redo(*m_case).map([](bool) {}));
}

void CaseSession::finishDecision(const Result<void>& result) {
    tell(result);
    tell(readAnnotations());
}

void CaseSession::tell(const Result<void>& result) {
    if (!result)
        Q_EMIT failed(result.error());
}

Result<void> CaseSession::readAnnotations() {
    auto annotations = store::annotations(*m_case);
    auto undo = edit::undoText(*m_case);
    auto redo = edit::redoText(*m_case);
    for (const Error* error : {annotations ? nullptr : &annotations.error(), undo ? nullptr : &undo.error(),
                               redo ? nullptr : &redo.error()}) {
        if (error)
            return failure(*error);
    }
    m_annotations = std::move(*annotations);
    m_undoText = *undo;
    m_redoText = *redo;
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

Result<void> CaseSession::writePin(const std::string& key, std::optional<layout::Point> position) {
    auto transaction = store::Transaction::begin(m_case->database());
    if (!transaction)
        return failure(transaction.error());
    const auto written = position ? store::setPinnedNode(*m_case, {toQString(key), position->x, position->y})
                                  : store::removePinnedNode(*m_case, toQString(key));
    if (!written)
        return written;
    return transaction->commit();
}

void CaseSession::moveNode(std::uint32_t node, layout::Point position) {
    if (!m_view || node >= m_view->positions.size())
        return;
    const std::string key = m_view->graph->nodes()[node].key;
    auto moved = std::make_shared<View>(*m_view);
    moved->positions[node] = position;
    // An answer under way does not know of the move, so that it is asked for again below.
    const bool wasAnswering = m_work->answering.isRunning();
    m_view = std::move(moved);
    m_work->pins[key] = position;
    m_pinned.insert(key);
    if (const auto written = writePin(key, position); !written)
        Q_EMIT failed(written.error());
    Q_EMIT viewChanged();
    Q_EMIT pinsChanged();
    if (wasAnswering)
        answer();
}

void CaseSession::setPinned(std::uint32_t node, bool pinned) {
    if (!m_view || node >= m_view->positions.size())
        return;
    const std::string key = m_view->graph->nodes()[node].key;
    if (m_pinned.contains(key) == pinned)
        return;
    std::optional<layout::Point> position;
    if (pinned) {
        position = m_view->positions[node];
        m_work->pins[key] = *position;
        m_pinned.insert(key);
    } else {
        m_work->pins.erase(key);
        m_pinned.erase(key);
    }
    if (const auto written = writePin(key, position); !written)
        Q_EMIT failed(written.error());
    Q_EMIT pinsChanged();
}

} // namespace waybill::ui
