// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/details.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "core/scene/format.h"

namespace waybill::app {

namespace {

QStringList rowOf(const store::SourceInfo& source) {
    const store::Reconciliation& sums = source.reconciliation;
    QStringList row{QString::number(source.id.value()), source.name()};
    for (const qint64 count : {sums.rows, sums.shipments, sums.duplicates, sums.repeated, sums.rejected, sums.blank})
        row.append(QString::number(count));
    row << scene::money(sums.valueUsdIn.value()) << scene::money(sums.valueUsdKept.value()) << source.importedAt
        << (source.isTakenOut() ? QStringLiteral("taken out ") + source.takenOutAt : QString());
    return row;
}

} // namespace

int runSources(const QStringList& arguments) {
    Call call(QStringLiteral("sources"), QStringLiteral("CASE"),
              QStringLiteral("What has been imported into a case, with what each import counted."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto opened = store::Case::open(call.argument(0), store::Case::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    const auto sources = store::sources(**opened);
    if (!sources)
        return fail(sources.error());
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const store::SourceInfo& source : *sources) {
        list.append(toJson(source));
        rows.push_back(rowOf(source));
    }
    if (call.json()) {
        printJson(QJsonObject{{QStringLiteral("sources"), list}});
        return exitDone;
    }
    printTable({QStringLiteral("no."), QStringLiteral("source"), QStringLiteral("rows"), QStringLiteral("shipments"),
                QStringLiteral("duplicates"), QStringLiteral("repeated"), QStringLiteral("rejected"),
                QStringLiteral("blank"), QStringLiteral("value in"), QStringLiteral("value kept"),
                QStringLiteral("imported"), QStringLiteral("state")},
               rows);
    return exitDone;
}

} // namespace waybill::app
