// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/identify.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/firm_decision.h"
#include "app/target.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/edit/annotate.h"
#include "core/store/details.h"

namespace waybill::app {

int runMerge(const QStringList& arguments) {
    Call call(
        QStringLiteral("merge"), QStringLiteral("CASE ID ID… --why TEXT"),
        QStringLiteral("Says that firms are one: their names become names of the first. It goes into the journal, "
                       "holds for sources that come later, and can be taken back."));
    takesWhy(call);
    if (const auto end = call.parse(arguments, 3, mostFirmIds))
        return *end;
    const auto decision = firmDecision(call, QStringLiteral("merge"));
    if (!decision)
        return fail(decision.error());
    const auto firms = firmsOf(decision->in(), call.arguments().mid(1));
    if (!firms)
        return fail(firms.error());
    if (const auto done = edit::merge(decision->in(), *firms, decision->why); !done)
        return fail(done.error());
    const auto details = store::entityDetails(decision->in(), firms->front());
    if (!details)
        return fail(details.error());
    const QString id = toQString(entityKey(firms->front())), name = toQString(details->name);
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("id"), id},
                              {QStringLiteral("name"), name},
                              {QStringLiteral("names"), qint64(details->names.size())}});
    else if (!call.quiet())
        print(QStringLiteral("%1 is now %2, written in %3 ways").arg(id, name).arg(details->names.size()));
    return exitDone;
}

int runSplit(const QStringList& arguments) {
    Call call(
        QStringLiteral("split"), QStringLiteral("CASE ID PARTY… --why TEXT"),
        QStringLiteral("Says that names of a firm are another firm's. PARTY is the number of a name, as show gives "
                       "it. It goes into the journal and can be taken back."));
    takesWhy(call);
    if (const auto end = call.parse(arguments, 3, mostFirmIds))
        return *end;
    const auto decision = firmDecision(call, QStringLiteral("split"));
    if (!decision)
        return fail(decision.error());
    const auto firm = findFirm(decision->in(), call.argument(1));
    const auto names = namesOf(call.arguments().mid(2));
    if (!firm || !names)
        return fail(firm ? names.error() : firm.error());
    const auto made = edit::split(decision->in(), *firm, *names, decision->why);
    if (!made)
        return fail(made.error());
    const QString id = toQString(entityKey(*made)), name = nameOf(decision->in(), *made);
    if (call.json())
        printJson(QJsonObject{
            {QStringLiteral("id"), id}, {QStringLiteral("name"), name}, {QStringLiteral("from"), call.argument(1)}});
    else if (!call.quiet())
        print(QStringLiteral("%1 is now a firm of its own: %2").arg(id, name));
    return exitDone;
}

int runUndo(const QStringList& arguments) {
    Call call(
        QStringLiteral("undo"), QStringLiteral("CASE [ENTRY]"),
        QStringLiteral("Takes the newest decision back, or one by its number in the journal where no later decision "
                       "is about the same. The journal keeps both."));
    if (const auto end = call.parse(arguments, 1, 2))
        return *end;
    const auto opened = store::Case::open(call.argument(0));
    if (!opened)
        return fail(opened.error());
    if (call.arguments().size() == 2) {
        bool isNumber = false;
        const qint64 entry = call.argument(1).toLongLong(&isNumber);
        if (!isNumber)
            return fail(badCall(QStringLiteral("\"%1\" is no entry of the journal").arg(call.argument(1)),
                                QStringLiteral("waybill journal CASE lists them.")));
        const auto done = edit::takeBack(**opened, JournalId(entry));
        return done ? exitDone : fail(done.error());
    }
    const auto text = edit::undoText(**opened);
    if (!text)
        return fail(text.error());
    const auto done = edit::undo(**opened);
    if (!done)
        return fail(done.error());
    if (!call.quiet())
        print(*done ? QStringLiteral("Taken back: %1").arg(*text) : QStringLiteral("There is nothing to take back."));
    return exitDone;
}

} // namespace waybill::app
