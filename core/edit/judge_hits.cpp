// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/judge_hits.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/verdict_decision.h"

#include <QDateTime>
#include <algorithm>

namespace waybill::edit {

using store::HitVerdict;

Result<void> writeHitVerdicts(store::Case& into, const std::vector<HitVerdict>& verdicts) {
    for (const HitVerdict& verdict : verdicts) {
        if (const auto done = store::writeHitVerdict(into, verdict); !done)
            return done;
    }
    return {};
}

QString hitVerdictText(const store::JournalEntry& entry, const QString& name) {
    const std::vector<HitVerdict> after = store::hitVerdictsFromJson(entry.after);
    if (after.empty())
        return QStringLiteral("Judge hits");
    return deedOf(after[0].verdict) + (after.size() > 1 ? QStringLiteral(" %1 hits").arg(after.size())
                                                        : QStringLiteral(" the hit of %1").arg(name));
}

namespace {

// The verdicts that would change, as they are and as they will be; hits of one key are one.
struct Change {
    std::vector<HitVerdict> before, after;
    std::vector<EntityId> entities;
};

Result<Change> changeOf(store::Case& in, const std::vector<HitId>& hits, Verdict verdict, const QString& reason) {
    Change change;
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    for (const HitId id : hits) {
        const auto hit = store::listHit(in, id);
        if (!hit)
            return failure(hit.error());
        const HitVerdict& known = hit->verdict;
        const bool saysSo = known.verdict == verdict && known.reason == reason;
        if (saysSo || std::ranges::find(change.before, known.hit, &HitVerdict::hit) != change.before.end())
            continue;
        change.before.push_back(known);
        change.after.push_back({known.hit, verdict, reason, verdict == Verdict::Open ? QString() : now});
        change.entities.push_back(hit->entity);
    }
    return change;
}

} // namespace

Result<void> judgeHits(store::Case& target, const std::vector<HitId>& hits, Verdict verdict, const QString& reason) {
    if (verdict == Verdict::Dismissed && reason.trimmed().isEmpty())
        return failure({ErrorCode::BadCall,
                        QStringLiteral("Cannot judge the hit"),
                        QStringLiteral("a hit is dismissed with a reason"),
                        QStringLiteral("Say why it is somebody else: you will be asked a year from now."),
                        {},
                        0});
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    const auto change = changeOf(target, hits, verdict, reason.trimmed());
    if (!change)
        return failure(change.error());
    if (change->after.empty())
        return {};
    store::JournalEntry entry;
    entry.action = QLatin1String(hitVerdictAction);
    entry.target = toQString(entityKey(change->entities.front()));
    entry.why = reason.trimmed();
    entry.before = store::hitVerdictsJson(change->before);
    entry.after = store::hitVerdictsJson(change->after);
    auto done = writeHitVerdicts(target, change->after);
    if (done)
        done = store::appendJournal(target, entry).map([](JournalId) {});
    if (done)
        done = transaction->commit();
    return done;
}

} // namespace waybill::edit
