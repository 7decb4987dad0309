// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/entities_in_view.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/open_case.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/scene/format.h"

#include <cmath>

namespace waybill::app {

namespace {

QString dayOf(int day) {
    return day == query::noDate ? QString() : toQString(Date::fromDays(day).iso());
}

QStringList rolesOf(const query::EntityInView& found) {
    QStringList roles;
    for (const Role role : allRoles) {
        if ((found.roles & (1U << unsigned(role))) != 0)
            roles << toQString(roleName(role));
    }
    return roles;
}

Result<QJsonObject> jsonOf(store::Case& in, const query::ShipmentTable& table, const query::EntityInView& found) {
    const query::ShipmentTable::Entity& entity = table.entities()[found.entity];
    const auto details = store::entityDetails(in, entity.id);
    if (!details)
        return failure(details.error());
    QJsonObject object{{QStringLiteral("id"), toQString(entityKey(entity.id))},
                       {QStringLiteral("name"), toQString(entity.name)},
                       {QStringLiteral("roles"), QJsonArray::fromStringList(rolesOf(found))},
                       {QStringLiteral("shipments"), qint64(found.shipments)},
                       {QStringLiteral("noted"), qint64(found.noted)},
                       {QStringLiteral("addresses"), qint64(found.places)}};
    put(object, "country", entity.country);
    put(object, "value_usd", found.valueUsd);
    put(object, "first_date", dayOf(found.firstDay));
    put(object, "last_date", dayOf(found.lastDay));
    QJsonArray names;
    for (const auto& written : details->names) {
        QJsonObject name{{QStringLiteral("party"), written.party.value()},
                         {QStringLiteral("shipments"), written.shipments}};
        put(name, "name", written.name);
        put(name, "alias", written.alias);
        put(name, "tax_id", written.taxId);
        names.append(name);
    }
    object.insert(QStringLiteral("names"), names);
    return object;
}

QStringList rowOf(const query::ShipmentTable& table, const query::EntityInView& found) {
    const query::ShipmentTable::Entity& entity = table.entities()[found.entity];
    return {toQString(entityKey(entity.id)),
            toQString(entity.name),
            toQString(entity.country),
            rolesOf(found).join(QStringLiteral(", ")),
            scene::number(double(found.shipments)),
            std::isnan(found.valueUsd) ? QString() : scene::money(found.valueUsd),
            scene::number(double(found.noted))};
}

} // namespace

int runEntities(const QStringList& arguments) {
    Call call(QStringLiteral("entities"), QStringLiteral("CASE [FILTER]"),
              QStringLiteral("The firms and persons of the shipments in view, most value first, with the names that "
                             "they are written by."));
    call.filterOptions();
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const auto filter = call.filter();
    if (!filter)
        return fail(filter.error());
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto view = openView(call.argument(0), *filter, job);
    endProgress(call.quiet());
    if (!view)
        return fail(view.error());
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const query::EntityInView& found : query::entitiesInView(*view->table, view->selection)) {
        if (!call.json()) {
            rows.push_back(rowOf(*view->table, found));
            continue;
        }
        const auto object = jsonOf(*view->opened, *view->table, found);
        if (!object)
            return fail(object.error());
        list.append(*object);
    }
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("entities"), list}});
    else
        printTable({QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("country"), QStringLiteral("roles"),
                    QStringLiteral("shipments"), QStringLiteral("value"), QStringLiteral("noted")},
                   rows);
    return exitDone;
}

} // namespace waybill::app
