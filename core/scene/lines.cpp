// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/crowds.h"
#include "core/scene/geometry.h"
#include "core/scene/parts.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace waybill::scene {

namespace {

constexpr double widest = 6;
constexpr double thinnest = 1.2;
constexpr double thinnestNoted = 2;
constexpr double tieWidth = 1.2;
constexpr double gapAtTip = 3;
constexpr double gapAtStart = 1.5;
constexpr double firstBend = 0.09, nextBend = 0.15;

/// How many links one pair of nodes has had so far in each direction: each bends more than the one before.
class Bends {
public:
    /// Share of the distance by which the middle of the curve's control leaves the straight line, to the left of the
    /// link's own direction: the way back of the goods thereby takes the other side.
    double next(std::uint32_t source, std::uint32_t target) {
        const std::uint64_t pair = (static_cast<std::uint64_t>(source) << 32) | target;
        return firstBend + nextBend * m_seen[pair]++;
    }

private:
    std::unordered_map<std::uint64_t, int> m_seen;
};

bool isCovered(const Mark& mark, QPointF point, double gap, double markScale) {
    if (mark.suspicious) {
        const QPointF p = point - mark.centre;
        return std::hypot(p.x(), p.y()) < ringRadius(mark, markScale) + ringWidth(markScale) / 2 + gap * 0.5;
    }
    return signedDistance(mark, point) < gap;
}

/// The part of a curve between centres that shows: from the edge of the first mark to the edge of the second. Nothing
/// when the marks touch.
std::optional<Curve> visiblePart(const Curve& whole, const Mark& source, const Mark& target, bool arrow, double scale) {
    const double startGap = gapAtStart * scale, endGap = (arrow ? gapAtTip : gapAtStart) * scale;
    double from = 0, to = 1;
    double covered = 0, open = 0.5;
    if (isCovered(source, whole.at(0.5), startGap, scale) || isCovered(target, whole.at(0.5), endGap, scale)) {
        const double reach = std::hypot(whole.end.x() - whole.start.x(), whole.end.y() - whole.start.y());
        if (reach < source.radius + target.radius + startGap + endGap)
            return std::nullopt;
        open = source.radius > target.radius ? 0.99 : 0.01;
        if (isCovered(source, whole.at(open), startGap, scale) || isCovered(target, whole.at(open), endGap, scale))
            open = source.radius / (source.radius + target.radius);
    }
    const double middle = open;
    for (int i = 0; i < 14; ++i) {
        const double t = (covered + open) / 2;
        (isCovered(source, whole.at(t), startGap, scale) ? covered : open) = t;
    }
    from = open;
    covered = 1;
    open = middle;
    for (int i = 0; i < 14; ++i) {
        const double t = (covered + open) / 2;
        (isCovered(target, whole.at(t), endGap, scale) ? covered : open) = t;
    }
    to = open;
    return from < to ? std::optional(whole.part(from, to)) : std::nullopt;
}

Curve loopAt(const Mark& mark, double scale) {
    const double reach = mark.radius + 3 * scale;
    const QPointF start = mark.centre + QPointF(-0.65, -0.9) * reach, end = mark.centre + QPointF(0.65, -0.9) * reach;
    return {start, mark.centre + QPointF(0, -4.2) * reach, end};
}

double valueOf(const graph::Link& link) {
    return std::isfinite(link.valueUsd) && link.valueUsd > 0 ? link.valueUsd : 0;
}

/// Told apart by colour and by dash: goods went over it only from the day on, only before it, or both.
void setChange(Line& line, const graph::Link& link, int day) {
    const bool isKnown = link.firstSeen != query::noDate;
    const bool isNew = isKnown && link.firstSeen >= day, isGone = isKnown && link.lastSeen < day;
    line.style = isGone ? LineStyle::Dashed : LineStyle::Solid;
    line.colour = isNew ? Colour::NewLink : isGone ? Colour::GoneLink : Colour::OtherLink;
}

void setStyle(Line& line, const graph::Link& link, double largest, const SceneOptions& options, double scale) {
    const bool isNoted = link.noted > 0;
    if (link.kind == graph::LinkKind::At) {
        line.style = LineStyle::Dotted;
        line.colour = Colour::AddressTie;
        line.arrow = false;
        line.width = tieWidth * scale;
    } else {
        const bool isLead = isNoted && link.confirmed == 0 && !options.confirmed.contains(link.key);
        line.style = isLead ? LineStyle::Dashed : LineStyle::Solid;
        line.colour = isNoted ? Colour::Note : Colour::OtherLink;
        if (options.comparedAt)
            setChange(line, link, *options.comparedAt);
        line.width = widthOfValue(valueOf(link), largest, scale);
        if (line.colour != Colour::OtherLink)
            line.width = std::max(line.width, thinnestNoted * scale);
    }
    line.suspicious = options.suspicious.contains(link.key);
}

Curve betweenCentres(const graph::Link& link, const Scene& scene, double bend) {
    const Mark &source = scene.marks[link.source], &target = scene.marks[link.target];
    if (link.source == link.target)
        return loopAt(source, scene.markScale);
    const QPointF along = target.centre - source.centre;
    const QPointF control = (source.centre + target.centre) / 2 + QPointF(along.y(), -along.x()) * bend;
    return {source.centre, control, target.centre};
}

/// Of a curve between centres what is drawn.
void setCurve(Line& line, const graph::Link& link, const Scene& scene, Curve curve) {
    const Mark &source = scene.marks[link.source], &target = scene.marks[link.target];
    if (link.source == link.target) {
        // A loop begins and ends at its mark's edge.
    } else if (const auto part = visiblePart(curve, source, target, line.arrow, scene.markScale)) {
        curve = *part;
    } else {
        curve.control = (source.centre + target.centre) / 2;
        line.arrow = false;
    }
    line.start = curve.start;
    line.control = curve.control;
    line.end = curve.end;
}

bool isByItself(const graph::Link& link, const Scene& scene) {
    if (link.source >= scene.marks.size() || link.target >= scene.marks.size())
        return false;
    return scene.bubbleOf.empty() ||
           (scene.bubbleOf[link.source] == noBubble && scene.bubbleOf[link.target] == noBubble);
}

/// A link that is drawn by itself, from centre to centre.
struct Way {
    std::uint32_t link;
    Curve curve;
};

/// Whether a curve between two points, however it bends, may come into a region: a glance, as most do not.
bool mayMeet(const QRectF& region, QPointF a, QPointF b) {
    const double bend = (std::abs(b.x() - a.x()) + std::abs(b.y() - a.y())) / 2;
    return std::min(a.x(), b.x()) - bend <= region.right() && region.left() <= std::max(a.x(), b.x()) + bend &&
           std::min(a.y(), b.y()) - bend <= region.bottom() && region.top() <= std::max(a.y(), b.y()) + bend;
}

std::vector<Way> waysInto(const QRectF& region, const Scene& scene) {
    std::vector<Way> ways;
    Bends bends;
    for (std::uint32_t i = 0; i < scene.links.size(); ++i) {
        const graph::Link& link = scene.links[i];
        if (!isByItself(link, scene) ||
            (!region.isNull() && !mayMeet(region, scene.marks[link.source].centre, scene.marks[link.target].centre)))
            continue;
        const double bend = bends.next(link.source, link.target);
        const bool isStraighter = link.kind == graph::LinkKind::At && bend == firstBend;
        const Curve curve = betweenCentres(link, scene, isStraighter ? bend / 3 : bend);
        if (region.isNull() || curve.meets(region))
            ways.push_back({i, curve});
    }
    return ways;
}

} // namespace

double widthOfValue(double usd, double largest, double markScale) {
    return std::max(thinnest, largest > 0 ? widest * std::sqrt(usd / largest) : 0) * markScale;
}

double largestLinkValue(const Scene& scene) {
    double largest = 0;
    for (const graph::Link& link : scene.links)
        if (link.kind != graph::LinkKind::At)
            largest = std::max(largest, valueOf(link));
    return largest;
}

/// Of the lines that neither begin nor end in the region, which tell least there, leaves a few. Returns how many it
/// took away.
template <class Rank>
std::size_t leavePassing(std::vector<Way>& ways, const Scene& scene, const SceneOptions& options, Rank&& rank) {
    constexpr std::size_t share = 12;
    if (options.mostLines == 0 || options.region.isNull())
        return 0;
    const auto isThere = [&](std::uint32_t node) { return options.region.contains(scene.marks[node].centre); };
    const auto passing = std::stable_partition(ways.begin(), ways.end(), [&](const Way& way) {
        return isThere(scene.links[way.link].source) || isThere(scene.links[way.link].target);
    });
    std::vector<Way> few(passing, ways.end());
    const std::size_t taken = keepForemost(few, options.mostLines / share, rank);
    ways.erase(passing, ways.end());
    ways.insert(ways.end(), few.begin(), few.end());
    return taken;
}

std::vector<bool> foremostNodes(const Scene& scene, const SceneOptions& options) {
    std::vector<bool> result;
    if (options.foremost.empty())
        return result;
    result.resize(scene.nodes.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = options.foremost.contains(scene.nodes[i].key);
    return result;
}

void addLines(Scene& scene, const SceneOptions& options) {
    const double largest = largestLinkValue(scene);
    std::vector<Way> ways = waysInto(options.region, scene);
    const std::vector<bool> isForemost = foremostNodes(scene, options);
    const auto rank = [&](const Way& way) {
        const graph::Link& link = scene.links[way.link];
        int place = 0;
        if (!isForemost.empty())
            place = options.foremost.contains(link.key)                  ? 2
                    : isForemost[link.source] || isForemost[link.target] ? 1
                                                                         : 0;
        return std::tuple(place, link.noted > 0, link.kind != graph::LinkKind::At, valueOf(link));
    };
    scene.linesLeftOut = leavePassing(ways, scene, options, rank) + keepForemost(ways, options.mostLines, rank);
    scene.lines.reserve(ways.size());
    for (const Way& way : ways) {
        const graph::Link& link = scene.links[way.link];
        Line line;
        line.link = way.link;
        setStyle(line, link, largest, options, scene.markScale);
        setCurve(line, link, scene, way.curve);
        scene.lines.push_back(line);
    }
    const auto layer = [](const Line& line) {
        return line.colour == Colour::AddressTie ? 0 : line.colour == Colour::OtherLink ? 1 : 2;
    };
    std::stable_sort(scene.lines.begin(), scene.lines.end(),
                     [&](const Line& a, const Line& b) { return layer(a) < layer(b); });
}

} // namespace waybill::scene
