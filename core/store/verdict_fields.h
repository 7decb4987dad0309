// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/base/verdict.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>
#include <vector>

/// How decisions on findings are written in the journal, whatever is decided on: an object each, in which fields that
/// say what it is about stand before the verdict, its reason and its time. What cannot be read back is left out.
namespace waybill::store {

/// `about` gives the fields of what a verdict is about.
template <class Judged, class About> QString judgedJson(const std::vector<Judged>& verdicts, About&& about) {
    QJsonArray array;
    for (const Judged& verdict : verdicts) {
        QJsonObject object = about(verdict);
        object.insert(QStringLiteral("verdict"), toQString(verdictName(verdict.verdict)));
        if (!verdict.reason.isEmpty())
            object.insert(QStringLiteral("reason"), verdict.reason);
        if (!verdict.decidedAt.isEmpty())
            object.insert(QStringLiteral("decided_at"), verdict.decidedAt);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// `about` reads what a verdict is about, or gives nothing.
template <class Judged, class About> std::vector<Judged> judgedFromJson(const QString& json, About&& about) {
    std::vector<Judged> verdicts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto key = about(object);
        const auto verdict = verdictFromName(toUtf8(object.value(QStringLiteral("verdict")).toString()));
        if (key && verdict)
            verdicts.push_back({*key, *verdict, object.value(QStringLiteral("reason")).toString(),
                                object.value(QStringLiteral("decided_at")).toString()});
    }
    return verdicts;
}

} // namespace waybill::store
