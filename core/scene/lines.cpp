// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/crowds.h"
#include "core/scene/geometry.h"
#include "core/scene/parts.h"

#include <algorithm>
#include <cmath>
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

void setCurve(Line& line, const graph::Link& link, const Scene& scene, double bend) {
    const Mark &source = scene.marks[link.source], &target = scene.marks[link.target];
    const QPointF along = target.centre - source.centre;
    const QPointF control = (source.centre + target.centre) / 2 + QPointF(along.y(), -along.x()) * bend;
    Curve curve{source.centre, control, target.centre};
    if (link.source == link.target) {
        curve = loopAt(source, scene.markScale);
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

/// Whether a link's curve, however it bends, may come into a region.
bool mayMeet(const QRectF& region, QPointF a, QPointF b) {
    if (region.isNull())
        return true;
    const double bend = (std::abs(b.x() - a.x()) + std::abs(b.y() - a.y())) / 2;
    return std::min(a.x(), b.x()) - bend <= region.right() && region.left() <= std::max(a.x(), b.x()) + bend &&
           std::min(a.y(), b.y()) - bend <= region.bottom() && region.top() <= std::max(a.y(), b.y()) + bend;
}

bool isDrawn(const graph::Link& link, const Scene& scene, const QRectF& region) {
    if (link.source >= scene.marks.size() || link.target >= scene.marks.size())
        return false;
    if (!scene.bubbleOf.empty() && (scene.bubbleOf[link.source] != noBubble || scene.bubbleOf[link.target] != noBubble))
        return false;
    return mayMeet(region, scene.marks[link.source].centre, scene.marks[link.target].centre);
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

void addLines(Scene& scene, const SceneOptions& options) {
    const double largest = largestLinkValue(scene);
    Bends bends;
    for (std::size_t i = 0; i < scene.links.size(); ++i) {
        const graph::Link& link = scene.links[i];
        if (!isDrawn(link, scene, options.region))
            continue;
        Line line;
        line.link = static_cast<std::uint32_t>(i);
        setStyle(line, link, largest, options, scene.markScale);
        const double bend = bends.next(link.source, link.target);
        setCurve(line, link, scene, link.kind == graph::LinkKind::At && bend == firstBend ? bend / 3 : bend);
        scene.lines.push_back(line);
    }
    const auto rank = [](const Line& line) {
        return line.colour == Colour::AddressTie ? 0 : line.colour == Colour::OtherLink ? 1 : 2;
    };
    std::stable_sort(scene.lines.begin(), scene.lines.end(),
                     [&](const Line& a, const Line& b) { return rank(a) < rank(b); });
}

} // namespace waybill::scene
