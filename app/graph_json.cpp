// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/graph_json.h"

#include "app/json.h"
#include "core/base/text.h"

namespace waybill::app {

QJsonObject nodeObject(const graph::EntityGraph& graph, std::uint32_t node) {
    const graph::Node& from = graph.nodes()[node];
    QJsonObject object{{QStringLiteral("id"), toQString(from.key)},
                       {QStringLiteral("kind"), toQString(graph::nodeKindName(from.kind))}};
    put(object, "name", from.label);
    return object;
}

QJsonObject linkObject(const graph::EntityGraph& graph, const graph::Link& link) {
    QJsonObject object{{QStringLiteral("id"), toQString(link.key)},
                       {QStringLiteral("kind"), toQString(graph::linkKindName(link.kind))},
                       {QStringLiteral("source"), toQString(graph.nodes()[link.source].key)},
                       {QStringLiteral("source_name"), toQString(graph.nodes()[link.source].label)},
                       {QStringLiteral("target"), toQString(graph.nodes()[link.target].key)},
                       {QStringLiteral("target_name"), toQString(graph.nodes()[link.target].label)},
                       {QStringLiteral("shipments"), qint64(link.shipments)},
                       {QStringLiteral("noted"), qint64(link.noted)}};
    put(object, "units", link.units);
    put(object, "value_usd", link.valueUsd);
    put(object, "gross_kg", link.grossKg);
    put(object, "net_kg", link.netKg);
    if (link.firstDay != query::noDate) {
        object.insert(QStringLiteral("first_date"), toQString(Date::fromDays(link.firstDay).iso()));
        object.insert(QStringLiteral("last_date"), toQString(Date::fromDays(link.lastDay).iso()));
    }
    return object;
}

} // namespace waybill::app
