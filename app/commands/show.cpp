// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/graph_json.h"
#include "app/json.h"
#include "app/open_case.h"
#include "app/target.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/no_firms.h"

#include <QJsonDocument>
#include <algorithm>

namespace waybill::app {

namespace {

QString key(const char* text) {
    return QString::fromLatin1(text);
}

Result<QJsonArray> annotationsOf(store::Case& in, const QString& target) {
    const auto annotations = store::annotations(in, target);
    if (!annotations)
        return failure(annotations.error());
    QJsonArray list;
    for (const store::Annotation& annotation : *annotations)
        list.append(toJson(annotation));
    return list;
}

Result<QJsonObject> showShipment(store::Case& in, ShipmentId id) {
    const auto shipment = store::shipmentDetails(in, id);
    if (!shipment)
        return failure(shipment.error());
    QJsonObject object = toJson(*shipment);
    QJsonArray evidence;
    for (const store::Evidence& piece : shipment->evidence) {
        const auto record = store::record(in, piece.source, piece.row);
        if (!record)
            return failure(record.error());
        QJsonObject entry = toJson(*record);
        QJsonArray differences;
        for (const std::string& difference : piece.differences)
            differences.append(toQString(difference));
        if (!differences.isEmpty())
            entry.insert(key("differences"), differences);
        evidence.append(entry);
    }
    object.insert(key("evidence"), evidence);
    return object;
}

QJsonArray shipmentKeys(store::Case& in, const query::ShipmentTable& table,
                        const std::vector<std::uint32_t>& shipments) {
    QJsonArray list;
    for (const std::uint32_t index : shipments) {
        const auto details = store::shipmentDetails(in, table.id(index));
        if (details)
            list.append(toQString(details->key));
    }
    return list;
}

QJsonArray linkList(const graph::EntityGraph& graph, const std::string& nodeKey) {
    QJsonArray list;
    if (const auto node = graph.nodeByKey(nodeKey)) {
        for (const std::uint32_t link : graph.linksOf(*node))
            list.append(linkObject(graph, graph.links()[link]));
    }
    return list;
}

Result<QJsonObject> showEntity(CaseView& view, const graph::EntityGraph& graph, EntityId id) {
    const auto entity = store::entityDetails(*view.opened, id);
    if (!entity)
        return failure(entity.error());
    const std::string entityKey = waybill::entityKey(id);
    QJsonObject object{{key("id"), toQString(entityKey)}, {key("kind"), key("entity")}};
    put(object, "name", entity->name);
    put(object, "country", entity->country);
    QJsonArray names, addresses, roles;
    for (const auto& written : entity->names) {
        QJsonObject name{{key("party"), written.party.value()}, {key("shipments"), written.shipments}};
        put(name, "name", written.name);
        put(name, "alias", written.alias);
        put(name, "tax_id", written.taxId);
        names.append(name);
    }
    for (const auto& address : entity->addresses)
        addresses.append(QJsonObject{{key("id"), toQString(placeKey(address.place))},
                                     {key("text"), toQString(address.text)},
                                     {key("shipments"), address.shipments}});
    if (const auto node = graph.nodeByKey(entityKey)) {
        const graph::Node& mark = graph.nodes()[*node];
        for (const Role role : allRoles) {
            if ((mark.roles & (1U << unsigned(role))) != 0)
                roles.append(toQString(roleName(role)));
        }
        object.insert(key("shipments"), qint64(mark.shipments));
        object.insert(key("value_usd"), mark.valueUsd);
        object.insert(key("noted"), qint64(mark.noted));
    }
    object.insert(key("roles"), roles);
    object.insert(key("names"), names);
    object.insert(key("addresses"), addresses);
    object.insert(key("links"), linkList(graph, entityKey));
    const auto hits = store::listHits(*view.opened, id);
    if (!hits)
        return failure(hits.error());
    QJsonArray listHits;
    for (const store::StoredHit& hit : *hits)
        listHits.append(toJson(hit));
    if (!listHits.isEmpty())
        object.insert(key("list_hits"), listHits);
    const auto noFirms = store::noFirms(*view.opened);
    if (!noFirms)
        return failure(noFirms.error());
    if (const auto excluded = std::ranges::find(*noFirms, id, &store::NoFirm::entity); excluded != noFirms->end())
        object.insert(key("no_firm"),
                      QJsonObject{{key("why"), excluded->reason}, {key("decided_at"), excluded->decidedAt}});
    std::vector<std::uint32_t> shipments;
    for (std::size_t i = 0; i < view.table->size(); ++i) {
        for (const query::PartyRef& party : view.table->parties(i)) {
            if (view.table->entities()[party.entity].id == id) {
                shipments.push_back(std::uint32_t(i));
                break;
            }
        }
    }
    object.insert(key("shipment_ids"), shipmentKeys(*view.opened, *view.table, shipments));
    return object;
}

Result<QJsonObject> showPlace(CaseView& view, PlaceId id) {
    const auto place = store::placeDetails(*view.opened, id);
    if (!place)
        return failure(place.error());
    QJsonArray texts, entities;
    for (const std::string& text : place->texts)
        texts.append(toQString(text));
    for (const EntityId entity : place->entities)
        entities.append(toQString(entityKey(entity)));
    return QJsonObject{{key("id"), toQString(placeKey(id))},
                       {key("kind"), key("address")},
                       {key("text"), toQString(place->text)},
                       {key("texts"), texts},
                       {key("entities"), entities}};
}

Result<QJsonObject> showLink(CaseView& view, const graph::EntityGraph& graph, const LinkTarget& target) {
    const auto link = graph.linkByKey(toUtf8(target.key));
    if (!link)
        return failure(badCall(QStringLiteral("No shipment ties the two as \"%1\" says").arg(target.key)));
    QJsonObject object = linkObject(graph, graph.links()[*link]);
    object.insert(key("shipment_ids"), shipmentKeys(*view.opened, *view.table, graph.shipmentsOf(*link)));
    return object;
}

Result<QJsonObject> show(CaseView& view, const Target& target) {
    if (const auto* shipment = std::get_if<ShipmentId>(&target))
        return showShipment(*view.opened, *shipment);
    if (const auto* place = std::get_if<PlaceId>(&target))
        return showPlace(view, *place);
    const auto graph = graph::EntityGraph::build(view.table, view.selection, {.minEntitiesAtAddress = 1});
    if (const auto* entity = std::get_if<EntityId>(&target))
        return showEntity(view, *graph, *entity);
    return showLink(view, *graph, std::get<LinkTarget>(target));
}

QString inWords(const QJsonValue& value, int depth) {
    const QString indent(depth * 2, u' ');
    QString text;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            const bool nested = member->isObject() || member->isArray();
            text += indent + member.key() + u':' + (nested ? QStringLiteral("\n") : QStringLiteral(" ")) +
                    inWords(*member, depth + 1);
        }
    } else if (value.isArray()) {
        for (const QJsonValue& element : value.toArray())
            text += element.isObject() ? indent + QStringLiteral("-\n") + inWords(element, depth + 1)
                                       : indent + QStringLiteral("- ") + inWords(element, 0);
    } else {
        text += value.toVariant().toString() + u'\n';
    }
    return text;
}

} // namespace

int runShow(const QStringList& arguments) {
    Call call(QStringLiteral("show"), QStringLiteral("CASE ID"),
              QStringLiteral("One shipment, firm, address or link with everything known and the evidence."));
    if (const auto end = call.parse(arguments, 2, 2))
        return *end;
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    auto view = openView(call.argument(0), {}, job);
    endProgress(call.quiet());
    if (!view)
        return fail(view.error());
    const auto target = findTarget(*view->opened, call.argument(1));
    if (!target)
        return fail(target.error());
    auto object = show(*view, *target);
    if (!object)
        return fail(object.error());
    const auto annotations = annotationsOf(*view->opened, call.argument(1));
    if (!annotations)
        return fail(annotations.error());
    object->insert(key("annotations"), *annotations);
    if (call.json())
        printJson(*object);
    else
        print(inWords(*object, 0).trimmed());
    return exitDone;
}

} // namespace waybill::app
