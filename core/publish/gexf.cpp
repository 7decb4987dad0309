// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/role.h"
#include "core/base/text.h"
#include "core/publish/graph_view.h"
#include "core/scene/palette.h"

#include <QXmlStreamWriter>
#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace waybill::publish {

namespace {

/// Layout units are a link long; other programs expect something like pixels.
constexpr double unit = 150;

struct Column {
    const char *id, *type;
};
constexpr std::array<Column, 8> nodeColumns{{{"kind", "string"},
                                             {"roles", "string"},
                                             {"country", "string"},
                                             {"shipments", "long"},
                                             {"value_usd", "double"},
                                             {"noted", "long"},
                                             {"status", "string"},
                                             {"tags", "string"}}};
constexpr std::array<Column, 10> linkColumns{{{"kind", "string"},
                                              {"shipments", "long"},
                                              {"units", "double"},
                                              {"value_usd", "double"},
                                              {"gross_kg", "double"},
                                              {"net_kg", "double"},
                                              {"first_date", "string"},
                                              {"last_date", "string"},
                                              {"noted", "long"},
                                              {"status", "string"}}};

struct Look {
    scene::Colour colour;
    const char* shape;
};

/// The format has no hexagon: a maker is a triangle.
Look lookOf(const graph::Node& node) {
    if (node.kind == graph::NodeKind::Address)
        return {scene::Colour::Address, "diamond"};
    if (node.kind == graph::NodeKind::Shipment)
        return {node.noted > 0 ? scene::Colour::Note : scene::Colour::OtherParty, "square"};
    if (node.kind == graph::NodeKind::Group)
        return {scene::Colour::OtherParty, "square"};
    if (node.has(Role::Maker))
        return {scene::Colour::Maker, "triangle"};
    if (node.has(Role::Seller))
        return {scene::Colour::Seller, "disc"};
    if (node.has(Role::Buyer))
        return {scene::Colour::Buyer, "square"};
    return {scene::Colour::OtherParty, "disc"};
}

double usd(double value) {
    return std::isfinite(value) && value > 0 ? value : 0;
}

class GexfWriter {
public:
    GexfWriter(const GraphView& view, GexfVersion version)
        : m_view(view), m_is13(version == GexfVersion::V13), m_xml(&m_bytes) {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        for (const graph::Node& node : view.nodes)
            if (node.kind != graph::NodeKind::Shipment)
                m_largestNode = std::max(m_largestNode, usd(node.valueUsd));
        for (const graph::Link& link : view.links)
            m_largestLink = std::max(m_largestLink, usd(link.valueUsd));
    }

    QByteArray write() {
        const QString base =
            m_is13 ? QStringLiteral("http://gexf.net/1.3") : QStringLiteral("http://www.gexf.net/1.2draft");
        m_viz = base + QStringLiteral("/viz");
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(base);
        m_xml.writeNamespace(m_viz, QStringLiteral("viz"));
        m_xml.writeStartElement(base, QStringLiteral("gexf"));
        attribute("version", m_is13 ? QStringLiteral("1.3") : QStringLiteral("1.2"));
        open("meta");
        m_xml.writeTextElement(QStringLiteral("creator"), QStringLiteral("Waybill"));
        m_xml.writeTextElement(QStringLiteral("description"), xmlSafe(m_view.caseTitle));
        close();
        open("graph");
        attribute("defaultedgetype", QStringLiteral("directed"));
        attribute("mode", QStringLiteral("static"));
        writeColumns("node", nodeColumns);
        writeColumns("edge", linkColumns);
        writeNodes();
        writeLinks();
        close();
        close();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void open(const char* name) { m_xml.writeStartElement(QString::fromLatin1(name)); }
    void close() { m_xml.writeEndElement(); }
    void attribute(const char* name, const QString& value) {
        m_xml.writeAttribute(QString::fromLatin1(name), xmlSafe(value));
    }
    void openViz(const char* name) { m_xml.writeStartElement(m_viz, QString::fromLatin1(name)); }

    template <class Columns> void writeColumns(const char* owner, const Columns& columns) {
        open("attributes");
        attribute("class", QString::fromLatin1(owner));
        attribute("mode", QStringLiteral("static"));
        for (const Column& column : columns) {
            open("attribute");
            attribute("id", QString::fromLatin1(column.id));
            attribute("title", QString::fromLatin1(column.id));
            attribute("type", QString::fromLatin1(column.type));
            close();
        }
        close();
    }

    void value(const char* column, const QString& text) {
        if (text.isEmpty())
            return;
        open("attvalue");
        attribute("for", QString::fromLatin1(column));
        attribute("value", text);
        close();
    }
    void value(const char* column, std::size_t count) { value(column, QString::number(count)); }
    void value(const char* column, double number) { value(column, plainNumber(number)); }

    void writeColour(scene::Colour colour) {
        const std::uint32_t rgb = scene::rgb(colour, scene::Theme::Light);
        openViz("color");
        attribute("r", QString::number((rgb >> 16) & 0xFFU));
        attribute("g", QString::number((rgb >> 8) & 0xFFU));
        attribute("b", QString::number(rgb & 0xFFU));
        close();
    }

    void writeViz(const char* name, const char* key, const QString& text) {
        openViz(name);
        attribute(key, text);
        close();
    }

    void writeNodes() {
        open("nodes");
        std::unordered_set<std::string> seen;
        for (std::size_t i = 0; i < m_view.nodes.size(); ++i)
            if (seen.insert(m_view.nodes[i].key).second)
                writeNode(m_view.nodes[i], m_view.position(i));
        close();
    }

    void writeNode(const graph::Node& node, layout::Point at) {
        open("node");
        attribute("id", toQString(node.key));
        attribute("label", toQString(node.label));
        open("attvalues");
        value("kind", toQString(graph::nodeKindName(node.kind)));
        value("roles", roleNames(node));
        value("country", toQString(node.country));
        value("shipments", node.shipments);
        value("value_usd", node.valueUsd);
        value("noted", node.noted);
        value("status", m_view.statusOf(node.key));
        value("tags", m_view.tagsOf(node.key));
        close();
        const Look look = lookOf(node);
        writeColour(look.colour);
        openViz("position");
        attribute("x", plainNumber(std::round(at.x * unit * 1000) / 1000));
        attribute("y", plainNumber(std::round(-at.y * unit * 1000) / 1000)); // other programs count upwards
        attribute("z", QStringLiteral("0"));
        close();
        const double share = m_largestNode > 0 ? std::sqrt(usd(node.valueUsd) / m_largestNode) : 0;
        const double size = graph::isTrader(node) ? std::max(19.0, 42 * share) : 14;
        writeViz("size", "value", plainNumber(std::round(size * 100) / 100));
        writeViz("shape", "value", QString::fromLatin1(look.shape));
        close();
    }

    void writeLinks() {
        open("edges");
        std::unordered_set<std::string> seen;
        for (const graph::Link& link : m_view.links)
            if (link.source < m_view.nodes.size() && link.target < m_view.nodes.size() && seen.insert(link.key).second)
                writeLink(link);
        close();
    }

    void writeLink(const graph::Link& link) {
        const QString kind = toQString(graph::linkKindName(link.kind));
        open("edge");
        attribute("id", toQString(link.key));
        attribute("source", toQString(m_view.nodes[link.source].key));
        attribute("target", toQString(m_view.nodes[link.target].key));
        if (m_is13)
            attribute("kind", kind); // two links between one pair are one without it
        attribute("weight", plainNumber(std::max(usd(link.valueUsd), 1.0)));
        attribute("label", kind);
        open("attvalues");
        value("kind", kind);
        value("shipments", link.shipments);
        value("units", link.units);
        value("value_usd", link.valueUsd);
        value("gross_kg", link.grossKg);
        value("net_kg", link.netKg);
        value("first_date", isoDate(link.firstDay));
        value("last_date", isoDate(link.lastDay));
        value("noted", link.noted);
        value("status", m_view.statusOf(link.key));
        close();
        const bool isTie = link.kind == graph::LinkKind::At;
        writeColour(isTie            ? scene::Colour::AddressTie
                    : link.noted > 0 ? scene::Colour::Note
                                     : scene::Colour::OtherLink);
        const double share = m_largestLink > 0 ? std::sqrt(usd(link.valueUsd) / m_largestLink) : 0;
        writeViz("thickness", "value", plainNumber(std::round(std::max(1.2, 6 * share) * 100) / 100));
        writeViz("shape", "value", isTie ? QStringLiteral("dotted") : QStringLiteral("solid"));
        close();
    }

    const GraphView& m_view;
    bool m_is13;
    double m_largestNode = 0, m_largestLink = 0;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QString m_viz;
};

} // namespace

QByteArray gexf(const GraphView& view, GexfVersion version) {
    return GexfWriter(view, version).write();
}

} // namespace waybill::publish
