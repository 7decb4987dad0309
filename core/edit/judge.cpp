// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/judge.h"

#include "core/base/text.h"
#include "core/edit/verdict_decision.h"

#include <QDateTime>
#include <algorithm>

namespace waybill::edit {

namespace {

using store::LeadVerdict;

Error refused(const QString& why, const QString& remedy) {
    return {ErrorCode::BadCall, QStringLiteral("Cannot judge the lead"), why, remedy, {}, 0};
}

} // namespace

QString deedOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Confirmed:
        return QStringLiteral("Confirm");
    case Verdict::Dismissed:
        return QStringLiteral("Dismiss");
    case Verdict::Later:
        return QStringLiteral("Put off");
    case Verdict::Open:
        return QStringLiteral("Reopen");
    }
    return {};
}

Result<void> writeVerdicts(store::Case& into, const std::vector<LeadVerdict>& verdicts) {
    for (const LeadVerdict& verdict : verdicts) {
        if (const auto done = store::writeVerdict(into, verdict); !done)
            return done;
    }
    return {};
}

QString verdictText(const store::JournalEntry& entry) {
    const std::vector<LeadVerdict> after = store::verdictsFromJson(entry.after);
    if (after.empty())
        return QStringLiteral("Judge leads");
    const QString what = after.size() > 1 ? QStringLiteral("%1 leads").arg(after.size())
                                          : QStringLiteral("the lead of %1").arg(toQString(after[0].lead.shipment));
    return deedOf(after[0].verdict) + QLatin1Char(' ') + what;
}

Result<void> judge(store::Case& target, const std::vector<store::LeadKey>& leads, Verdict verdict,
                   const QString& reason) {
    if (leads.empty())
        return {};
    if (verdict == Verdict::Dismissed && reason.trimmed().isEmpty())
        return failure(refused(QStringLiteral("a lead is dismissed with a reason"),
                               QStringLiteral("Say why it is none: you will be asked a year from now.")));
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return failure(transaction.error());
    std::vector<LeadVerdict> before, after;
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    for (const store::LeadKey& lead : leads) {
        const auto key = store::leadKey(target, lead.shipment, lead.noteClass);
        if (!key)
            return failure(key.error());
        const auto known = store::verdictOf(target, *key);
        if (!known)
            return failure(known.error());
        if (known->verdict == verdict && known->reason == reason.trimmed())
            continue;
        before.push_back(*known);
        after.push_back({*key, verdict, reason.trimmed(), verdict == Verdict::Open ? QString() : now});
    }
    if (after.empty())
        return {};
    store::JournalEntry entry;
    entry.action = QLatin1String(verdictAction);
    entry.target = toQString(after[0].lead.shipment);
    entry.why = reason.trimmed();
    entry.before = store::verdictsJson(before);
    entry.after = store::verdictsJson(after);
    auto done = writeVerdicts(target, after);
    if (done)
        done = store::appendJournal(target, entry).map([](JournalId) {});
    if (done)
        done = transaction->commit();
    return done;
}

} // namespace waybill::edit
