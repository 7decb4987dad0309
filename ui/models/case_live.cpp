// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/models/case_work.h"
#include "ui/models/live_layout.h"

#include <utility>

// Nodes that are held while the picture settles, and where they are let go.

namespace waybill::ui {

std::shared_ptr<LiveLayout> CaseSession::liveLayout() const {
    const auto& live = m_work->live;
    return live && live->view() ? live : nullptr;
}

void CaseSession::startLive(std::shared_ptr<LiveLayout> live) {
    m_work->live = std::move(live);
    m_work->isLiveTold = false;
    m_work->held.clear();
}

void CaseSession::tellLive() {
    if (liveLayout() && !std::exchange(m_work->isLiveTold, true))
        Q_EMIT layoutBegan();
}

void CaseSession::hold(const std::string& key, layout::Point at) {
    if (!liveLayout())
        followHeld();
    const auto live = liveLayout();
    const auto node = live ? live->view()->graph->nodeByKey(key) : std::nullopt;
    if (!node)
        return;
    live->watch.hold(*node, at);
    m_work->held[key] = at;
}

bool CaseSession::isHolding() const {
    return liveLayout() && !m_work->held.empty();
}

void CaseSession::letGo() {
    if (const auto live = liveLayout())
        live->watch.letGo();
}

void CaseSession::followHeld() {
    if (!m_view || m_work->answering.isRunning())
        return;
    auto live = std::make_shared<LiveLayout>();
    live->begin(m_view);
    startLive(live);
    m_work->arranging.start([this, live, view = m_view, pins = m_work->pins](Job& job) -> BackgroundJob::Deliver {
        const layout::Input input = scene::layoutInput(*view->graph, pins);
        auto places = layout::settleAround(input, view->positions, live->watch, job);
        return [this, live, places = std::move(places)] {
            if (m_work->live == live)
                takeFollowed(*live, places);
        };
    });
    tellLive();
}

void CaseSession::takeFollowed(const LiveLayout& live, const Outcome<std::vector<layout::Point>>& places) {
    m_work->live.reset();
    const View& of = *live.view();
    if (!places || m_view->graph != of.graph || m_view->positions != of.positions) {
        m_work->held.clear();
        Q_EMIT viewChanged(); // whoever showed them on their way shows what there is
        return;
    }
    auto known = std::make_shared<KnownPositions>(*m_asked.known);
    for (std::size_t i = 0; i < places->size(); ++i)
        (*known)[of.graph->nodes()[i].key] = (*places)[i];
    auto moved = std::make_shared<View>(of);
    moved->positions = *places;
    finishLive(live, m_asked.known, std::move(moved), std::move(known));
}

void CaseSession::finishLive(const LiveLayout& live, const std::shared_ptr<const KnownPositions>& before,
                             std::shared_ptr<const View> view, std::shared_ptr<const KnownPositions> known) {
    if (m_work->held.empty() && m_view == view) {
        Q_EMIT viewChanged();
        return;
    }
    HeldNodes late; // the run was at its end already
    for (const auto& [key, at] : std::exchange(m_work->held, {})) {
        const auto node = view->graph->nodeByKey(key);
        if (node && view->positions[*node] == at)
            pinHeld(key, at, before);
        else
            late[key] = at;
    }
    m_asked.known = std::move(known);
    m_shown.known = m_asked.known;
    m_view = std::move(view);
    Q_EMIT viewChanged();
    Q_EMIT pinsChanged();
    if (m_work->answering.isRunning())
        answer(); // it does not know of the move
    for (const auto& [key, at] : late)
        hold(key, at);
    if (!late.empty() && !live.watch.isHeld())
        letGo();
}

void CaseSession::pinHeld(const std::string& key, layout::Point at,
                          const std::shared_ptr<const KnownPositions>& before) {
    if (!mayDecide())
        return;
    // Undo shows again what was there before, and not only where this one was.
    m_asked.known = before;
    const auto place = before->find(key);
    const layout::Point was = place == before->end() ? at : place->second;
    const auto done =
        edit::pinNode(*m_case, toQString(key), {was.x, was.y, m_pinned.contains(key)}, {at.x, at.y, true});
    if (done) {
        m_work->pins[key] = at;
        m_pinned.insert(key);
    }
    finishDecision(done);
}

} // namespace waybill::ui
