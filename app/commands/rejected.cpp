// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/rejected_rows.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "core/base/text.h"

#include <algorithm>

namespace waybill::app {

namespace {

Result<std::vector<store::SourceInfo>> sourcesOf(const Call& call, store::Case& in) {
    const auto wanted = call.number(QStringLiteral("source"), 1);
    if (!wanted)
        return failure(wanted.error());
    auto sources = store::sources(in);
    if (!sources)
        return sources;
    std::erase_if(*sources, [&](const store::SourceInfo& source) {
        return *wanted ? source.id.value() != **wanted : source.isTakenOut() || source.reconciliation.rejected == 0;
    });
    if (*wanted && sources->empty())
        return failure(badCall(QStringLiteral("the case has no source %1").arg(**wanted),
                               QStringLiteral("See waybill sources for their numbers.")));
    return sources;
}

QJsonObject jsonOf(const store::SourceInfo& source, const store::RejectedRow& row, const store::Record& record) {
    QJsonObject object = toJson(record);
    object.insert(QStringLiteral("source"), source.id.value());
    object.insert(QStringLiteral("code"), toQString(row.code));
    object.insert(QStringLiteral("why"), toQString(row.text));
    return object;
}

int list(const Call& call, store::Case& in, const std::vector<store::SourceInfo>& sources) {
    QJsonArray array;
    std::vector<QStringList> lines;
    for (const store::SourceInfo& source : sources) {
        const auto rows = store::rejectedRows(in, source.id);
        if (!rows)
            return fail(rows.error());
        for (const store::RejectedRow& row : *rows) {
            if (!call.json()) {
                lines.push_back({source.name(), QString::number(row.row), toQString(row.text)});
                continue;
            }
            const auto record = store::record(in, source.id, row.row);
            if (!record)
                return fail(record.error());
            array.append(jsonOf(source, row, *record));
        }
    }
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("rows"), array}});
    else if (lines.empty())
        print(QStringLiteral("No row was rejected."));
    else
        printTable({QStringLiteral("source"), QStringLiteral("row"), QStringLiteral("rejected because")}, lines);
    return exitDone;
}

int save(const Call& call, store::Case& from, const std::vector<store::SourceInfo>& sources) {
    const QString file = call.value(QStringLiteral("o"));
    if (!file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return fail(badCall(QStringLiteral("-o takes the name of a workbook, ending in .xlsx")));
    if (sources.empty())
        return fail(badCall(QStringLiteral("the case has no rejected rows")));
    if (sources.size() > 1)
        return fail(
            badCall(QStringLiteral("%1 sources have rejected rows, under headers of their own").arg(sources.size()),
                    QStringLiteral("Name one with --source N.")));
    const auto table = publish::rejectedTable(from, sources.front());
    if (!table)
        return fail(table.error());
    if (const auto written = publish::writeXlsx(*table, QStringLiteral("Rejected rows"), file); !written)
        return fail(written.error());
    if (!call.quiet())
        say(QStringLiteral("%1 rows written to %2").arg(table->rows.size()).arg(file));
    return exitDone;
}

} // namespace

int runRejected(const QStringList& arguments) {
    Call call(QStringLiteral("rejected"), QStringLiteral("CASE"),
              QStringLiteral("The rows that no shipment was made of, and why. As a workbook they can be put right and "
                             "imported."));
    call.option({QStringLiteral("source")}, QStringLiteral("N"), QStringLiteral("Only those of this source."))
        .option({QStringLiteral("o")}, QStringLiteral("OUT.xlsx"),
                QStringLiteral("Write them with all their cells into a workbook."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto opened = store::Case::open(call.argument(0), store::Case::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    const auto sources = sourcesOf(call, **opened);
    if (!sources)
        return fail(sources.error());
    return call.has(QStringLiteral("o")) ? save(call, **opened, *sources) : list(call, **opened, *sources);
}

} // namespace waybill::app
