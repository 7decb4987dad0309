// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "core/store/decisions.h"

namespace waybill::app {

int runJournal(const QStringList& arguments) {
    Call call(QStringLiteral("journal"), QStringLiteral("CASE"), QStringLiteral("What was decided, when and why."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto opened = store::Case::open(call.argument(0), store::Case::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    const auto entries = store::journal(**opened);
    if (!entries)
        return fail(entries.error());
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const store::JournalEntry& entry : *entries) {
        list.append(toJson(entry));
        rows.push_back({QString::number(entry.id.value()), entry.at, entry.action, entry.target, entry.why});
    }
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("entries"), list}});
    else
        printTable({QStringLiteral("no."), QStringLiteral("when"), QStringLiteral("what"), QStringLiteral("of"),
                    QStringLiteral("why")},
                   rows);
    return exitDone;
}

} // namespace waybill::app
