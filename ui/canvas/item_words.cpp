// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/item_words.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/scene/crowds.h"
#include "core/scene/format.h"
#include "ui/models/words.h"

#include <QStringList>
#include <algorithm>

namespace waybill::ui {

namespace {

QString nameOf(const graph::EntityGraph& graph, std::uint32_t node) {
    return toQString(graph.nodes()[node].label);
}

QString notedText(std::size_t noted) {
    return noted == 0 ? QString() : countText(static_cast<double>(noted)) + QStringLiteral(" with the note");
}

QString periodText(int first, int last) {
    const QString from = dayText(first), to = dayText(last);
    return from == to ? from : from + QStringLiteral(" – ") + to;
}

/// Who sold it to whom and who made it, and how much it was.
QStringList shipmentLines(const query::ShipmentTable& table, std::uint32_t shipment, std::size_t noted) {
    const auto of = [&](Role role) { return toQString(table.partyNames(shipment, role)); };
    QStringList flow{of(Role::Seller), of(Role::Buyer)};
    flow.removeAll(QString());
    const QString maker = of(Role::Maker);
    return {QStringLiteral("Shipment: ") + flow.join(QStringLiteral(" → ")),
            maker.isEmpty() ? QString() : QStringLiteral("made by ") + maker,
            dotted({totalsText(table.pieces(shipment), table.valueUsd(shipment), table.netKg(shipment)),
                    noted > 0 ? QStringLiteral("with the note") : QString()})};
}

QString addressLine(const graph::EntityGraph& graph, std::uint32_t node) {
    std::size_t firms = 0, groups = 0;
    for (const std::uint32_t link : graph.linksOf(node))
        ++(graph.nodes()[graph.links()[link].source].kind == graph::NodeKind::Group ? groups : firms);
    QStringList who;
    if (firms > 0 || groups == 0)
        who << scene::counted(static_cast<double>(firms), QStringLiteral("firm"));
    if (groups > 0)
        who << QStringLiteral("firms of ") + scene::counted(static_cast<double>(groups), QStringLiteral("group"));
    return QStringLiteral("Address of %1 in view").arg(who.join(QStringLiteral(" and ")));
}

QString groupLine(const graph::EntityGraph& graph, std::uint32_t node) {
    const auto addresses =
        std::ranges::count_if(graph.membersOf(node), [](const std::string& key) { return placeOfKey(key).isValid(); });
    QString line = QStringLiteral("Group of ") +
                   scene::counted(static_cast<double>(graph.nodes()[node].firms), QStringLiteral("firm"));
    if (addresses > 0)
        line += QStringLiteral(" and %1 %2")
                    .arg(countText(static_cast<double>(addresses)),
                         addresses == 1 ? QStringLiteral("address") : QStringLiteral("addresses"));
    return line + QStringLiteral(", drawn as one");
}

} // namespace

QString nodeWords(const graph::EntityGraph& graph, std::uint32_t node) {
    const graph::Node& item = graph.nodes()[node];
    QStringList lines{nameOf(graph, node)};
    if (item.kind == graph::NodeKind::Address) {
        lines << addressLine(graph, node);
        return lines.join(QLatin1Char('\n'));
    }
    if (item.kind == graph::NodeKind::Shipment) {
        lines << shipmentLines(graph.table(), item.index, item.noted);
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    const QString country = item.country.empty() ? QString() : scene::countryName(toQString(item.country));
    const QString roles = rolesText(item.roles);
    QStringList who{roles, country};
    who.removeAll(QString());
    if (item.kind == graph::NodeKind::Group)
        lines << groupLine(graph, node);
    lines << who.join(QStringLiteral(", "));
    lines << dotted({shipmentsText(static_cast<qint64>(item.shipments)),
                     item.valueUsd > 0 ? usdText(item.valueUsd) : QString(), notedText(item.noted)});
    if (item.listed != graph::Listed::No)
        lines << (item.listed == graph::Listed::Confirmed ? QStringLiteral("On a watch list: confirmed")
                                                          : QStringLiteral("May be on a watch list"));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString linkWords(const graph::EntityGraph& graph, std::uint32_t link) {
    const graph::Link& item = graph.links()[link];
    QStringList lines{nameOf(graph, item.source) + QStringLiteral(" → ") + nameOf(graph, item.target)};
    if (item.kind == graph::LinkKind::At) {
        lines << QStringLiteral("Is at this address");
        return lines.join(QLatin1Char('\n'));
    }
    lines << dotted({linkKindTitle(item.kind), shipmentsText(static_cast<qint64>(item.shipments)),
                     item.units > 0 ? piecesText(item.units) : QString(),
                     item.valueUsd > 0 ? usdText(item.valueUsd) : QString(), notedText(item.noted)});
    lines << periodText(item.firstDay, item.lastDay);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString annotationWords(const std::vector<store::Annotation>& annotations, const graph::EntityGraph& graph,
                        const QString& key, std::optional<std::uint32_t> node) {
    if (node && graph.nodes()[*node].kind == graph::NodeKind::Group) {
        const std::set<std::string> about = store::annotatedKeys(annotations);
        const auto count = std::ranges::count_if(
            graph.membersOf(*node), [&about](const std::string& member) { return about.contains(member); });
        return count == 0 ? QString() : QStringLiteral("\nAnnotated: %1 of them").arg(count);
    }
    constexpr qsizetype longest = 60;
    QString newest;
    int count = 0;
    for (const store::Annotation& annotation : annotations) {
        if (annotation.about != key)
            continue;
        ++count;
        newest = annotation.status.isEmpty() ? annotation.text.simplified()
                                             : choiceTitle(statusChoices(), annotation.status);
    }
    if (count == 0)
        return {};
    if (newest.size() > longest)
        newest = newest.left(longest - 1).trimmed() + QChar(0x2026);
    return count == 1 ? QStringLiteral("\nAnnotated: %1").arg(newest)
                      : QStringLiteral("\nAnnotated %1 times, last: %2").arg(count).arg(newest);
}

QString itemWords(const graph::EntityGraph& graph, const QString& key) {
    const std::string utf8 = toUtf8(key);
    if (const auto node = graph.nodeByKey(utf8))
        return nodeWords(graph, *node);
    if (const auto link = graph.linkByKey(utf8))
        return linkWords(graph, *link);
    return {};
}

namespace {

QString whoAt(const scene::Scene& scene, std::uint32_t node) {
    const auto bubble = scene::bubbleOf(scene, node);
    if (!bubble)
        return nameOf(*scene.graph, node);
    const scene::Bubble& crowd = scene.bubbles[*bubble];
    return QStringLiteral("%1 and %2 more")
        .arg(nameOf(*scene.graph, crowd.first), countText(static_cast<double>(crowd.nodes.size() - 1)));
}

} // namespace

QString bubbleWords(const graph::EntityGraph& graph, const scene::Bubble& bubble) {
    const std::size_t addresses = bubble.nodes.size() - bubble.firms;
    QString count = scene::counted(static_cast<double>(bubble.firms), QStringLiteral("firm"));
    if (addresses > 0)
        count += QStringLiteral(" and %1 %2")
                     .arg(countText(static_cast<double>(addresses)),
                          addresses == 1 ? QStringLiteral("address") : QStringLiteral("addresses"));
    if (bubble.communities == 1)
        count += QStringLiteral(" of one community");
    else if (bubble.communities > 1)
        count += QStringLiteral(" of %1 small communities").arg(countText(static_cast<double>(bubble.communities)));
    QStringList lines{count, nameOf(graph, bubble.first) + QStringLiteral(" and others"), notedText(bubble.noted),
                      QStringLiteral("Click to come nearer")};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString bundleWords(const scene::Scene& scene, std::uint32_t bundle) {
    const scene::Bundle& item = scene.bundles[bundle];
    return whoAt(scene, item.from) + QStringLiteral(" – ") + whoAt(scene, item.to) + QLatin1Char('\n') +
           dotted({scene::counted(static_cast<double>(item.links), QStringLiteral("link")),
                   item.valueUsd > 0 ? usdText(item.valueUsd) : QString(), notedText(item.noted)});
}

QString gatheredWords(const graph::EntityGraph& graph, const std::set<std::string>& keys) {
    constexpr std::size_t named = 5;
    QStringList names;
    for (const std::string& key : keys) {
        if (const auto node = graph.nodeByKey(key); node && names.size() < static_cast<qsizetype>(named))
            names << nameOf(graph, *node);
    }
    if (keys.size() > named)
        names << QStringLiteral("%1 more").arg(countText(static_cast<double>(keys.size() - named)));
    return QStringLiteral("%1 selected: %2")
        .arg(countText(static_cast<double>(keys.size())), names.join(QStringLiteral(", ")));
}

QString graphWords(const graph::EntityGraph& graph) {
    const auto ofKind = [&graph](graph::NodeKind kind) {
        return std::ranges::count(graph.nodes(), kind, &graph::Node::kind);
    };
    const auto firms = ofKind(graph::NodeKind::Entity), addresses = ofKind(graph::NodeKind::Address),
               shipments = ofKind(graph::NodeKind::Shipment), groups = ofKind(graph::NodeKind::Group);
    const auto plural = [](double count, const QString& one, const QString& many) -> QString {
        return countText(count) + QLatin1Char(' ') + (count == 1 ? one : many);
    };
    QStringList parts{plural(static_cast<double>(firms), QStringLiteral("firm"), QStringLiteral("firms"))};
    if (addresses > 0)
        parts << plural(static_cast<double>(addresses), QStringLiteral("address"), QStringLiteral("addresses"));
    if (shipments > 0)
        parts << plural(static_cast<double>(shipments), QStringLiteral("shipment"), QStringLiteral("shipments"));
    if (groups > 0) {
        std::size_t folded = 0;
        for (const graph::Node& node : graph.nodes())
            folded += node.firms;
        parts << QStringLiteral("%1 of %2 firms")
                     .arg(plural(static_cast<double>(groups), QStringLiteral("group"), QStringLiteral("groups")),
                          countText(static_cast<double>(folded)));
    }
    return parts.join(QStringLiteral(", ")) + QStringLiteral(" and ") +
           plural(static_cast<double>(graph.links().size()), QStringLiteral("link"), QStringLiteral("links"));
}

} // namespace waybill::ui
