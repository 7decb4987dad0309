// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/take_out.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "core/store/take_out.h"

#include <algorithm>

namespace waybill::app {

namespace {

Result<SourceId> sourceOf(store::Case& in, const QString& number) {
    const auto sources = store::sources(in);
    if (!sources)
        return failure(sources.error());
    bool isNumber = false;
    const SourceId id(number.toLongLong(&isNumber));
    const bool isThere = std::ranges::any_of(*sources, [&](const store::SourceInfo& one) { return one.id == id; });
    if (isNumber && isThere)
        return id;
    return failure(badCall(QStringLiteral("the case has no source %1").arg(number),
                           QStringLiteral("See waybill sources for their numbers.")));
}

int move(const QStringList& arguments, const QString& name, const QString& summary, bool isOut) {
    Call call(name, QStringLiteral("CASE SOURCE"), summary);
    call.option({QStringLiteral("why")}, QStringLiteral("TEXT"), QStringLiteral("The reason, for the journal."));
    if (const auto end = call.parse(arguments, 2, 2))
        return *end;
    const auto opened = store::Case::open(call.argument(0));
    if (!opened)
        return fail(opened.error());
    const auto source = sourceOf(**opened, call.argument(1));
    if (!source)
        return fail(source.error());
    const QString why = call.value(QStringLiteral("why"));
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto effect = store::takeOutEffect(**opened, *source);
    if (!effect)
        return fail(effect.error());
    const auto done = isOut ? edit::takeOut(**opened, *source, why, job) : edit::putBack(**opened, *source, why, job);
    endProgress(call.quiet());
    if (!done)
        return fail(done.error());
    for (const Issue& issue : job.issues())
        say(toQString(issue.text));
    const auto after = store::takeOutEffect(**opened, *source);
    if (!after)
        return fail(after.error());
    const store::TakeOutEffect& counted = isOut ? *effect : *after;
    if (call.json()) {
        printJson(QJsonObject{{QStringLiteral("source"), source->value()},
                              {QStringLiteral("taken_out"), isOut},
                              {QStringLiteral("shipments"), counted.shipments},
                              {QStringLiteral("in_other_sources"), counted.borneOut},
                              {QStringLiteral("value_usd"), counted.valueUsd}});
    } else if (!call.quiet()) {
        print((isOut
                   ? QStringLiteral("%1 shipments of source %2 do not count any more; %3 of them are in other sources "
                                    "too and count from there.")
                   : QStringLiteral("%1 shipments of source %2 count again; %3 of them are in other sources too."))
                  .arg(counted.shipments)
                  .arg(source->value())
                  .arg(counted.borneOut));
    }
    return exitDone;
}

} // namespace

int runTakeOut(const QStringList& arguments) {
    return move(arguments, QStringLiteral("take-out"),
                QStringLiteral("Takes a source out of the case: nothing of it counts any more. Its rows stay in the "
                               "file, and waybill put-back puts it back."),
                true);
}

int runPutBack(const QStringList& arguments) {
    return move(arguments, QStringLiteral("put-back"),
                QStringLiteral("Puts a source back that was taken out of the case."), false);
}

} // namespace waybill::app
