// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/keep_view.h"
#include "core/scene/saved_view.h"
#include "ui/models/case_work.h"

#include <utility>

namespace waybill::ui {

Result<std::vector<store::StoredView>> CaseSession::savedViews() {
    return store::storedViews(*m_case);
}

Result<void> CaseSession::saveView(const QString& name) {
    if (const auto free = isFree(); !free)
        return free;
    auto pins = store::pinnedNodes(*m_case);
    if (!pins)
        return failure(pins.error());
    const scene::SavedView shown{m_filter, m_layoutOptions, std::move(*pins)};
    return finishView(edit::saveView(*m_case, name, scene::savedViewJson(shown)));
}

Result<void> CaseSession::renameView(const QString& from, const QString& to) {
    const auto free = isFree();
    return free ? finishView(edit::renameView(*m_case, from, to)) : free;
}

Result<void> CaseSession::removeView(const QString& name) {
    const auto free = isFree();
    return free ? finishView(edit::removeView(*m_case, name)) : free;
}

Result<QStringList> CaseSession::openView(const QString& name) {
    if (const auto free = isFree(); !free)
        return failure(free.error());
    Error refused{.code = ErrorCode::BadCall, .what = QStringLiteral("Cannot show the view \"%1\"").arg(name)};
    if (!m_work->table) {
        refused.why = QStringLiteral("the case is still being read");
        return failure(refused);
    }
    const auto stored = store::storedView(*m_case, name);
    if (!stored)
        return failure(stored.error());
    if (!*stored) {
        refused.why = QStringLiteral("there is none of that name any more");
        return failure(refused);
    }
    auto now = scene::viewInCase((*stored)->json, *m_case, *m_work->table);
    if (!now)
        return failure(now.error());
    if (const auto pinned = finishView(edit::pinAsInView(*m_case, name, now->view.pins)); !pinned)
        return failure(pinned.error());
    m_filter = now->view.filter;
    m_layoutOptions.algorithm = now->view.layout.algorithm;
    m_layoutOptions.seed = now->view.layout.seed;
    Q_EMIT filtersCleared(); // what was still being typed belongs to what was shown before
    showPinsOfView();
    return now->changes;
}

Result<void> CaseSession::finishView(const Result<void>& result) {
    tell(readAnnotations());
    return result;
}

// Where nodes lay before says nothing about a view: it is to look the same whatever was shown before it.
void CaseSession::showPinsOfView() {
    tell(readPins());
    m_work->laysAnew = true;
    if (m_work->decisionsAreOld && asksForMarks())
        renewDecisions();
    else
        answer();
}

} // namespace waybill::ui
