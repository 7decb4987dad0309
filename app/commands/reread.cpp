// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/reread.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "core/base/text.h"

#include <QFile>
#include <QFileInfo>

namespace waybill::app {

namespace {

Result<void> addFiles(const QStringList& names, store::RuleFile::Kind kind, std::vector<store::RuleFile>& files) {
    for (const QString& name : names) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return failure(
                {ErrorCode::BadInput, QStringLiteral("Cannot read the rule file"), file.errorString(), {}, name, 0});
        files.push_back({kind, toUtf8(QFileInfo(name).fileName()), file.readAll().toStdString()});
    }
    return {};
}

// Those that the call names; without any those of the case.
Result<std::vector<store::RuleFile>> filesOf(const Call& call, store::Case& in) {
    const bool named = call.has(QStringLiteral("rules")) || call.has(QStringLiteral("goods"));
    if (named && call.has(QStringLiteral("built-in")))
        return failure(badCall(QStringLiteral("--built-in goes without files of one's own")));
    if (!named && !call.has(QStringLiteral("built-in")))
        return store::ruleFiles(in);
    std::vector<store::RuleFile> files;
    auto done = addFiles(call.values(QStringLiteral("rules")), store::RuleFile::Kind::Note, files);
    if (done)
        done = addFiles(call.values(QStringLiteral("goods")), store::RuleFile::Kind::Goods, files);
    if (!done)
        return failure(done.error());
    return files;
}

} // namespace

int runReread(const QStringList& arguments) {
    Call call(QStringLiteral("reread"), QStringLiteral("CASE"),
              QStringLiteral("Reads again what the papers of all shipments state and which goods they are: by rules of "
                             "your own on top of the built-in ones, which the case then keeps. Verdicts stay."));
    call.option({QStringLiteral("rules")}, QStringLiteral("FILE"),
                QStringLiteral("Rules about what papers state, in the place of those that the case has."))
        .option({QStringLiteral("goods")}, QStringLiteral("FILE"), QStringLiteral("Likewise goods categories."))
        .flag(QStringLiteral("built-in"), QStringLiteral("Only by the built-in rules."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto opened = store::Case::open(call.argument(0));
    if (!opened)
        return fail(opened.error());
    const auto files = filesOf(call, **opened);
    if (!files)
        return fail(files.error());
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto done = import::readAgain(**opened, *files, job);
    endProgress(call.quiet());
    if (!done)
        return fail(done.error());
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("shipments"), done->shipments},
                              {QStringLiteral("changed"), done->changed},
                              {QStringLiteral("rule_files"), qint64(files->size())}});
    else if (!call.quiet())
        print(QStringLiteral("%1 shipments read again, %2 of them otherwise than before")
                  .arg(done->shipments)
                  .arg(done->changed));
    return exitDone;
}

} // namespace waybill::app
