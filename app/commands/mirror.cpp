// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/mirror.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/open_case.h"
#include "app/tables.h"
#include "core/base/text.h"
#include "core/import/statistics.h"
#include "core/map/values.h"
#include "core/query/mirror_json.h"
#include "core/scene/format.h"

#include <cmath>

namespace waybill::app {

namespace {

QString amount(double value) {
    return std::isnan(value) ? QStringLiteral("–") : scene::number(value);
}

QString dollars(double value) {
    return std::isnan(value) ? QStringLiteral("–") : scene::money(value);
}

QString share(double part) {
    constexpr double percent = 100;
    return std::isnan(part) ? QStringLiteral("–") : QString::number(part * percent, 'f', 1) + QStringLiteral(" %");
}

QStringList rowOf(const QString& name, const query::MirrorTotal& total) {
    return {name,
            amount(total.officialUnits),
            dollars(total.officialUsd),
            scene::number(double(total.shipments)),
            amount(total.units),
            dollars(total.valueUsd),
            share(total.unitsCovered()),
            share(total.valueCovered())};
}

void printMirror(const query::Mirror& mirror) {
    print(QStringLiteral("%1 to %2, as %3 reports it, %4 to %5 (%6)")
              .arg(toQString(mirror.exporter), toQString(mirror.importer), toQString(mirror.reporter),
                   toQString(mirror.from.iso()), toQString(mirror.to.iso()), mirror.files.join(QStringLiteral(", "))));
    const auto header = [](const QString& of) {
        return QStringList{of,
                           QStringLiteral("official pieces"),
                           QStringLiteral("official value"),
                           QStringLiteral("shipments"),
                           QStringLiteral("pieces"),
                           QStringLiteral("value"),
                           QStringLiteral("of pieces"),
                           QStringLiteral("of value")};
    };
    std::vector<QStringList> rows;
    for (const query::Mirror::OfMonth& month : mirror.months)
        rows.push_back(rowOf(toQString(month.month.iso()), month.total));
    rows.push_back(rowOf(QStringLiteral("all"), mirror.total));
    printTable(header(QStringLiteral("month")), rows);
    rows.clear();
    for (const query::Mirror::OfCode& code : mirror.codes)
        rows.push_back(rowOf(toQString(code.hsCode), code.total));
    print({});
    printTable(header(QStringLiteral("code")), rows);
    if (mirror.sumsLeftOut > 0)
        print(QStringLiteral("  %1 left out: longer codes of the same month are there too")
                  .arg(scene::counted(double(mirror.sumsLeftOut), QStringLiteral("sum"))));
    if (mirror.olderLeftOut > 0)
        print(QStringLiteral("  %1 left out: a table that came later has them too")
                  .arg(scene::counted(double(mirror.olderLeftOut), QStringLiteral("figure"))));
}

QJsonObject jsonOf(const store::StatisticsSource& source) {
    QJsonObject object{{QStringLiteral("id"), source.id.value()},     {QStringLiteral("file"), source.file},
                       {QStringLiteral("sha256"), source.sha256},     {QStringLiteral("reporter"), source.reporter},
                       {QStringLiteral("rows"), source.rows},         {QStringLiteral("kept"), source.kept},
                       {QStringLiteral("rejected"), source.rejected}, {QStringLiteral("blank"), source.blank},
                       {QStringLiteral("in_use"), source.isInUse},    {QStringLiteral("added_at"), source.addedAt}};
    put(object, "sheet", source.sheet);
    return object;
}

Result<map::StatisticsDefaults> defaultsOf(const Call& call) {
    map::StatisticsDefaults defaults;
    defaults.areImports = call.has(QStringLiteral("imports"));
    if (!call.has(QStringLiteral("reporter")))
        return defaults;
    const auto country = map::parseCountry(toUtf8(call.value(QStringLiteral("reporter"))));
    if (!country)
        return failure(badCall(
            QStringLiteral("--reporter takes a country, not \"%1\"").arg(call.value(QStringLiteral("reporter"))),
            QStringLiteral("Give its two letters: CN.")));
    defaults.reporter = *country;
    return defaults;
}

Outcome<std::vector<Issue>> bringIn(const Call& call, Job& job) {
    std::vector<Issue> issues;
    const auto defaults = defaultsOf(call);
    if (!defaults)
        return halt(defaults.error());
    const auto tables = tablesOf(call, call.arguments().mid(1));
    if (!tables)
        return halt(tables.error());
    const auto opened = store::Case::open(call.argument(0));
    if (!opened)
        return halt(opened.error());
    for (const read::TableInfo& table : *tables) {
        auto result = import::importStatistics(**opened, table, *defaults, job);
        if (!result)
            return tl::unexpected(result.error());
        issues.insert(issues.end(), result->issues.begin(), result->issues.end());
    }
    return issues;
}

// What the call changes before it answers.
Outcome<std::vector<Issue>> change(const Call& call, Job& job) {
    if (call.arguments().size() > 1)
        return bringIn(call, job);
    for (const bool isInUse : {false, true}) {
        const auto source = call.number(isInUse ? QStringLiteral("put-back") : QStringLiteral("take-out"), 1);
        if (!source)
            return halt(source.error());
        if (!*source)
            continue;
        const auto opened = store::Case::open(call.argument(0));
        if (!opened)
            return halt(opened.error());
        if (const auto done = import::useStatistics(**opened, StatisticsId(**source), isInUse); !done)
            return halt(done.error());
    }
    return std::vector<Issue>();
}

void printAll(const std::vector<query::Mirror>& mirrors, const std::vector<store::StatisticsSource>& sources) {
    if (sources.empty())
        print(QStringLiteral("The case holds no official statistics. waybill mirror CASE FILE brings a table in."));
    else if (mirrors.empty())
        print(QStringLiteral("No official figures in view."));
    for (const query::Mirror& mirror : mirrors)
        printMirror(mirror);
    std::vector<QStringList> rows;
    for (const store::StatisticsSource& source : sources)
        rows.push_back({QString::number(source.id.value()), source.file, source.reporter,
                        scene::number(double(source.rows)), scene::number(double(source.kept)),
                        scene::number(double(source.rejected)), scene::number(double(source.blank)),
                        source.isInUse ? QStringLiteral("in use") : QStringLiteral("taken out")});
    if (rows.empty())
        return;
    print({});
    printTable({QStringLiteral("id"), QStringLiteral("file"), QStringLiteral("reporter"), QStringLiteral("rows"),
                QStringLiteral("kept"), QStringLiteral("rejected"), QStringLiteral("blank"), QStringLiteral("state")},
               rows);
}

void printAsJson(const std::vector<query::Mirror>& mirrors, const std::vector<store::StatisticsSource>& sources,
                 const std::vector<Issue>& issues) {
    QJsonArray trades, tables;
    for (const query::Mirror& mirror : mirrors)
        trades.append(query::toJson(mirror, true));
    for (const store::StatisticsSource& source : sources)
        tables.append(jsonOf(source));
    printJson(QJsonObject{{QStringLiteral("mirrors"), trades},
                          {QStringLiteral("statistics"), tables},
                          {QStringLiteral("issues"), toJson(issues)}});
}

} // namespace

int runMirror(const QStringList& arguments) {
    Call call(QStringLiteral("mirror"), QStringLiteral("CASE [FILE…] [FILTER]"),
              QStringLiteral("Brings tables of official export statistics into the case, and shows month by month and "
                             "code by code how much of them the records in view cover."));
    call.filterOptions()
        .option({QStringLiteral("reporter")}, QStringLiteral("CC"),
                QStringLiteral("The country that published the tables, where they do not say."))
        .flag(QStringLiteral("imports"), QStringLiteral("The tables hold imports, where they do not say."))
        .option({QStringLiteral("sheet")}, QStringLiteral("NAME"), QStringLiteral("Only this sheet."))
        .option({QStringLiteral("encoding")}, QStringLiteral("NAME"), QStringLiteral("The encoding of the files."))
        .option({QStringLiteral("take-out")}, QStringLiteral("ID"),
                QStringLiteral("Leaves one of the tables out of the comparison."))
        .option({QStringLiteral("put-back")}, QStringLiteral("ID"), QStringLiteral("Takes it in again."));
    constexpr int mostFiles = 1000;
    if (const auto end = call.parse(arguments, 1, mostFiles))
        return *end;
    const auto filter = call.filter();
    if (!filter)
        return fail(filter.error());
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto issues = change(call, job);
    if (!issues) {
        endProgress(call.quiet());
        return fail(issues.error());
    }
    const auto view = openView(call.argument(0), *filter, job);
    endProgress(call.quiet());
    if (!view)
        return fail(view.error());
    const auto mirrors = query::mirrors(*view->opened, *view->table, view->selection, *filter);
    const auto sources = store::statisticsSources(*view->opened);
    if (!mirrors || !sources)
        return fail(mirrors ? sources.error() : mirrors.error());
    if (call.json()) {
        printAsJson(*mirrors, *sources, *issues);
        return exitDone;
    }
    for (const Issue& issue : *issues)
        say(toQString(issue.text) + (issue.count > 1 ? QStringLiteral(" (%1 rows)").arg(issue.count) : QString()));
    printAll(*mirrors, *sources);
    return exitDone;
}

} // namespace waybill::app
