// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "core/base/text.h"
#include "core/note/rule_book.h"

#include <QFile>
#include <QJsonDocument>
#include <cstdio>
#include <vector>

namespace waybill::app {

namespace {

// The built-in rules with the given files on top of them.
Result<note::RuleBook> rulesWith(const QStringList& names) {
    std::vector<QByteArray> texts;
    std::vector<note::RuleAddition> additions;
    for (const QString& name : names) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return failure(
                {ErrorCode::BadInput, QStringLiteral("Cannot read the rule file"), file.errorString(), {}, name, 0});
        texts.push_back(file.readAll()); // a QByteArray that moves keeps its bytes where they are
        additions.push_back({{texts.back().constData(), std::size_t(texts.back().size())}, toUtf8(name)});
    }
    return note::RuleBook::withAdditions(additions);
}

} // namespace

int runNote(const QStringList& arguments) {
    Call call(QStringLiteral("note"), QStringLiteral("[FILE]"),
              QStringLiteral("Says what each line of a text (stdin without FILE) states; one JSON object a line."));
    call.option({QStringLiteral("rules")}, QStringLiteral("FILE"),
                QStringLiteral("Adds the rules of FILE to the built-in ones; may be given several times."));
    if (const auto end = call.parse(arguments, 0, 1))
        return *end;
    QFile file(call.argument(0));
    const bool opened =
        call.arguments().isEmpty() ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(
            Error{.what = QStringLiteral("Cannot read the text"), .why = file.errorString(), .file = call.argument(0)});
    const auto rules = rulesWith(call.values(QStringLiteral("rules")));
    if (!rules)
        return fail(rules.error());
    qint64 number = 0;
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        if (line.isEmpty()) // a pipe knows that it is at its end only after the last read
            break;
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        QJsonObject object = toJson(rules->read(line.toStdString()));
        object.insert(QStringLiteral("line"), ++number);
        print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    }
    return exitDone;
}

} // namespace waybill::app
