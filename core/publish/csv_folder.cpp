// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/publish/graph_view.h"

#include <QStringList>

namespace waybill::publish {

namespace {

/// `cells` are ready to stand in a line.
void addRow(QByteArray& bytes, const QStringList& cells) {
    QString row;
    for (qsizetype i = 0; i < cells.size(); ++i)
        row += (i == 0 ? QString() : QStringLiteral(",")) + cells[i];
    bytes += row.toUtf8();
    bytes += "\r\n";
}

QString count(std::size_t value) {
    return QString::number(value);
}

} // namespace

QByteArray nodesCsv(const GraphView& view) {
    QByteArray bytes("id,label,kind,roles,country,shipments,value_usd,noted,tags,x,y\r\n");
    for (std::size_t i = 0; i < view.nodes.size(); ++i) {
        const graph::Node& node = view.nodes[i];
        const layout::Point at = view.position(i);
        addRow(bytes,
               {csvText(toQString(node.key)), csvText(toQString(node.label)), toQString(graph::nodeKindName(node.kind)),
                roleNames(node), csvText(toQString(node.country)), count(node.shipments), plainNumber(node.valueUsd),
                count(node.noted), csvText(view.tagsOf(node.key)), plainNumber(at.x), plainNumber(at.y)});
    }
    return bytes;
}

QByteArray linksCsv(const GraphView& view) {
    QByteArray bytes("id,source,target,kind,shipments,units,value_usd,gross_kg,net_kg,first_date,last_date,noted,"
                     "status\r\n");
    for (const graph::Link& link : view.links) {
        if (link.source >= view.nodes.size() || link.target >= view.nodes.size())
            continue;
        addRow(bytes, {csvText(toQString(link.key)), csvText(toQString(view.nodes[link.source].key)),
                       csvText(toQString(view.nodes[link.target].key)), toQString(graph::linkKindName(link.kind)),
                       count(link.shipments), plainNumber(link.units), plainNumber(link.valueUsd),
                       plainNumber(link.grossKg), plainNumber(link.netKg), isoDate(link.firstDay),
                       isoDate(link.lastDay), count(link.noted), csvText(view.statusOf(link.key))});
    }
    return bytes;
}

} // namespace waybill::publish
