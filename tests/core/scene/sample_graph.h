// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene_input.h"

#include <cmath>
#include <random>
#include <string>

/// Graphs for the tests of scene, publish and paint, without a case behind them.
namespace waybill::test {

inline constexpr unsigned buyerBit = 1U << static_cast<unsigned>(Role::Buyer);
inline constexpr unsigned sellerBit = 1U << static_cast<unsigned>(Role::Seller);
inline constexpr unsigned makerBit = 1U << static_cast<unsigned>(Role::Maker);

struct Sample {
    std::shared_ptr<scene::PlainGraph> graph = std::make_shared<scene::PlainGraph>();
    std::vector<layout::Point> positions;

    std::uint32_t entity(const std::string& name, const std::string& country, unsigned roles, double usd,
                         layout::Point at) {
        graph::Node node;
        node.index = static_cast<std::uint32_t>(graph->nodes.size());
        node.key = "co-" + std::to_string(node.index + 1);
        node.label = name;
        node.country = country;
        node.roles = roles;
        node.shipments = 1;
        node.valueUsd = usd;
        graph->nodes.push_back(node);
        positions.push_back(at);
        return node.index;
    }
    std::uint32_t address(const std::string& text, layout::Point at) {
        const std::uint32_t i = entity(text, {}, 0, 0, at);
        graph->nodes[i].kind = graph::NodeKind::Address;
        graph->nodes[i].key = "ad-" + std::to_string(i + 1);
        return i;
    }
    std::uint32_t shipment(const std::string& label, double usd, bool noted, layout::Point at) {
        const std::uint32_t i = entity(label, {}, 0, usd, at);
        graph->nodes[i].kind = graph::NodeKind::Shipment;
        graph->nodes[i].key = "sh-ab12cd34-" + std::to_string(i + 1);
        graph->nodes[i].noted = noted ? 1 : 0;
        return i;
    }
    std::uint32_t link(graph::LinkKind kind, std::uint32_t source, std::uint32_t target, double pieces = 0,
                       double usd = 0, bool noted = false) {
        constexpr const char* names[] = {"made", "sold", "at", "bought"};
        graph::Link link;
        link.kind = kind;
        link.source = source;
        link.target = target;
        link.key = std::string(names[static_cast<int>(kind)]) + ":" + graph->nodes[source].key + ":" +
                   graph->nodes[target].key;
        link.shipments = 1;
        link.units = pieces;
        link.valueUsd = usd;
        link.noted = noted ? 1 : 0;
        graph->nodes[source].noted += link.noted;
        graph->nodes[target].noted += link.noted;
        graph->links.push_back(link);
        return static_cast<std::uint32_t>(graph->links.size() - 1);
    }
};

/// Eleven firms, two addresses: the figures of a published investigation, with placeholders for firms it does not name.
inline Sample dronesSample() {
    using enum graph::LinkKind;
    const auto at = [](double x, double y) { return layout::Point{x / 150, y / 150}; };
    Sample s;
    const auto jarch = s.entity("Shenzhen Jarch Electromechanical", "CN", makerBit, 28292, at(208, 230));
    const auto dji = s.entity("DJI", "CN", makerBit, 75100, at(237, 504));
    const auto shenwei = s.entity("Shenwei Technology", "CN", makerBit, 36077, at(551, 661));
    const auto kexin = s.entity("Shenzhen Kexin Smart Development", "CN", sellerBit, 28292, at(443, 298));
    const auto apio = s.entity("APIO Group", "HK", sellerBit, 75100, at(482, 504));
    const auto hk = s.entity("Shenwei Technology HK", "HK", sellerBit, 388665, at(717, 602));
    const auto status = s.entity("Status Compliances", "RU", buyerBit, 28292, at(717, 230));
    const auto b = s.entity("Buyer B (not named)", "RU", buyerBit, 55100, at(796, 406));
    const auto c = s.entity("Buyer C (not named)", "RU", buyerBit, 20000, at(698, 347));
    const auto d = s.entity("Buyer D (not named)", "RU", buyerBit, 388665, at(874, 524));
    const auto e = s.entity("Buyer E (not named)", "RU", buyerBit, 36077, at(933, 661));
    const auto agent = s.address("Formation agent, Wan Chai, Hong Kong", at(627, 600));
    const auto nanshan = s.address("Nanshan District, Shenzhen", at(335, 171));
    s.link(Made, jarch, kexin, 3, 28292, true);
    s.link(Sold, kexin, status, 3, 28292, true);
    s.link(Made, dji, apio, 34, 75100, true);
    s.link(Sold, apio, c, 10, 20000, true);
    s.link(Sold, apio, b, 24, 55100, true);
    s.link(Made, shenwei, hk, 10, 36077, true);
    s.link(Sold, hk, d, 8, 388665, true);
    s.link(Sold, hk, e, 10, 36077, true);
    s.link(Sold, kexin, b, 40, 4000);
    s.link(Sold, hk, b, 12, 2500);
    s.link(At, jarch, nanshan);
    s.link(At, kexin, nanshan);
    s.link(At, apio, agent);
    s.link(At, hk, agent);
    return s;
}

inline scene::PictureText dronesText() {
    return {
        QStringLiteral("\u201CFor use in the special military operation\u201D"),
        QStringLiteral("Shipments to Russia whose customs declarations carry the note, December 2022 to April 2023"),
        QStringLiteral("69 pieces, $1,368,134 in 11 shipments. Source: Russian customs declarations from two "
                       "vendors; reconstruction from published figures."),
        QStringLiteral("Names as declared; an entry is no proof of use. Case 4c1e\u2026, view \u201Cfront page\u201D, "
                       "made with Waybill on 24 November 2026.")};
}

/// Confirmed: all noted links but those of the one seller that stays a lead.
inline scene::SceneOptions dronesOptions() {
    scene::SceneOptions options;
    options.suspicious = {"co-6"};
    const Sample sample = dronesSample();
    for (const graph::Link& link : sample.graph->links)
        if (link.noted > 0 && link.key != "made:co-3:co-6" && link.key != "sold:co-6:co-11")
            options.confirmed.insert(link.key);
    options.secondLines = {{"co-1", QStringLiteral("makes slip rings, says its site")},
                           {"co-7", QStringLiteral("IT security firm")},
                           {"ad-12", QStringLiteral("2 of these firms")}};
    return options;
}

/// A graph of any size with clusters, hubs, names of all lengths and scripts, addresses, reciprocal and parallel links;
/// the same for the same seed.
inline Sample randomSample(unsigned seed, std::size_t nodes, std::size_t links) {
    using enum graph::LinkKind;
    std::mt19937 random(seed);
    const auto below = [&](std::size_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    const auto fraction = [&] { return static_cast<double>(random() % 1'000'000) / 1e6; };
    const std::vector<std::string> words{"Shenzhen", "ООО",     "Technology", "深圳市", "科技有限公司",  "Group",
                                         "Trading",  "Limited", "Торговый",   "Дом",    "International", "Электроника"};
    const double side = std::sqrt(static_cast<double>(nodes)) * 1.1;
    Sample s;
    for (std::size_t i = 0; i < nodes; ++i) {
        std::string name = "N" + std::to_string(i);
        for (std::uint32_t w = below(6); w > 0; --w)
            name += " " + words[below(words.size())];
        const layout::Point at{fraction() * side, fraction() * side};
        if (below(12) == 0)
            s.address(name, at);
        else
            s.entity(name, below(2) == 0 ? "CN" : "RU", 1 + below(7), std::pow(10, 7 * fraction()), at);
    }
    for (std::size_t i = 0; i < links; ++i) {
        const std::uint32_t from = below(nodes), to = below(4) == 0 ? below(1 + nodes / 20) : below(nodes);
        const bool tie = s.graph->nodes[from].kind == graph::NodeKind::Address ||
                         s.graph->nodes[to].kind == graph::NodeKind::Address;
        const auto kind = tie ? At : below(3) == 0 ? Made : Sold;
        s.link(kind, from, to, 1 + below(500), std::pow(10, 7 * fraction()), !tie && below(5) == 0);
    }
    return s;
}

} // namespace waybill::test
