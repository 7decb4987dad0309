// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/identities.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::store {

namespace {

const QString partiesKey = QStringLiteral("parties"), partyKey = QStringLiteral("party"),
              entityName = QStringLiteral("entity");

} // namespace

QString identitiesJson(std::span<const Identity> identities) {
    QJsonArray array;
    for (const Identity& identity : identities)
        array.append(QJsonObject{{partyKey, identity.party.value()}, {entityName, identity.entity.value()}});
    return QString::fromUtf8(QJsonDocument(QJsonObject{{partiesKey, array}}).toJson(QJsonDocument::Compact));
}

std::vector<Identity> identitiesFromJson(const QString& json) {
    std::vector<Identity> identities;
    for (const QJsonValue value : QJsonDocument::fromJson(json.toUtf8()).object().value(partiesKey).toArray()) {
        const Identity identity{PartyId(value[partyKey].toInteger()), EntityId(value[entityName].toInteger())};
        if (identity.party.isValid() && identity.entity.isValid())
            identities.push_back(identity);
    }
    return identities;
}

} // namespace waybill::store
