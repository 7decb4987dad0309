// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/carried_decisions.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "core/base/write_file.h"
#include "core/edit/apply_decisions.h"
#include "core/edit/gather_decisions.h"
#include "core/scene/format.h"

#include <QFile>

namespace waybill::app {

namespace {

const QString outOption = QStringLiteral("o"), dryRunFlag = QStringLiteral("dry-run");

QString counted(std::size_t count, const char* what) {
    return scene::counted(double(count), QLatin1String(what));
}

Result<edit::CarriedDecisions> readDecisions(const QString& file) {
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return failure(
            {ErrorCode::BadInput, QStringLiteral("Cannot read the decisions"), opened.errorString(), {}, file, 0});
    return edit::carriedFromJson(opened.readAll(), file);
}

void printAsJson(const edit::AppliedDecisions& applied, bool isDryRun) {
    QJsonArray left;
    for (const edit::NotApplied& each : applied.notApplied)
        left.append(QJsonObject{{QStringLiteral("decision"), each.what}, {QStringLiteral("why"), each.why}});
    printJson(QJsonObject{{QStringLiteral("dry_run"), isDryRun},
                          {QStringLiteral("applied"), QJsonArray::fromStringList(applied.done)},
                          {QStringLiteral("already_so"), applied.alreadySo},
                          {QStringLiteral("not_applied"), left}});
}

void printInWords(const edit::AppliedDecisions& applied, bool isDryRun) {
    print(QStringLiteral("%1 %2, %3 already so, %4 not applied")
              .arg(counted(std::size_t(applied.done.size()), "decision"),
                   isDryRun ? QStringLiteral("would be applied") : QStringLiteral("applied"),
                   scene::number(double(applied.alreadySo)), scene::number(double(applied.notApplied.size()))));
    for (const QString& done : applied.done)
        print(QStringLiteral("  %1").arg(done));
    if (applied.notApplied.empty())
        return;
    std::vector<QStringList> rows;
    for (const edit::NotApplied& each : applied.notApplied)
        rows.push_back({each.what, each.why});
    printTable({QStringLiteral("not applied"), QStringLiteral("because")}, rows);
}

} // namespace

int runDecisions(const QStringList& arguments) {
    Call call(QStringLiteral("decisions"), QStringLiteral("CASE [-o FILE]"),
              QStringLiteral("Writes what was decided in a case, so that apply can bring it to another: who firms are, "
                             "what is no firm, annotations, verdicts, what is hidden. Firms are named by their names "
                             "and addresses by their texts, not by numbers of the case."));
    call.option({outOption, QStringLiteral("output")}, QStringLiteral("FILE"),
                QStringLiteral("Where to; otherwise to stdout."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto opened = store::Case::open(call.argument(0), store::Case::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    const auto decisions = edit::gatherDecisions(**opened);
    if (!decisions)
        return fail(decisions.error());
    const QByteArray text = edit::carriedJson(*decisions);
    if (!call.has(outOption)) {
        print(QString::fromUtf8(text).trimmed());
        return exitDone;
    }
    if (const auto done = writeFile(call.value(outOption), text); !done)
        return fail(done.error());
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("file"), call.value(outOption)},
                              {QStringLiteral("decisions"), qint64(decisions->count())}});
    else if (!call.quiet())
        print(QStringLiteral("%1 written to %2").arg(counted(decisions->count(), "decision"), call.value(outOption)));
    return exitDone;
}

int runApply(const QStringList& arguments) {
    Call call(QStringLiteral("apply"), QStringLiteral("CASE FILE"),
              QStringLiteral("Applies decisions that were made in another case, in one step that undo takes back. What "
                             "was decided here stays; what cannot be applied is listed with the reason."));
    call.flag(dryRunFlag, QStringLiteral("Only says what would be done."));
    if (const auto end = call.parse(arguments, 2, 2))
        return *end;
    const auto decisions = readDecisions(call.argument(1));
    if (!decisions)
        return fail(decisions.error());
    const auto opened = store::Case::open(call.argument(0));
    if (!opened)
        return fail(opened.error());
    const bool isDryRun = call.has(dryRunFlag);
    const auto applied =
        edit::applyDecisions(**opened, *decisions, isDryRun ? edit::Applying::Try : edit::Applying::Do);
    if (!applied)
        return fail(applied.error());
    if (call.json())
        printAsJson(*applied, isDryRun);
    else
        printInWords(*applied, isDryRun);
    return exitDone;
}

} // namespace waybill::app
