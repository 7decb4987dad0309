// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/annotate.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/target.h"
#include "core/store/tags.h"

namespace waybill::app {

int runAnnotate(const QStringList& arguments) {
    Call call(
        QStringLiteral("annotate"), QStringLiteral("CASE ID --text TEXT"),
        QStringLiteral("Writes down what you know of a firm, address, link or shipment; it goes into the journal."));
    call.option({QStringLiteral("text")}, QStringLiteral("TEXT"), QStringLiteral("What you found."))
        .option({QStringLiteral("status")}, QStringLiteral("STATUS"),
                QStringLiteral("suspicious, cleared, asked, denied, no answer, …"))
        .option({QStringLiteral("tag")}, QStringLiteral("T"),
                QStringLiteral("A tag, written into the text as #T; may be given more than once."))
        .option({QStringLiteral("confidence")}, QStringLiteral("C"), QStringLiteral("certain, probable or possible."))
        .option({QStringLiteral("source")}, QStringLiteral("URL"), QStringLiteral("Where it says so."));
    if (const auto end = call.parse(arguments, 2, 2))
        return *end;
    if (!call.has(QStringLiteral("text")) && !call.has(QStringLiteral("status")) && !call.has(QStringLiteral("tag")))
        return fail(badCall(QStringLiteral("waybill annotate needs --text, --status or --tag")));
    const QString confidence = call.value(QStringLiteral("confidence"));
    static const QStringList confidences{QString(), QStringLiteral("certain"), QStringLiteral("probable"),
                                         QStringLiteral("possible")};
    if (!confidences.contains(confidence))
        return fail(
            badCall(QStringLiteral("--confidence takes certain, probable or possible, not \"%1\"").arg(confidence)));
    const auto opened = store::Case::open(call.argument(0));
    if (!opened)
        return fail(opened.error());
    const auto target = findTarget(**opened, call.argument(1));
    if (!target)
        return fail(target.error());
    store::Annotation annotation;
    annotation.target = call.argument(1);
    annotation.text = call.value(QStringLiteral("text"));
    for (const QString& tag : call.values(QStringLiteral("tag"))) {
        const QString written = (tag.startsWith(u'#') ? QString() : QStringLiteral("#")) + tag;
        if (store::tagsIn(written) != QStringList{written.mid(1).toLower()})
            return fail(badCall(QStringLiteral("--tag takes one word, not \"%1\"").arg(tag)));
        annotation.text += (annotation.text.isEmpty() ? QString() : QStringLiteral(" ")) + written;
    }
    annotation.status = call.value(QStringLiteral("status"));
    annotation.confidence = confidence;
    annotation.sourceUrl = call.value(QStringLiteral("source"));
    const auto written = edit::annotate(**opened, annotation);
    if (!written)
        return fail(written.error());
    if (call.json())
        printJson(toJson(*written));
    else if (!call.quiet())
        print(QStringLiteral("Annotated %1 (annotation %2)").arg(written->target).arg(written->id.value()));
    return exitDone;
}

} // namespace waybill::app
