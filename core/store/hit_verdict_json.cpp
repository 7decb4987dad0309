// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/store/list_hits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::store {

namespace {

const QString listName = QStringLiteral("list"), entryName = QStringLiteral("entry"), nameName = QStringLiteral("name"),
              verdictKey = QStringLiteral("verdict"), reasonName = QStringLiteral("reason"),
              decidedAtName = QStringLiteral("decided_at");

} // namespace

QString hitVerdictsJson(const std::vector<HitVerdict>& verdicts) {
    QJsonArray array;
    for (const HitVerdict& verdict : verdicts) {
        QJsonObject object{{listName, toQString(verdict.hit.list)},
                           {entryName, toQString(verdict.hit.entry)},
                           {nameName, toQString(verdict.hit.name)},
                           {verdictKey, toQString(verdictName(verdict.verdict))}};
        if (!verdict.reason.isEmpty())
            object.insert(reasonName, verdict.reason);
        if (!verdict.decidedAt.isEmpty())
            object.insert(decidedAtName, verdict.decidedAt);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<HitVerdict> hitVerdictsFromJson(const QString& json) {
    std::vector<HitVerdict> verdicts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto verdict = verdictFromName(toUtf8(object.value(verdictKey).toString()));
        if (verdict && object.contains(listName) && object.contains(entryName) && object.contains(nameName))
            verdicts.push_back({{toUtf8(object.value(listName).toString()), toUtf8(object.value(entryName).toString()),
                                 toUtf8(object.value(nameName).toString())},
                                *verdict,
                                object.value(reasonName).toString(),
                                object.value(decidedAtName).toString()});
    }
    return verdicts;
}

} // namespace waybill::store
