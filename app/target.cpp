// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/target.h"

#include "app/console.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"

namespace waybill::app {

namespace {

Result<void> exists(store::Case& in, const QString& id) {
    if (const EntityId entity = entityOfKey(id); entity.isValid()) {
        const auto details = store::entityDetails(in, entity);
        return details ? Result<void>() : failure(details.error());
    }
    if (const PlaceId place = placeOfKey(id); place.isValid()) {
        const auto details = store::placeDetails(in, place);
        return details ? Result<void>() : failure(details.error());
    }
    return failure(badCall(QStringLiteral("There is no \"%1\" in this case").arg(id),
                           QStringLiteral("Ids look like co-12 (firm), ad-7 (address), sh-ab12cd34-17 (shipment) or "
                                          "sold:co-1:co-2 (link).")));
}

} // namespace

Result<Target> findTarget(store::Case& in, const QString& id) {
    if (id.startsWith(QStringLiteral("sh-"))) {
        const auto shipment = store::shipmentByKey(in, toUtf8(id));
        if (!shipment)
            return failure(shipment.error());
        return Target(*shipment);
    }
    const QStringList parts = id.split(u':');
    const bool isLink = parts.size() == 3 && (parts[0] == QStringLiteral("sold") ||
                                              parts[0] == QStringLiteral("made") || parts[0] == QStringLiteral("at"));
    for (const QString& end : isLink ? parts.mid(1) : QStringList{id}) {
        if (auto found = exists(in, end); !found)
            return failure(found.error());
    }
    if (isLink)
        return Target(LinkTarget{id});
    if (const EntityId entity = entityOfKey(id); entity.isValid())
        return Target(entity);
    return Target(placeOfKey(id));
}

Result<EntityId> findFirm(store::Case& in, const QString& id) {
    const auto target = findTarget(in, id);
    if (!target)
        return failure(target.error());
    if (const auto* firm = std::get_if<EntityId>(&*target))
        return *firm;
    return failure(badCall(QStringLiteral("%1 is no firm").arg(id), QStringLiteral("Firms have ids like co-12.")));
}

Result<PartyId> partyOfId(const QString& id) {
    bool isNumber = false;
    const QString digits = id.startsWith(QStringLiteral("pa-")) ? id.mid(3) : id;
    const qint64 number = digits.toLongLong(&isNumber);
    if (isNumber && number > 0)
        return PartyId(number);
    return failure(badCall(QStringLiteral("\"%1\" is no name's number").arg(id),
                           QStringLiteral("waybill show CASE ID lists the names of a firm with their numbers.")));
}

} // namespace waybill::app
