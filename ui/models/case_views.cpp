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
    scene::SavedView shown{m_asked.filter,         m_asked.layout,     std::move(*pins),
                           m_asked.drawsShipments, m_asked.around,     m_hidden,
                           m_asked.folds,          m_asked.comparedAt, {}};
    // While an answer is under way, nodes are not yet where they will be: the layout finds them again.
    if (m_view && !isBusy()) {
        const auto& nodes = m_view->graph->nodes();
        for (std::size_t i = 0; i < nodes.size(); ++i)
            shown.places[nodes[i].key] = m_view->positions[i];
    }
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
    const std::size_t decisions = m_undoable.decisions;
    if (const auto shown = finishView(edit::showView(*m_case, name, now->view.pins, now->view.hidden)); !shown)
        return failure(shown.error());
    const QString text = QStringLiteral("Show the view “%1”").arg(name);
    if (m_undoable.decisions == decisions)
        remember(text);
    else
        m_history.nameNewest(text);
    m_asked.filter = now->view.filter;
    m_asked.layout.algorithm = now->view.layout.algorithm;
    m_asked.layout.seed = now->view.layout.seed;
    m_asked.around = now->view.around;
    m_asked.drawsShipments = now->view.drawsShipments;
    m_asked.folds = now->view.folds;
    if (m_asked.comparedAt != now->view.comparedAt) {
        m_asked.comparedAt = now->view.comparedAt;
        Q_EMIT comparisonChanged();
    }
    m_asked.known = std::make_shared<KnownPositions>(std::move(now->view.places));
    m_work->keepsPlaces = true;
    m_work->laysAnew = false;
    Q_EMIT filtersCleared(); // what was still being typed belongs to what was shown before
    followView();
    return now->changes;
}

Result<void> CaseSession::finishView(const Result<void>& result) {
    tell(readAnnotations());
    return result;
}

void CaseSession::followView() {
    tell(readPins());
    tell(readHidden());
    m_work->arrangements.clear();
    selectOnlyShown();
    renewAnswer();
}

} // namespace waybill::ui
