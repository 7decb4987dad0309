// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/badge.h"
#include "core/scene/flag.h"
#include "core/scene/parts.h"

#include <algorithm>

namespace waybill::scene {

namespace {

void addMarkEntries(Scene& scene) {
    struct Kind {
        Shape shape;
        Colour colour;
        QString text;
    };
    const std::vector<Kind> kinds{{Shape::Hexagon, Colour::Maker, QStringLiteral("manufacturer")},
                                  {Shape::Disc, Colour::Seller, QStringLiteral("seller")},
                                  {Shape::RoundedSquare, Colour::Buyer, QStringLiteral("buyer")},
                                  {Shape::Disc, Colour::OtherParty, QStringLiteral("other party")},
                                  {Shape::Diamond, Colour::Address, QStringLiteral("shared address")},
                                  {Shape::Box, Colour::Note, QStringLiteral("shipment with the note")},
                                  {Shape::Box, Colour::OtherParty, QStringLiteral("shipment")}};
    for (const Kind& kind : kinds) {
        const bool occurs = std::any_of(scene.marks.begin(), scene.marks.end(), [&](const Mark& mark) {
            return (mark.shape == kind.shape && mark.colour == kind.colour) ||
                   (mark.second && mark.second->second == kind.colour);
        });
        if (occurs)
            scene.legend.push_back({LegendEntry::Kind::Mark, kind.shape, LineStyle::Solid, kind.colour, kind.text});
    }
}

void addLineEntries(Scene& scene) {
    struct Kind {
        Colour colour;
        LineStyle style;
        QString text;
    };
    const std::vector<Kind> kinds{{Colour::Note, LineStyle::Solid, QStringLiteral("note: confirmed")},
                                  {Colour::Note, LineStyle::Dashed, QStringLiteral("note: lead")},
                                  {Colour::OtherLink, LineStyle::Solid, QStringLiteral("other goods")},
                                  {Colour::AddressTie, LineStyle::Dotted, QStringLiteral("at this address")}};
    for (const Kind& kind : kinds) {
        const bool occurs = std::any_of(scene.lines.begin(), scene.lines.end(), [&](const Line& line) {
            return line.colour == kind.colour && line.style == kind.style;
        });
        if (occurs)
            scene.legend.push_back({LegendEntry::Kind::Line, Shape::Disc, kind.style, kind.colour, kind.text});
    }
}

} // namespace

void addLegend(Scene& scene) {
    addMarkEntries(scene);
    addLineEntries(scene);
    const auto isSuspicious = [](const auto& item) { return item.suspicious; };
    if (std::any_of(scene.marks.begin(), scene.marks.end(), isSuspicious) ||
        std::any_of(scene.lines.begin(), scene.lines.end(), isSuspicious))
        scene.legend.push_back({LegendEntry::Kind::Ring, Shape::Disc, LineStyle::Solid, Colour::Suspicious,
                                QStringLiteral("annotated as suspicious")});
    const auto hasBadge = [](const Mark& mark) { return mark.hiddenNeighbours > 0; };
    if (std::any_of(scene.marks.begin(), scene.marks.end(), hasBadge))
        scene.legend.push_back({LegendEntry::Kind::Badge, Shape::Disc, LineStyle::Solid, badgeOutline,
                                QStringLiteral("neighbours left out")});
    const auto addFlag = [&scene](graph::Listed listed, const QString& text) {
        if (std::ranges::find(scene.marks, listed, &Mark::listed) != scene.marks.end())
            scene.legend.push_back({LegendEntry::Kind::Flag, Shape::Disc, LineStyle::Solid, flagGround(listed), text});
    };
    addFlag(graph::Listed::Confirmed, QStringLiteral("on a watch list: confirmed"));
    addFlag(graph::Listed::Maybe, QStringLiteral("may be on a watch list"));
}

} // namespace waybill::scene
