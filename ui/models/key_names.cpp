// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/key_names.h"

#include "core/base/node_key.h"
#include "core/edit/decision.h"

namespace waybill::ui {

namespace {

bool isNode(const QString& key) {
    return entityOfKey(key).isValid() || placeOfKey(key).isValid();
}

QString nodeName(CaseSession& session, const QString& key) {
    if (key.startsWith(QLatin1String("sh-")))
        return QStringLiteral("shipment ") + key;
    return isNode(key) ? edit::nameOfTarget(session.openCase(), key) : key;
}

} // namespace

QString nameOfKey(CaseSession& session, const QString& key) {
    if (isNode(key))
        return nodeName(session, key);
    const QStringList parts = key.split(QLatin1Char(':'));
    if (parts.size() == 3)
        return QStringLiteral("%1 → %2").arg(nodeName(session, parts[1]), nodeName(session, parts[2]));
    if (key.startsWith(QLatin1String("sh-")))
        return QStringLiteral("Shipment ") + key;
    return key;
}

} // namespace waybill::ui
