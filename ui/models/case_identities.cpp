// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/agents.h"
#include "core/edit/apply_decisions.h"
#include "core/edit/exclude.h"
#include "core/store/identities.h"
#include "ui/models/case_work.h"

namespace waybill::ui {

Result<void> CaseSession::finishIdentity(const Result<void>& result, bool changesFirms) {
    tell(readAnnotations());
    if (!result || !changesFirms)
        return result;
    // What is selected may be another firm now.
    if (const auto merged = store::mergedEntities(*m_case))
        select(store::keyNow(m_selectedKey, *merged));
    m_work->loading.drop();
    m_work->answering.drop();
    m_work->live.reset();
    m_work->pause.start();
    showPhase(QStringLiteral("Reading the case"));
    return result;
}

Result<void> CaseSession::mergeFirms(const std::vector<EntityId>& firms, const QString& why) {
    const auto free = isFree();
    return free ? finishIdentity(edit::merge(*m_case, firms, why), true) : free;
}

Result<void> CaseSession::excludeFirm(EntityId firm, const std::vector<PartyId>& names, const QString& why) {
    if (const auto free = isFree(); !free)
        return free;
    const auto excluded = edit::exclude(*m_case, firm, names, why);
    if (excluded && *excluded == firm)
        select({}); // it is nothing any more that could be looked at
    return finishIdentity(excluded.map([](EntityId) {}), true);
}

Result<void> CaseSession::includeFirm(EntityId firm, const QString& why) {
    const auto free = isFree();
    return free ? finishIdentity(edit::include(*m_case, firm, why), true) : free;
}

Result<void> CaseSession::addAgentAddress(const std::string& text) {
    if (const auto free = isFree(); !free)
        return free;
    auto done = edit::addAgentAddress(*m_case, text, {});
    followAgents();
    return done;
}

void CaseSession::followAgents() {
    tell(readAnnotations());
    m_work->decisionsAreOld = true;
}

Result<void> CaseSession::applyDecisions(const edit::CarriedDecisions& decisions) {
    if (const auto free = isFree(); !free)
        return free;
    const auto done =
        edit::applyDecisions(*m_case, decisions, edit::Applying::Do).map([](const edit::AppliedDecisions&) {});
    if (done)
        followHiding();
    return finishIdentity(done, true);
}

Result<void> CaseSession::judgeHits(const std::vector<HitId>& hits, Verdict verdict, const QString& reason) {
    const auto free = isFree();
    if (!free)
        return free;
    const auto done = finishIdentity(edit::judgeHits(*m_case, hits, verdict, reason), false);
    if (done)
        followLists();
    return done;
}

void CaseSession::followLists() {
    renewDecisions();
}

Result<void> CaseSession::splitFirm(EntityId firm, const std::vector<PartyId>& names, const QString& why) {
    const auto free = isFree();
    return free ? finishIdentity(edit::split(*m_case, firm, names, why).map([](EntityId) {}), true) : free;
}

Result<void> CaseSession::renameFirm(EntityId firm, const QString& name, const QString& why) {
    const auto free = isFree();
    return free ? finishIdentity(edit::rename(*m_case, firm, name, why), true) : free;
}

Result<void> CaseSession::keepApart(EntityId first, EntityId second, std::optional<store::Apart> verdict,
                                    const QString& why) {
    const auto free = isFree();
    return free ? finishIdentity(edit::keepApart(*m_case, first, second, verdict, why), false) : free;
}

} // namespace waybill::ui
