// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/exclude.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/firm_decision.h"
#include "app/target.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "core/store/identities.h"
#include "core/store/no_firms.h"

namespace waybill::app {

namespace {

int list(const Call& call) {
    const auto opened = store::Case::open(call.argument(0), store::Case::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    const auto all = store::noFirms(**opened);
    if (!all)
        return fail(all.error());
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const store::NoFirm& each : *all) {
        const QString id = toQString(entityKey(each.entity)), name = nameOf(**opened, each.entity);
        QJsonObject object{
            {QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("decided_at"), each.decidedAt}};
        if (!each.reason.isEmpty())
            object.insert(QStringLiteral("why"), each.reason);
        array.append(object);
        rows.push_back({id, name, each.reason, each.decidedAt});
    }
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("no_firms"), array}});
    else
        printTable({QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("why"), QStringLiteral("decided")},
                   rows);
    return exitDone;
}

void tell(const Call& call, store::Case& in, EntityId entity, const QString& sentence) {
    const QString id = toQString(entityKey(entity)), name = nameOf(in, entity);
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}});
    else if (!call.quiet())
        print(sentence.arg(id, name));
}

} // namespace

int runExclude(const QStringList& arguments) {
    Call call(QStringLiteral("exclude"), QStringLiteral("CASE [ID [PARTY…] --why TEXT]"),
              QStringLiteral("Says that what the records name is no firm, a placeholder that no rule knew: it leaves "
                             "the picture, its shipments stay. With PARTY, the number of a name as show gives it, only "
                             "these names are taken out of the firm. Without ID lists what was excluded."));
    takesWhy(call);
    if (const auto end = call.parse(arguments, 1, mostFirmIds))
        return *end;
    if (call.arguments().size() == 1)
        return list(call);
    const auto decision = firmDecision(call, QStringLiteral("exclude"));
    if (!decision)
        return fail(decision.error());
    const auto firm = findFirm(decision->in(), call.argument(1));
    const auto names = namesOf(call.arguments().mid(2));
    if (!firm || !names)
        return fail(firm ? names.error() : firm.error());
    const auto excluded = edit::exclude(decision->in(), *firm, *names, decision->why);
    if (!excluded)
        return fail(excluded.error());
    tell(call, decision->in(), *excluded, QStringLiteral("%1 is no firm any more: %2"));
    return exitDone;
}

int runInclude(const QStringList& arguments) {
    Call call(QStringLiteral("include"), QStringLiteral("CASE ID --why TEXT"),
              QStringLiteral("Takes what was excluded for a firm again."));
    takesWhy(call);
    if (const auto end = call.parse(arguments, 2, 2))
        return *end;
    const auto decision = firmDecision(call, QStringLiteral("include"));
    if (!decision)
        return fail(decision.error());
    const auto firm = findFirm(decision->in(), call.argument(1));
    if (!firm)
        return fail(firm.error());
    if (const auto done = edit::include(decision->in(), *firm, decision->why); !done)
        return fail(done.error());
    tell(call, decision->in(), *firm, QStringLiteral("%1 is a firm again: %2"));
    return exitDone;
}

} // namespace waybill::app
