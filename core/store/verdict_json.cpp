// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/store/leads.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::store {

namespace {

const QString shipmentName = QStringLiteral("shipment"), className = QStringLiteral("class"),
              verdictKey = QStringLiteral("verdict"), reasonName = QStringLiteral("reason"),
              decidedAtName = QStringLiteral("decided_at");

} // namespace

QString verdictsJson(const std::vector<LeadVerdict>& verdicts) {
    QJsonArray array;
    for (const LeadVerdict& verdict : verdicts) {
        QJsonObject object{{shipmentName, toQString(verdict.lead.shipment)},
                           {className, toQString(noteClassName(verdict.lead.noteClass))},
                           {verdictKey, toQString(verdictName(verdict.verdict))}};
        if (!verdict.reason.isEmpty())
            object.insert(reasonName, verdict.reason);
        if (!verdict.decidedAt.isEmpty())
            object.insert(decidedAtName, verdict.decidedAt);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<LeadVerdict> verdictsFromJson(const QString& json) {
    std::vector<LeadVerdict> verdicts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto noteClass = noteClassFromName(toUtf8(object.value(className).toString()));
        const auto verdict = verdictFromName(toUtf8(object.value(verdictKey).toString()));
        if (noteClass && verdict)
            verdicts.push_back({{toUtf8(object.value(shipmentName).toString()), *noteClass},
                                *verdict,
                                object.value(reasonName).toString(),
                                object.value(decidedAtName).toString()});
    }
    return verdicts;
}

} // namespace waybill::store
