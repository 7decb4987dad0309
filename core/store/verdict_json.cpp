// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leads.h"
#include "core/store/verdict_fields.h"

namespace waybill::store {

namespace {

const QString shipmentName = QStringLiteral("shipment"), className = QStringLiteral("class");

} // namespace

QString verdictsJson(const std::vector<LeadVerdict>& verdicts) {
    return judgedJson(verdicts, [](const LeadVerdict& verdict) {
        return QJsonObject{{shipmentName, toQString(verdict.lead.shipment)},
                           {className, toQString(noteClassName(verdict.lead.noteClass))}};
    });
}

std::vector<LeadVerdict> verdictsFromJson(const QString& json) {
    return judgedFromJson<LeadVerdict>(json, [](const QJsonObject& object) -> std::optional<LeadKey> {
        const auto noteClass = noteClassFromName(toUtf8(object.value(className).toString()));
        if (!noteClass)
            return std::nullopt;
        return LeadKey{toUtf8(object.value(shipmentName).toString()), *noteClass};
    });
}

} // namespace waybill::store
