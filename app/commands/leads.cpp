// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/open_case.h"
#include "core/base/text.h"
#include "core/edit/judge.h"
#include "core/edit/judge_hits.h"
#include "core/query/leads_in_view.h"
#include "core/scene/format.h"

#include <cmath>

namespace waybill::app {

namespace {

template <class Value, class Names>
Result<std::optional<Value>> choice(const Call& call, const QString& option, Names fromName, const QString& names) {
    if (!call.has(option))
        return std::optional<Value>();
    const QString given = call.value(option);
    if (const std::optional<Value> value = fromName(toUtf8(given)))
        return value;
    return failure(badCall(QStringLiteral("--%1 takes %2, not \"%3\"").arg(option, names, given)));
}

Result<std::optional<NoteClass>> classOf(const Call& call) {
    return choice<NoteClass>(call, QStringLiteral("class"), noteClassFromName,
                             QStringLiteral("smo, military, aid, dual-use or civilian"));
}

Result<std::optional<Verdict>> verdictIn(const Call& call) {
    return choice<Verdict>(call, QStringLiteral("verdict"), verdictFromName,
                           QStringLiteral("open, confirmed, dismissed or later"));
}

QString dateOf(const query::ShipmentTable& table, std::size_t shipment) {
    if (table.day(shipment) != query::noDate)
        return toQString(Date::fromDays(table.day(shipment)).iso());
    return table.month(shipment) == query::noDate ? QString() : toQString(Month{table.month(shipment)}.iso());
}

QString said(const store::Lead& lead, std::string note::Statement::*what) {
    QStringList parts;
    for (const note::Statement& statement : lead.statements)
        parts << toQString(statement.*what);
    return parts.join(QStringLiteral(" … "));
}

QJsonObject jsonOf(const query::LeadInView& found, const query::ShipmentTable& table) {
    const store::LeadVerdict& verdict = found.lead.verdict;
    QJsonArray statements;
    for (const note::Statement& statement : found.lead.statements)
        statements.append(toJson(statement));
    QJsonObject object{{QStringLiteral("shipment"), toQString(found.lead.key)},
                       {QStringLiteral("class"), toQString(noteClassName(verdict.lead.noteClass))},
                       {QStringLiteral("verdict"), toQString(verdictName(verdict.verdict))},
                       {QStringLiteral("statements"), statements}};
    const auto add = [&object](const QString& name, const QString& value) {
        if (!value.isEmpty())
            object.insert(name, value);
    };
    add(QStringLiteral("reason"), verdict.reason);
    add(QStringLiteral("decided_at"), verdict.decidedAt);
    add(QStringLiteral("date"), dateOf(table, found.shipment));
    add(QStringLiteral("buyer"), toQString(table.partyNames(found.shipment, Role::Buyer)));
    add(QStringLiteral("seller"), toQString(table.partyNames(found.shipment, Role::Seller)));
    if (const double value = table.valueUsd(found.shipment); !std::isnan(value))
        object.insert(QStringLiteral("value_usd"), value);
    return object;
}

QStringList rowOf(const query::LeadInView& found, const query::ShipmentTable& table) {
    const double value = table.valueUsd(found.shipment);
    return {toQString(found.lead.key),
            toQString(noteClassName(found.lead.verdict.lead.noteClass)),
            toQString(verdictName(found.lead.verdict.verdict)),
            dateOf(table, found.shipment),
            toQString(table.partyNames(found.shipment, Role::Buyer)),
            std::isnan(value) ? QString() : scene::money(value),
            said(found.lead, &note::Statement::text),
            said(found.lead, &note::Statement::translation)};
}

// Those of the ids that name hits on lists.
std::vector<HitId> hitsAmong(const QStringList& ids) {
    std::vector<HitId> hits;
    for (const QString& id : ids) {
        if (const HitId hit = store::hitOfName(toUtf8(id)); hit.isValid())
            hits.push_back(hit);
    }
    return hits;
}

std::vector<store::LeadKey> leadsOf(const QStringList& shipments, NoteClass noteClass) {
    std::vector<store::LeadKey> leads;
    for (const QString& shipment : shipments)
        leads.push_back({toUtf8(shipment), noteClass});
    return leads;
}

void tellJudged(const Call& call, const QString& noun, qint64 count, Verdict verdict) {
    const QString name = toQString(verdictName(verdict));
    if (call.json())
        printJson(QJsonObject{{noun + u's', count}, {QStringLiteral("verdict"), name}});
    else if (!call.quiet())
        print(QStringLiteral("%1 %2%3: %4").arg(count).arg(noun, count == 1 ? QString() : QStringLiteral("s"), name));
}

} // namespace

int runLeads(const QStringList& arguments) {
    Call call(QStringLiteral("leads"), QStringLiteral("CASE [FILTER]"),
              QStringLiteral("What the papers of the shipments in view state about the use of the goods, and what was "
                             "decided about it."));
    call.filterOptions()
        .option({QStringLiteral("class")}, QStringLiteral("CLASS"),
                QStringLiteral("Only smo, military, aid, dual-use or civilian."))
        .option({QStringLiteral("verdict")}, QStringLiteral("VERDICT"),
                QStringLiteral("Only open, confirmed, dismissed or later."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto filter = call.filter();
    const auto noteClass = classOf(call);
    const auto verdict = verdictIn(call);
    if (!filter || !noteClass || !verdict)
        return fail(!filter ? filter.error() : !noteClass ? noteClass.error() : verdict.error());
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    auto view = openView(call.argument(0), *filter, job);
    endProgress(call.quiet());
    if (!view)
        return fail(view.error());
    const auto leads = query::leadsInView(*view->opened, *view->table, view->selection);
    if (!leads)
        return fail(leads.error());
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const query::LeadInView& found : *leads) {
        const store::LeadVerdict& own = found.lead.verdict;
        if ((*noteClass && own.lead.noteClass != **noteClass) || (*verdict && own.verdict != **verdict))
            continue;
        if (call.json())
            list.append(jsonOf(found, *view->table));
        else
            rows.push_back(rowOf(found, *view->table));
    }
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("leads"), list}});
    else if (rows.empty())
        print(QStringLiteral("No leads in view."));
    else
        printTable({QStringLiteral("shipment"), QStringLiteral("class"), QStringLiteral("verdict"),
                    QStringLiteral("date"), QStringLiteral("buyer"), QStringLiteral("value"), QStringLiteral("text"),
                    QStringLiteral("in English")},
                   rows);
    return exitDone;
}

int runJudge(const QStringList& arguments) {
    Call call(
        QStringLiteral("judge"), QStringLiteral("CASE SHIPMENT…|HIT… [--class CLASS] --verdict VERDICT"),
        QStringLiteral("Confirms leads and hits on lists, dismisses them with a reason, or puts them off; it goes "
                       "into the journal. What the machine found stays as it is."));
    call.option({QStringLiteral("class")}, QStringLiteral("CLASS"),
                QStringLiteral("smo, military, aid, dual-use or civilian; not for hits."))
        .option({QStringLiteral("verdict")}, QStringLiteral("VERDICT"),
                QStringLiteral("confirmed, dismissed, later, or open again."))
        .option({QStringLiteral("why")}, QStringLiteral("TEXT"),
                QStringLiteral("The reason; none is dismissed without."));
    constexpr int mostShipments = 10'000;
    if (const auto end = call.parse(arguments, 2, mostShipments))
        return *end;
    const auto noteClass = classOf(call);
    const auto verdict = verdictIn(call);
    if (!noteClass || !verdict)
        return fail(!noteClass ? noteClass.error() : verdict.error());
    const QStringList ids = call.arguments().mid(1);
    const std::vector<HitId> hits = hitsAmong(ids);
    const bool areHits = !hits.empty();
    if (areHits && (qsizetype(hits.size()) != ids.size() || *noteClass))
        return fail(badCall(QStringLiteral("waybill judge takes either hits, or shipments with --class")));
    if (!*verdict || (!areHits && !*noteClass))
        return fail(badCall(QStringLiteral("waybill judge needs --class and --verdict")));
    const auto opened = store::Case::open(call.argument(0));
    if (!opened)
        return fail(opened.error());
    const QString why = call.value(QStringLiteral("why"));
    const auto done = areHits ? edit::judgeHits(**opened, hits, **verdict, why)
                              : edit::judge(**opened, leadsOf(ids, **noteClass), **verdict, why);
    if (!done)
        return fail(done.error());
    tellJudged(call, areHits ? QStringLiteral("hit") : QStringLiteral("lead"), ids.size(), **verdict);
    return exitDone;
}

} // namespace waybill::app
