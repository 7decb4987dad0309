// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "core/store/decisions.h"

#include <QJsonObject>
#include <algorithm>

namespace waybill::app {

int runVerify(const QStringList& arguments) {
    Call call(QStringLiteral("verify"), QStringLiteral("CASE"),
              QStringLiteral("Checks that a case is whole: file, schema, sources, reconciliation, journal."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto opened = store::Case::open(call.argument(0), store::Case::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    const auto checks = store::verify(**opened);
    if (!checks)
        return fail(checks.error());
    const bool whole = std::all_of(checks->begin(), checks->end(), [](const store::Check& check) { return check.ok; });
    QJsonArray list;
    for (const store::Check& check : *checks) {
        list.append(QJsonObject{{QStringLiteral("name"), check.name},
                                {QStringLiteral("ok"), check.ok},
                                {QStringLiteral("detail"), check.detail}});
        if (!call.json())
            print(QStringLiteral("%1  %2  %3")
                      .arg(check.ok ? QStringLiteral("ok  ") : QStringLiteral("FAIL"), check.name, check.detail));
    }
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("ok"), whole}, {QStringLiteral("checks"), list}});
    return whole ? exitDone : exitBadInput;
}

} // namespace waybill::app
