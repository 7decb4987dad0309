// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/tables.h"
#include "core/base/text.h"
#include "core/import/import.h"

#include <limits>

namespace waybill::app {

namespace {

constexpr std::size_t shownRecords = 3;

void printInspection(const import::Inspection& inspection) {
    const read::TableInfo& table = inspection.table;
    const map::Mapping& mapping = inspection.mapping;
    print(QStringLiteral("%1%2%3").arg(table.file,
                                       table.member.isEmpty() ? QString() : QStringLiteral(" · ") + table.member,
                                       table.sheet.isEmpty() ? QString() : QStringLiteral(" · ") + table.sheet));
    const QString header = mapping.headerRow > 0 ? QStringLiteral("header in row %1").arg(mapping.headerRow)
                                                 : QStringLiteral("columns by key");
    print(QStringLiteral("  %1, %2, %3, %4 rows, %5")
              .arg(table.containerName(), table.encoding, header)
              .arg(inspection.rows)
              .arg(toQString(map::tableKindName(mapping.kind))));
    std::vector<QStringList> rows;
    for (const auto& [field, choices] : mapping.fields) {
        const map::ColumnChoice& best = choices.front();
        rows.push_back({toQString(map::fieldName(field)), toQString(mapping.headers.at(best.column)),
                        QStringLiteral("%1 %").arg(int(best.confidence * 100 + 0.5)), toQString(best.reason)});
    }
    printTable({QStringLiteral("field"), QStringLiteral("column"), QStringLiteral("sure"), QStringLiteral("why")},
               rows);
    for (const Issue& issue : inspection.issues)
        print(QStringLiteral("  %1: %2").arg(QString::fromLatin1(severityName(issue.severity)), toQString(issue.text)));
}

} // namespace

int runInspect(const QStringList& arguments) {
    Call call(QStringLiteral("inspect"), QStringLiteral("FILE…"),
              QStringLiteral(
                  "Says what a file is without importing it: container, encoding, header, columns, first records."));
    call.option({QStringLiteral("sheet")}, QStringLiteral("S"), QStringLiteral("Only this sheet of a workbook."));
    call.option({QStringLiteral("encoding")}, QStringLiteral("E"), QStringLiteral("Read the text in this encoding."));
    call.option({QStringLiteral("header-row")}, QStringLiteral("N"),
                QStringLiteral("The header is in this row, from 1."));
    if (const auto end = call.parse(arguments, 1, std::numeric_limits<int>::max()))
        return *end;
    const auto headerRow = call.number(QStringLiteral("header-row"), 1);
    if (!headerRow)
        return fail(headerRow.error());
    const auto tables = tablesOf(call, call.arguments());
    if (!tables)
        return fail(tables.error());

    const Interruption interruption;
    QJsonArray all;
    for (const read::TableInfo& table : *tables) {
        Job job(progressLine(call.quiet()), interruption.token());
        const auto inspection = import::inspect(table, *headerRow, shownRecords, job);
        endProgress(call.quiet());
        if (!inspection)
            return fail(inspection.error());
        if (call.json())
            all.append(toJson(*inspection));
        else
            printInspection(*inspection);
    }
    if (call.json()) {
        if (all.size() == 1)
            printJson(all.first().toObject());
        else
            printJson(all);
    }
    return exitDone;
}

} // namespace waybill::app
