// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/key_names.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"

namespace waybill::ui {

namespace {

QString nodeName(CaseSession& session, const QString& key) {
    if (key.startsWith(QLatin1String("sh-")))
        return QStringLiteral("shipment ") + key;
    if (const EntityId firm = entityOfKey(key); firm.isValid()) {
        const auto entity = store::entityDetails(session.openCase(), firm);
        return entity ? toQString(entity->name) : key;
    }
    const auto place = store::placeDetails(session.openCase(), placeOfKey(key));
    return place ? toQString(place->text) : key;
}

} // namespace

QString nameOfKey(CaseSession& session, const QString& key) {
    if (entityOfKey(key).isValid() || placeOfKey(key).isValid())
        return nodeName(session, key);
    const QStringList parts = key.split(QLatin1Char(':'));
    if (parts.size() == 3)
        return QStringLiteral("%1 → %2").arg(nodeName(session, parts[1]), nodeName(session, parts[2]));
    if (key.startsWith(QLatin1String("sh-")))
        return QStringLiteral("Shipment ") + key;
    return key;
}

} // namespace waybill::ui
