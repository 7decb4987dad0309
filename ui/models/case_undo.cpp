// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/edit/keep_view.h"
#include "core/edit/take_out.h"
#include "core/store/decisions.h"
#include "core/store/hidden_nodes.h"
#include "core/store/identities.h"
#include "core/store/journal_parts.h"
#include "core/store/list_hits.h"
#include "core/store/verdict_fields.h"
#include "ui/models/case_work.h"

#include <algorithm>
#include <utility>

// One step back or forth: of the decisions, which the journal keeps, or of what is shown, which the sitting keeps.

namespace waybill::ui {

namespace {

// Names of entities are in all that is in view.
bool changesFirms(const store::JournalEntry& entry) {
    return store::hasParts(entry) || !store::identitiesFromJson(entry.after).empty() ||
           entry.after.contains(QLatin1String("\"name\""));
}

} // namespace

QString CaseSession::undoText() const {
    const ShownHistory::Step* next = m_history.nextUndo();
    return next && !next->text.isEmpty() ? next->text : m_undoable.undo;
}

QString CaseSession::redoText() const {
    const ShownHistory::Step* next = m_history.nextRedo();
    return next && !next->text.isEmpty() ? next->text : m_undoable.redo;
}

void CaseSession::remember(const QString& text, const QString& series) {
    m_history.add(m_asked, text, series, m_work->clock.elapsed());
    Q_EMIT undoChanged();
}

bool CaseSession::showAgain(ShownState state) {
    const bool asksAnew = !state.asksLike(m_asked) || state.known != m_asked.known;
    const bool isOtherFilter = state.filter != m_asked.filter;
    const bool comparesElse = state.comparedAt != m_asked.comparedAt;
    m_asked = std::move(state);
    if (comparesElse)
        Q_EMIT comparisonChanged();
    if (asksAnew) {
        m_work->answering.drop(); // it would bring other places
        m_work->live.reset();
    }
    m_work->keepsPlaces = asksAnew;
    m_work->laysAnew = false;
    if (isOtherFilter)
        Q_EMIT filtersCleared(); // what was still being typed belongs to what was shown before
    return asksAnew;
}

void CaseSession::undo() {
    step(true);
}

void CaseSession::redo() {
    step(false);
}

void CaseSession::step(bool back) {
    const ShownHistory::Step* next = back ? m_history.nextUndo() : m_history.nextRedo();
    if (next && next->kind == ShownHistory::Kind::Shown)
        stepShown(back);
    else
        stepDecision(back);
}

void CaseSession::stepShown(bool back) {
    const std::size_t decisions = m_undoable.decisions;
    ShownState state = back ? m_history.takeUndo(m_asked, decisions) : m_history.takeRedo(m_asked, decisions);
    if (showAgain(std::move(state)))
        renewAnswer();
    Q_EMIT undoChanged();
}

void CaseSession::stepDecision(bool back) {
    const auto movesSource = back ? edit::undoMovesSource(*m_case) : edit::redoMovesSource(*m_case);
    if (!movesSource) {
        Q_EMIT failed(movesSource.error());
        return;
    }
    if (*movesSource) {
        stepSource(back);
        return;
    }
    if (!mayDecide())
        return;
    const Result<bool> done = back ? edit::undo(*m_case) : edit::redo(*m_case);
    tell(done.map([](bool) {}));
    if (done && *done)
        followStep(finishStep(back));
}

void CaseSession::stepSource(bool back) {
    moveSource(
        back ? m_undoable.undo : m_undoable.redo,
        [back](store::Case& target, Job& job) {
            return (back ? edit::undo(target, job) : edit::redo(target, job)).map([](bool) {});
        },
        [this, back] { (void)finishStep(back); });
}

Result<void> CaseSession::takeBack(JournalId decision) {
    if (const auto free = isFree(); !free)
        return free;
    const auto stacks = edit::decisionStacks(*m_case);
    if (!stacks)
        return failure(stacks.error());
    const auto place = std::ranges::find(stacks->undo, decision, &store::JournalEntry::id);
    const auto done = edit::takeBack(*m_case, decision);
    if (!done)
        return done;
    m_history.forgetDecision(static_cast<std::size_t>(place - stacks->undo.begin()));
    tell(readAnnotations());
    m_work->decisionsAreOld = true;
    followStep({});
    return {};
}

CaseSession::Finished CaseSession::finishStep(bool back) {
    const ShownHistory::Step* step = back ? m_history.nextUndo() : m_history.nextRedo();
    const std::size_t decisions = back ? m_undoable.decisions - 1 : m_undoable.decisions + 1;
    Finished finished{step != nullptr, false};
    if (!step)
        m_history.followJournal(decisions);
    else
        finished.asksAnew =
            showAgain(back ? m_history.takeUndo(m_asked, decisions) : m_history.takeRedo(m_asked, decisions));
    tell(readAnnotations());
    m_work->decisionsAreOld = true;
    return finished;
}

void CaseSession::followStep(const Finished& finished) {
    const auto newest = store::newestEntry(*m_case);
    if (!newest || !*newest) {
        tell(newest.map([](const auto&) {}));
        return;
    }
    const store::JournalEntry& entry = **newest;
    if (const auto move = edit::newestMove(*m_case); move && *move)
        showNode(toUtf8((*move)->key), (*move)->to);
    const auto shows = edit::newestShowsView(*m_case);
    if (shows && *shows) {
        m_work->laysAnew = !finished.isShownAgain; // where nodes lay says nothing about a view of another sitting
        followView();
    } else if (store::hasParts(entry)) {
        reload(); // several decisions of another case: any of them may be about anything
    } else if (!store::hidingFromJson(entry.after).isEmpty())
        followHiding(false, finished.isShownAgain);
    else if (!store::verdictsFromJson(entry.after).empty() || !store::hitVerdictsFromJson(entry.after).empty())
        renewDecisions();
    else if (changesFirms(entry))
        reload();
    else if (finished.asksAnew || asksForMarks())
        renewAnswer();
}

} // namespace waybill::ui
