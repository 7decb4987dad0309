// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/several_decisions.h"

#include "core/edit/decision.h"

namespace waybill::edit {

Result<void> SeveralDecisions::make(const char* action, const QString& target, const QString& before,
                                    const QString& after) {
    store::JournalEntry single;
    single.action = QLatin1String(action);
    single.target = target;
    Job job;
    if (const auto done = leadTo(m_case, single, before, after, job); !done)
        return failure(done.error().error());
    m_parts.push_back({single.action, target, before, after});
    return {};
}

Result<void> SeveralDecisions::journal(const char* action, const QString& target, const QString& why) {
    store::JournalEntry entry;
    entry.action = QLatin1String(action);
    entry.target = target;
    entry.why = why;
    store::setParts(entry, m_parts);
    return store::appendJournal(m_case, entry).map([](JournalId) {});
}

} // namespace waybill::edit
