// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shown_history.h"

#include <algorithm>
#include <utility>

namespace waybill::ui {

namespace {

using Step = ShownHistory::Step;

constexpr std::size_t mostSteps = 200;
/// Positions that steps keep, all together: some hundred megabytes at the most.
constexpr std::size_t mostPositions = 1'000'000;

bool isDecision(const Step& step) {
    return step.kind == ShownHistory::Kind::Decision;
}

/// How many decisions stand once the step has been made.
std::size_t depthAfter(const Step& step) {
    return step.depth + (isDecision(step) ? 1 : 0);
}

} // namespace

void ShownHistory::setDecisions(std::size_t decisions, const ShownState& now) {
    const bool isNew = m_isCounted && decisions == m_decisions + 1;
    m_isCounted = true;
    if (!isNew) {
        followJournal(decisions);
        return;
    }
    m_decisions = decisions;
    m_redo.clear();
    m_series.clear();
    m_undo.push_back({Kind::Decision, now, {}, decisions - 1});
    keepSmall();
}

void ShownHistory::followJournal(std::size_t decisions) {
    m_decisions = decisions;
    while (!m_undo.empty() && depthAfter(m_undo.back()) > decisions)
        m_undo.pop_back();
    std::erase_if(m_redo, [decisions](const Step& step) { return step.depth < decisions; });
}

void ShownHistory::forgetDecision(std::size_t depth) {
    if (m_decisions == 0)
        return;
    --m_decisions;
    m_redo.clear();
    m_series.clear();
    std::erase_if(m_undo, [depth](const Step& step) { return isDecision(step) && step.depth == depth; });
    for (Step& step : m_undo)
        step.depth -= step.depth > depth ? 1 : 0;
}

void ShownHistory::add(const ShownState& before, const QString& text, const QString& series, qint64 nowMs) {
    const bool goesOn = !series.isEmpty() && series == m_series && nowMs - m_seriesAtMs <= seriesMs && m_redo.empty() &&
                        !m_undo.empty() && !isDecision(m_undo.back());
    m_series = series;
    m_seriesAtMs = nowMs;
    m_redo.clear();
    if (goesOn)
        return;
    m_undo.push_back({Kind::Shown, before, text, m_decisions});
    ++m_unshown;
    keepSmall();
}

void ShownHistory::nameNewest(const QString& text) {
    if (!m_undo.empty() && isDecision(m_undo.back()))
        m_undo.back().text = text;
}

const Step* ShownHistory::nextUndo() const {
    return !m_undo.empty() && depthAfter(m_undo.back()) == m_decisions ? &m_undo.back() : nullptr;
}

const Step* ShownHistory::nextRedo() const {
    return !m_redo.empty() && m_redo.back().depth == m_decisions ? &m_redo.back() : nullptr;
}

ShownState ShownHistory::takeUndo(const ShownState& now, std::size_t decisions) {
    return take(m_undo, m_redo, now, decisions);
}

ShownState ShownHistory::takeRedo(const ShownState& now, std::size_t decisions) {
    return take(m_redo, m_undo, now, decisions);
}

ShownState ShownHistory::take(std::vector<Step>& from, std::vector<Step>& to, const ShownState& now,
                              std::size_t decisions) {
    Step step = std::move(from.back());
    from.pop_back();
    m_series.clear();
    m_unshown = 0;
    m_decisions = decisions;
    ShownState other = std::exchange(step.state, now);
    to.push_back(std::move(step));
    return other;
}

void ShownHistory::dropUnshown() {
    for (; m_unshown > 0 && !m_undo.empty() && !isDecision(m_undo.back()); --m_unshown)
        m_undo.pop_back();
    m_unshown = 0;
    m_series.clear();
}

// The oldest go first; the newest stays whatever it weighs.
void ShownHistory::keepSmall() {
    std::size_t kept = 0, positions = 0;
    const KnownPositions* last = nullptr;
    for (auto step = m_undo.rbegin(); step != m_undo.rend(); ++step) {
        if (step->state.known.get() != last)
            positions += step->state.known->size();
        last = step->state.known.get();
        if (kept > 0 && (kept == mostSteps || positions > mostPositions))
            break;
        ++kept;
    }
    m_undo.erase(m_undo.begin(), m_undo.end() - static_cast<std::ptrdiff_t>(kept));
}

} // namespace waybill::ui
