// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/import.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/tables.h"
#include "core/base/text.h"
#include "core/import/profile_shelf.h"
#include "core/import/rules.h"
#include "core/resolve/resolve.h"
#include "core/scene/format.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <limits>

namespace waybill::app {

namespace {

void declareOptions(Call& call) {
    call.option({QStringLiteral("profile")}, QStringLiteral("P"),
                QStringLiteral("Use a saved mapping, by name or path."));
    call.option({QStringLiteral("save-profile")}, QStringLiteral("P"), QStringLiteral("Save the mapping used."));
    call.option({QStringLiteral("sheet")}, QStringLiteral("S"), QStringLiteral("Only this sheet of a workbook."));
    call.option({QStringLiteral("encoding")}, QStringLiteral("E"), QStringLiteral("Read the text in this encoding."));
    call.option({QStringLiteral("header-row")}, QStringLiteral("N"),
                QStringLiteral("The header is in this row, from 1."));
    call.option({QStringLiteral("set")}, QStringLiteral("FIELD=COLUMN"),
                QStringLiteral("Take a field from this column."));
    call.flag(QStringLiteral("dry-run"), QStringLiteral("Only say what would happen; write nothing."));
    call.flag(QStringLiteral("strict"), QStringLiteral("Exit with 4 when rows were rejected."));
}

Result<std::optional<map::Profile>> profileOf(const Call& call) {
    const QString name = call.value(QStringLiteral("profile"));
    if (name.isEmpty())
        return std::nullopt;
    auto profile = import::ProfileShelf::ofPerson().load(name);
    if (!profile)
        return failure(profile.error());
    return std::optional(std::move(*profile));
}

Result<void> saveProfile(const map::Mapping& mapping, const QString& place) {
    const QString name = QFileInfo(place).fileName().remove(QStringLiteral(".json"), Qt::CaseInsensitive);
    const auto saved = import::ProfileShelf::ofPerson().save(map::Profile::of(mapping, toUtf8(name)), place);
    if (!saved)
        return failure(saved.error());
    return {};
}

Outcome<std::vector<import::ImportRequest>> requestsOf(const Call& call, Job& job) {
    const auto headerRow = call.number(QStringLiteral("header-row"), 1);
    if (!headerRow)
        return failure(headerRow.error());
    const auto profile = profileOf(call);
    if (!profile)
        return failure(profile.error());
    const auto tables = tablesOf(call, call.arguments().mid(1));
    if (!tables)
        return failure(tables.error());
    std::vector<import::ImportRequest> requests;
    for (const read::TableInfo& table : *tables) {
        auto mapping = import::mapWholeTable(table, *headerRow, job);
        if (!mapping)
            return tl::unexpected(mapping.error());
        if (*profile)
            map::apply(**profile, *mapping);
        if (auto set = applySettings(*mapping, call.values(QStringLiteral("set"))); !set)
            return failure(set.error());
        requests.push_back({table, std::move(*mapping), *profile ? toQString((*profile)->name) : QString()});
    }
    return requests;
}

// "row 3, column "Value": ", as far as it is known.
QString placeOf(const Issue& issue) {
    QStringList parts;
    if (issue.row > 0)
        parts.append(QStringLiteral("row %1").arg(issue.row));
    if (!issue.column.empty())
        parts.append(QStringLiteral("column \"%1\"").arg(toQString(issue.column)));
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral(", ")) + QStringLiteral(": ");
}

void printSource(const import::SourceResult& source) {
    const store::Reconciliation& sums = source.reconciliation;
    print(QStringLiteral("%1%2%3 · SHA-256 %4")
              .arg(source.file, source.member.isEmpty() ? QString() : QStringLiteral(" · ") + source.member,
                   source.sheet.isEmpty() ? QString() : QStringLiteral(" · ") + source.sheet, source.sha256));
    print(QStringLiteral("  %1 rows = %2 shipments + %3 duplicates + %4 repeated + %5 rejected + %6 blank")
              .arg(sums.rows)
              .arg(sums.shipments)
              .arg(sums.duplicates)
              .arg(sums.repeated)
              .arg(sums.rejected)
              .arg(sums.blank));
    print(QStringLiteral("  %1 in the file, %2 kept")
              .arg(scene::money(sums.valueUsdIn.value()), scene::money(sums.valueUsdKept.value())));
    for (const Issue& issue : source.issues)
        print(QStringLiteral("  %1: %2%3%4")
                  .arg(QString::fromLatin1(severityName(issue.severity)), placeOf(issue), toQString(issue.text),
                       issue.count > 1 ? QStringLiteral(" (%1 times)").arg(issue.count) : QString()));
}

/// What was done, and what stopped the rest.
struct Imported {
    std::vector<import::SourceResult> sources;
    std::optional<Halt> stopped;
};

Imported importAll(const QString& file, const std::vector<import::ImportRequest>& requests, Job& job) {
    auto target = QFileInfo::exists(file) ? store::Case::open(file)
                                          : store::Case::create(file, QFileInfo(file).completeBaseName());
    if (!target)
        return {{}, Halt(target.error())};
    Imported done;
    for (const import::ImportRequest& request : requests) {
        auto source = import::importTable(**target, request, job);
        if (!source) {
            done.stopped = source.error();
            break;
        }
        done.sources.push_back(std::move(*source));
    }
    // What is in the case needs its firms even when the rest was stopped.
    Job unstoppable;
    if (done.sources.empty())
        return done;
    if (auto resolved = resolve::resolveNewParties(**target, done.stopped ? unstoppable : job); !resolved)
        done.stopped = resolved.error();
    return done;
}

Imported tryAll(const QString& file, const std::vector<import::ImportRequest>& requests, Job& job) {
    std::unique_ptr<store::Case> known;
    if (QFileInfo::exists(file)) {
        auto opened = store::Case::open(file, store::Case::Access::ReadOnly);
        if (!opened)
            return {{}, Halt(opened.error())};
        known = std::move(*opened);
    }
    Imported done;
    for (const import::ImportRequest& request : requests) {
        auto source = import::dryRun(known.get(), request, job);
        if (!source) {
            done.stopped = source.error();
            break;
        }
        done.sources.push_back(std::move(*source));
    }
    return done;
}

void printResult(const Call& call, const std::vector<import::SourceResult>& sources) {
    QJsonArray list, issues;
    for (const import::SourceResult& source : sources) {
        if (!call.json()) {
            printSource(source);
            continue;
        }
        list.append(toJson(source));
        for (const Issue& issue : source.issues) {
            QJsonObject object = toJson(issue);
            object.insert(QStringLiteral("file"), source.file);
            put(object, "member", source.member);
            put(object, "sheet", source.sheet);
            issues.append(object);
        }
    }
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("case"), call.argument(0)},
                              {QStringLiteral("sources"), list},
                              {QStringLiteral("issues"), issues}});
}

int failStopped(const Halt& stopped, const QString& file, std::size_t sources, bool keep) {
    // A case that was only made for this import and holds no source is no case worth keeping.
    if (sources == 0 && !keep)
        store::Case::removeFiles(file);
    if (sources == 0)
        return fail(stopped);
    say(QStringLiteral("%1 imported before this are in the case; the rest is not.")
            .arg(sources == 1 ? QStringLiteral("The one table") : QStringLiteral("The %1 tables").arg(sources)));
    if (!stopped.isCancelled())
        return fail(stopped.error());
    say(QStringLiteral("cancelled."));
    return exitCancelled;
}

} // namespace

int runImport(const QStringList& arguments) {
    Call call(QStringLiteral("import"), QStringLiteral("CASE FILE…"),
              QStringLiteral("Imports files into a case (made if missing) and accounts for every row."));
    declareOptions(call);
    if (const auto end = call.parse(arguments, 2, std::numeric_limits<int>::max()))
        return *end;
    const QString file = call.argument(0);
    const bool existed = QFileInfo::exists(file);
    const bool dry = call.has(QStringLiteral("dry-run"));

    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const std::future<void> rules = import::makeBuiltInRulesAhead();
    const auto requests = requestsOf(call, job);
    if (!requests) {
        endProgress(call.quiet());
        return fail(requests.error());
    }
    const Imported done = dry ? tryAll(file, *requests, job) : importAll(file, *requests, job);
    endProgress(call.quiet());
    if (!done.sources.empty())
        printResult(call, done.sources);
    if (done.stopped)
        return failStopped(*done.stopped, file, done.sources.size(), existed || dry);
    if (call.has(QStringLiteral("save-profile"))) {
        if (auto saved = saveProfile(requests->front().mapping, call.value(QStringLiteral("save-profile"))); !saved)
            return fail(saved.error());
    }
    const bool rejected = std::any_of(done.sources.begin(), done.sources.end(), [](const import::SourceResult& source) {
        return source.reconciliation.rejected > 0;
    });
    return rejected && call.has(QStringLiteral("strict")) ? exitRowsRejected : exitDone;
}

} // namespace waybill::app
