// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/badge.h"
#include "core/scene/flag.h"
#include "core/scene/format.h"
#include "core/scene/parts.h"
#include "core/scene/sign.h"

#include <algorithm>
#include <cmath>

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
                                  {Shape::Stack, Colour::OtherParty, QStringLiteral("group of firms, and how many")},
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

void addSignEntries(Scene& scene) {
    const auto add = [&scene](LegendEntry::Kind kind, const QString& text) {
        scene.legend.push_back({kind, Shape::Disc, LineStyle::Solid, legendSign(kind).fill, text});
    };
    if (std::ranges::any_of(scene.marks, hasNoteSign))
        add(LegendEntry::Kind::NoteSign, QStringLiteral("with a note"));
    if (std::ranges::any_of(scene.marks, &Mark::annotated))
        add(LegendEntry::Kind::AnnotationSign, QStringLiteral("annotated"));
}

struct LineKind {
    Colour colour;
    LineStyle style;
    QString text;
};

std::vector<LineKind> changes(int day) {
    const QString iso = QString::fromStdString(Date::fromDays(day).iso());
    return {{Colour::NewLink, LineStyle::Solid, QStringLiteral("new: only from %1 on").arg(iso)},
            {Colour::GoneLink, LineStyle::Dashed, QStringLiteral("gone: only before %1").arg(iso)},
            {Colour::OtherLink, LineStyle::Solid, QStringLiteral("before and after")}};
}

/// Of the lines that come into the picture, how many it has room for.
QString drawnOf(std::size_t drawn, std::size_t leftOut, const QString& what) {
    return QStringLiteral("; of %1 %2 the weightiest %3")
        .arg(number(static_cast<double>(drawn + leftOut)), what, number(static_cast<double>(drawn)));
}

void addLineEntries(Scene& scene) {
    std::vector<LineKind> kinds{{Colour::Note, LineStyle::Solid, QStringLiteral("note: confirmed")},
                                {Colour::Note, LineStyle::Dashed, QStringLiteral("note: lead")},
                                {Colour::OtherLink, LineStyle::Solid, QStringLiteral("other goods")},
                                {Colour::AddressTie, LineStyle::Dotted, QStringLiteral("at this address")}};
    if (scene.comparedAt) {
        kinds.erase(kinds.begin(), kinds.begin() + 3);
        const auto instead = changes(*scene.comparedAt);
        kinds.insert(kinds.begin(), instead.begin(), instead.end());
    }
    for (const LineKind& kind : kinds) {
        const bool occurs = std::any_of(scene.lines.begin(), scene.lines.end(), [&](const Line& line) {
            return line.colour == kind.colour && line.style == kind.style;
        });
        if (occurs)
            scene.legend.push_back({LegendEntry::Kind::Line, Shape::Disc, kind.style, kind.colour, kind.text});
    }
    if (!scene.lines.empty() && scene.linesLeftOut > 0)
        scene.legend.back().text += drawnOf(scene.lines.size(), scene.linesLeftOut, QStringLiteral("lines"));
}

void addCrowdEntries(Scene& scene) {
    if (scene.bubbles.empty())
        return;
    scene.legend.push_back({LegendEntry::Kind::Bubble, Shape::Disc, LineStyle::Solid, Colour::OtherParty,
                            scene.bubbles.front().communities > 0
                                ? QStringLiteral("communities, and how many firms; small ones together")
                                : QStringLiteral("firms that lie together, and how many")});
    if (!scene.bundles.empty())
        scene.legend.push_back({LegendEntry::Kind::Bundle, Shape::Disc, LineStyle::Solid, Colour::OtherLink,
                                QStringLiteral("their links: width = value, faint = few")});
    if (!scene.bundles.empty() && scene.bundlesLeftOut > 0)
        scene.legend.back().text += drawnOf(scene.bundles.size(), scene.bundlesLeftOut, QStringLiteral("bundles"));
    if (std::any_of(scene.bubbles.begin(), scene.bubbles.end(), [](const Bubble& bubble) { return bubble.noted > 0; }))
        scene.legend.push_back({LegendEntry::Kind::Ring, Shape::Disc, LineStyle::Solid, Colour::Note,
                                QStringLiteral("share of them with a note")});
}

/// A round sum not above a third of the largest, and not far below that: large enough to differ from the smallest mark.
double roundSample(double largest) {
    const double most = largest / 3, power = std::pow(10, std::floor(std::log10(most)));
    double sample = power;
    for (const double step : {1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (step * power <= most)
            sample = step * power;
    }
    return sample;
}

/// Cut to two figures.
double roughly(double value) {
    const double power = std::pow(10, std::floor(std::log10(value)) - 1);
    return std::floor(value / power) * power;
}

/// What a size and a width stand for.
void addScaleEntries(Scene& scene) {
    constexpr double leastWorthTelling = 30; // of smaller sums there are no round parts in whole dollars
    if (const double largest = largestNodeValue(scene); largest >= leastWorthTelling) {
        const double sample = roundSample(largest);
        scene.legend.push_back(
            {LegendEntry::Kind::Area, Shape::Disc, LineStyle::Solid, Colour::FadedText,
             QStringLiteral("%1; to scale from %2").arg(money(sample), money(roughly(largest * shareOfSmallestMark()))),
             radiusOfValue(sample, largest, scene.markScale)});
    }
    if (const double largest = largestLinkValue(scene); largest >= leastWorthTelling && !scene.lines.empty()) {
        const double sample = roundSample(largest);
        scene.legend.push_back({LegendEntry::Kind::Width, Shape::Disc, LineStyle::Solid, Colour::OtherLink,
                                money(sample), widthOfValue(sample, largest, scene.markScale)});
    }
}

} // namespace

void addLegend(Scene& scene) {
    addMarkEntries(scene);
    addCrowdEntries(scene);
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
    addSignEntries(scene);
    addScaleEntries(scene);
}

} // namespace waybill::scene
