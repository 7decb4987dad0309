// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/scene/badge.h"
#include "core/scene/crowds.h"
#include "core/scene/flag.h"
#include "core/scene/format.h"
#include "core/scene/geometry.h"
#include "core/scene/occupancy.h"
#include "core/scene/parts.h"
#include "core/scene/pill_words.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <unordered_map>

namespace waybill::scene {

namespace {

constexpr double gapToMark = 7;     ///< Pixels between a mark and its label.
constexpr double air = 2;           ///< Pixels around a label that nothing may enter.
constexpr double nearMark = 24;     ///< Pixels: what is so near to a mark is read as its name.
constexpr double weightOfMark = 25; ///< Of each end of a mark that a label of another comes near to.
constexpr double costOfNarrow = 6, costOfThreeLines = 12; ///< A name is read best in one line.
constexpr double farEnough = 40;    ///< A dearer place is left for a narrower one, where there is any.
constexpr std::size_t weighty = 24; ///< So many of the weightiest have a leader where there is no room beside the mark.
constexpr double sampleStep = 5;    ///< Pixels between the points that stand for a line.
constexpr std::size_t linesToAvoid = 5000; ///< In a denser picture no place is free of lines anyway.
/// So many texts one behind the other found no place: it is as good as full, and what follows matters less.
constexpr int failuresOfLabels = 20'000, failuresOfPills = 400;

/// A place that a label may take: which way it lies from the mark, and what it costs to read it there.
struct Side {
    int x, y;
    double cost;
};
constexpr std::array<Side, 8> sides{
    {{0, 1, 0}, {0, -1, 3}, {1, 0, 4}, {-1, 0, 5}, {1, 1, 9}, {1, -1, 10}, {-1, 1, 11}, {-1, -1, 12}}};

/// Where the middle of a pill may be: on its line, or close beside it.
struct PillPlace {
    QPointF middle;
    double cost;
    bool isBeside; ///< It must not lie on another line then, which it would seem to belong to.
};

QRectF boundsOf(const Scene& scene) {
    QRectF bounds;
    for (const Mark& mark : scene.marks)
        bounds = bounds.united(markRect(mark));
    const double margin = 250 / scene.zoom;
    return bounds.adjusted(-margin, -margin, margin, margin);
}

QRectF headRect(const Line& line) {
    const auto head = arrowHead(line);
    const auto [left, right] = std::minmax({head[0].x(), head[1].x(), head[2].x()});
    const auto [top, bottom] = std::minmax({head[0].y(), head[1].y(), head[2].y()});
    return {left, top, right - left, bottom - top};
}

std::array<QPointF, 4> endsOf(const Mark& mark) {
    const QRectF rect = markRect(mark);
    return {QPointF(rect.left(), mark.centre.y()), QPointF(rect.right(), mark.centre.y()),
            QPointF(mark.centre.x(), rect.top()), QPointF(mark.centre.x(), rect.bottom())};
}

/// Whom a bubble stands for besides the one that it is named by.
QString othersIn(const Bubble& bubble) {
    return QStringLiteral("and %1 more").arg(number(static_cast<double>(bubble.nodes.size() - 1)));
}

class Placer {
public:
    Placer(Scene& scene, const SceneOptions& options, const TextMeasure& measure)
        : m_scene(scene), m_options(options), m_measure(measure), m_pixel(1 / scene.zoom), m_area(boundsOf(scene)),
          m_taken(m_area, 48 * m_pixel), m_lines(m_area, 24 * m_pixel), m_placesOfPills(m_area, 24 * m_pixel),
          m_marks(m_area, 24 * m_pixel) {}

    void blockMarksAndHeads();
    [[nodiscard]] bool isWanted(QPointF at) const;
    void weighMarks();
    void weighLines();
    bool placeLabel(std::uint32_t node, bool mayLead);
    void placeLabels();
    void placePills();

private:
    [[nodiscard]] std::vector<std::uint32_t> nodesByWeight() const;
    [[nodiscard]] QString secondLineOf(const graph::Node& node) const;
    [[nodiscard]] double width(const QString& text, double pixelSize);
    [[nodiscard]] QRectF rectAt(const Mark& mark, const Side& side, QSizeF size) const;
    [[nodiscard]] bool hasRoom(const Mark& mark, QSizeF size) const;
    [[nodiscard]] QSizeF nameSize(const QString& text);
    struct Placed {
        Label label;
        double cost = std::numeric_limits<double>::max();
        [[nodiscard]] bool isSomewhere() const { return !label.rect.isNull(); }
    };
    void tryWithSecondLine(Placed& best, Label label, const Mark& mark, QSizeF name);
    void tryBeside(Placed& best, Label label, const Mark& mark, QSizeF size, double costOfForm);
    void tryWithLeader(Placed& best, Label label, const Mark& mark, QSizeF size);
    [[nodiscard]] std::vector<QRectF> leaderCells(const std::array<QPointF, 2>& leader) const;
    void take(Placed placed);
    [[nodiscard]] std::vector<const Line*> linesByWeight() const;
    [[nodiscard]] std::vector<PillPlace> pillPlaces(const Line& line, QSizeF size) const;
    bool placePill(const Line& line, const QString& text);
    template <class Use> void sampled(const Line& line, Use&& use) const;
    [[nodiscard]] double otherMarks(const Mark& mark, const QRectF& rect) const;
    [[nodiscard]] double otherLines(const Line& line, const QRectF& rect) const;

    Scene& m_scene;
    const SceneOptions& m_options;
    const TextMeasure& m_measure;
    double m_pixel;
    QRectF m_area;
    Occupancy m_taken;
    Weights m_lines;
    Weights m_placesOfPills; ///< Middles of noted lines, which labels had better leave free.
    Weights m_marks;         ///< The ends of the marks, which another's label had better not touch.
    std::unordered_map<QString, double> m_widths; ///< Of second lines, which repeat.
};

void Placer::blockMarksAndHeads() {
    for (const QRectF& covered : m_options.covered)
        m_taken.add(covered);
    for (const Bubble& bubble : m_scene.bubbles)
        m_taken.addDisc(bubble.centre, bubble.radius);
    for (const Mark& mark : m_scene.marks) {
        if (bubbleOf(m_scene, mark.node))
            continue;
        if (mark.suspicious)
            m_taken.addDisc(mark.centre, ringRadius(mark, m_scene.markScale) + ringWidth(m_scene.markScale) / 2);
        else if (mark.shape == Shape::Disc && !mark.second)
            m_taken.addDisc(mark.centre, mark.radius);
        else
            m_taken.add(markRect(mark));
        for (const Badge& badge : badgesOf(mark, m_scene.markScale, m_scene.zoom))
            m_taken.add(badge.rect);
        if (mark.listed != graph::Listed::No)
            m_taken.add(flagOf(mark, m_scene.markScale, m_scene.zoom).rect());
    }
    if (m_scene.lines.size() > linesToAvoid)
        return;
    for (const Line& line : m_scene.lines)
        if (line.arrow)
            m_taken.add(headRect(line));
}

bool Placer::isWanted(QPointF at) const {
    return m_options.region.isNull() || m_options.region.contains(at);
}

template <class Use> void Placer::sampled(const Line& line, Use&& use) const {
    const Curve curve = curveOf(line);
    const int steps = static_cast<int>(std::clamp(curve.length() / (sampleStep * m_pixel), 2.0, 400.0));
    const double weight = line.colour == Colour::Note ? 2 + 0.4 * line.width / m_scene.markScale : 1.2;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        use(t, curve.at(t), weight);
    }
}

void Placer::weighLines() {
    if (m_scene.lines.size() > linesToAvoid)
        return;
    for (const Line& line : m_scene.lines)
        sampled(line, [&](double t, QPointF point, double weight) {
            m_lines.add(point, weight);
            if (line.colour == Colour::Note && std::abs(t - 0.5) < 0.2)
                m_placesOfPills.add(point, weight);
        });
}

void Placer::weighMarks() {
    const auto weigh = [this](const Mark& mark) {
        for (const QPointF& end : endsOf(mark))
            m_marks.add(end, weightOfMark);
    };
    for (const Bubble& bubble : m_scene.bubbles)
        weigh(markOf(bubble));
    for (const Mark& mark : m_scene.marks) {
        if (!bubbleOf(m_scene, mark.node))
            weigh(mark);
    }
}

double Placer::otherMarks(const Mark& mark, const QRectF& rect) const {
    const double reach = nearMark * m_pixel;
    const QRectF around = rect.adjusted(-reach, -reach / 2, reach, reach / 2);
    double own = 0;
    for (const QPointF& end : endsOf(mark))
        own += around.contains(end) ? weightOfMark : 0;
    return std::max(m_marks.sum(around) - own, 0.0);
}

double Placer::otherLines(const Line& line, const QRectF& rect) const {
    double own = 0;
    if (m_scene.lines.size() <= linesToAvoid)
        sampled(line, [&](double, QPointF point, double weight) { own += rect.contains(point) ? weight : 0; });
    return std::max(m_lines.sum(rect) - own, 0.0);
}

std::vector<std::uint32_t> Placer::nodesByWeight() const {
    std::vector<std::uint32_t> order(m_scene.nodes.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto value = [this](std::uint32_t i) {
        const double usd = m_scene.nodes[i].valueUsd;
        return std::isfinite(usd) ? usd : 0;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const graph::Node &first = m_scene.nodes[a], &second = m_scene.nodes[b];
        // Whose they are is read before what they are.
        if ((first.kind == graph::NodeKind::Shipment) != (second.kind == graph::NodeKind::Shipment))
            return second.kind == graph::NodeKind::Shipment;
        if ((first.noted > 0) != (second.noted > 0))
            return first.noted > 0;
        if (graph::isTrader(first) != graph::isTrader(second))
            return graph::isTrader(first);
        if (value(a) != value(b))
            return value(a) > value(b);
        return first.shipments > second.shipments;
    });
    return order;
}

QString Placer::secondLineOf(const graph::Node& node) const {
    const auto own = m_options.secondLines.find(node.key);
    if (own != m_options.secondLines.end())
        return labelText(own->second).section(u'\n', 0, 0);
    if (node.kind == graph::NodeKind::Shipment)
        return money(node.valueUsd);
    return node.kind == graph::NodeKind::Entity ? countryName(toQString(node.country)) : QString();
}

double Placer::width(const QString& text, double pixelSize) {
    return m_measure(text, pixelSize, true).width() * m_pixel;
}

QRectF Placer::rectAt(const Mark& mark, const Side& side, QSizeF size) const {
    const QRectF around = markRect(mark);
    double reachX = around.width() / 2, reachY = around.height() / 2;
    if (mark.suspicious)
        reachX = reachY = ringRadius(mark, m_scene.markScale) + ringWidth(m_scene.markScale) / 2;
    const bool isCorner = side.x != 0 && side.y != 0;
    const double gap = (isCorner ? 0.3 : 1) * gapToMark * m_pixel;
    const double gapBelow = (isCorner ? 0.3 : side.y > 0 ? 1 : 0.7) * gapToMark * m_pixel;
    const double x = side.x == 0  ? mark.centre.x() - size.width() / 2
                     : side.x > 0 ? mark.centre.x() + reachX + gap
                                  : mark.centre.x() - reachX - gap - size.width();
    const double y = side.y == 0  ? mark.centre.y() - size.height() / 2
                     : side.y > 0 ? mark.centre.y() + reachY + gapBelow
                                  : mark.centre.y() - reachY - gapBelow - size.height();
    return {x, y, size.width(), size.height()};
}

bool Placer::hasRoom(const Mark& mark, QSizeF size) const {
    return std::any_of(sides.begin(), sides.end(),
                       [&](const Side& side) { return m_taken.isFree(rectAt(mark, side, size)); });
}

void Placer::tryBeside(Placed& best, Label label, const Mark& mark, QSizeF size, double costOfForm) {
    const double margin = air * m_pixel;
    for (const Side& side : sides) {
        if (costOfForm + side.cost >= best.cost)
            break;
        const QRectF rect = rectAt(mark, side, size);
        if (!m_options.frame.isNull() && !m_options.frame.contains(rect))
            continue;
        if (!m_taken.isFree(rect.adjusted(-margin, 0, margin, 0)))
            continue;
        const QRectF around = rect.adjusted(-margin, -margin, margin, margin);
        const double cost =
            costOfForm + side.cost + m_lines.sum(around) + m_placesOfPills.sum(around) + otherMarks(mark, rect);
        if (cost >= best.cost)
            continue;
        label.rect = rect;
        label.alignment = side.x > 0 ? Qt::AlignLeft : side.x < 0 ? Qt::AlignRight : Qt::AlignHCenter;
        best = {label, cost};
    }
}

/// What a leader covers, in small squares.
std::vector<QRectF> Placer::leaderCells(const std::array<QPointF, 2>& leader) const {
    const QPointF along = leader[1] - leader[0];
    const double side = 2 * m_pixel;
    const int steps = std::max(1, static_cast<int>(std::hypot(along.x(), along.y()) / (2 * side)));
    std::vector<QRectF> cells;
    for (int i = 0; i <= steps; ++i) {
        const QPointF at = leader[0] + along * i / steps;
        cells.emplace_back(at.x() - side / 2, at.y() - side / 2, side, side);
    }
    return cells;
}

/// Away from the mark, with a thin line to it: in rings of places around it, the nearest ring that has any.
void Placer::tryWithLeader(Placed& best, Label label, const Mark& mark, QSizeF size) {
    constexpr int directions = 24;
    const double margin = air * m_pixel;
    const double reach = mark.suspicious ? ringRadius(mark, m_scene.markScale) : 1.15 * mark.radius;
    for (const double away : {22.0, 36.0, 52.0, 70.0, 92.0}) {
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * std::numbers::pi * i / directions;
            const QPointF way(std::cos(angle), std::sin(angle));
            const std::array leader{mark.centre + way * (reach + 2 * m_pixel),
                                    mark.centre + way * (reach + away * m_pixel)};
            const bool isBeside = std::abs(way.x()) > 0.5;
            const QPointF anchor = leader[1] + way * (2 * m_pixel);
            const double x =
                isBeside ? (way.x() > 0 ? anchor.x() : anchor.x() - size.width()) : anchor.x() - size.width() / 2;
            const double y =
                isBeside ? anchor.y() - size.height() / 2 : (way.y() > 0 ? anchor.y() : anchor.y() - size.height());
            const QRectF rect(QPointF(x, y), size);
            if ((!m_options.frame.isNull() && !m_options.frame.contains(rect)) ||
                !m_taken.isFree(rect.adjusted(-margin, 0, margin, 0)))
                continue;
            const auto cells = leaderCells(leader);
            if (!std::ranges::all_of(cells, [this](const QRectF& cell) { return m_taken.isFree(cell); }))
                continue;
            const double cost = away / 2 + m_lines.sum(rect) / 2;
            if (cost >= best.cost)
                continue;
            label.rect = rect;
            label.alignment = !isBeside ? Qt::AlignHCenter : way.x() > 0 ? Qt::AlignLeft : Qt::AlignRight;
            label.leader = leader;
            best = {label, cost};
        }
        if (best.isSomewhere())
            return;
    }
}

void Placer::take(Placed placed) {
    const double margin = air * m_pixel;
    m_taken.add(placed.label.rect.adjusted(-margin, 0, margin, 0));
    if (placed.label.leader) {
        for (const QRectF& cell : leaderCells(*placed.label.leader))
            m_taken.add(cell);
    }
    m_scene.labels.push_back(std::move(placed.label));
}

QSizeF Placer::nameSize(const QString& text) {
    const QStringList lines = text.split(u'\n');
    double widest = 0;
    for (const QString& line : lines)
        widest = std::max(widest, width(line, labelSize));
    return {widest, static_cast<double>(lines.size()) * labelLineHeight * m_pixel};
}

void Placer::tryWithSecondLine(Placed& best, Label label, const Mark& mark, QSizeF name) {
    if (label.secondLine.isEmpty())
        return;
    auto known = m_widths.find(label.secondLine);
    if (known == m_widths.end())
        known = m_widths.emplace(label.secondLine, width(label.secondLine, secondLineSize)).first;
    tryBeside(best, std::move(label), mark,
              {std::max(name.width(), known->second), name.height() + secondLineHeight * m_pixel}, 0);
}

bool Placer::placeLabel(std::uint32_t i, bool mayLead) {
    const QSizeF smallest(24 * m_pixel, labelLineHeight * m_pixel);
    const Mark mark = shownMark(m_scene, i);
    const graph::Node& node = m_scene.nodes[i];
    if (!mayLead && !hasRoom(mark, smallest))
        return false;
    Label label;
    label.node = i;
    label.text = labelText(toQString(node.label));
    if (label.text.isEmpty())
        return false;
    const auto bubble = bubbleOf(m_scene, i);
    label.secondLine = bubble ? othersIn(m_scene.bubbles[*bubble]) : secondLineOf(node);
    Placed best;
    tryWithSecondLine(best, label, mark, nameSize(label.text));
    label.secondLine.clear();
    if (!best.isSomewhere())
        tryBeside(best, label, mark, nameSize(label.text), 0);
    const Label whole = label;
    for (const auto& [text, cost] : {std::pair(narrowLabelText(label.text), costOfNarrow),
                                     std::pair(threeLineLabelText(label.text), costOfThreeLines)}) {
        if (text.isEmpty() || best.cost <= farEnough)
            continue;
        label.text = text;
        tryBeside(best, label, mark, nameSize(text), cost);
    }
    if (!best.isSomewhere() && mayLead)
        tryWithLeader(best, whole, mark, nameSize(whole.text));
    if (!best.isSomewhere())
        return false;
    take(std::move(best));
    return true;
}

void Placer::placeLabels() {
    int failures = 0;
    for (std::size_t tried = 0; const std::uint32_t i : nodesByWeight()) {
        const auto bubble = bubbleOf(m_scene, i);
        if ((bubble && m_scene.bubbles[*bubble].first != i) || !isWanted(shownMark(m_scene, i).centre))
            continue;
        failures = placeLabel(i, tried++ < weighty) ? 0 : failures + 1;
        if (failures > failuresOfLabels)
            return;
    }
}

std::vector<const Line*> Placer::linesByWeight() const {
    const auto stands = [](const Line& line) {
        return line.colour == Colour::Note || line.colour == Colour::NewLink || line.colour == Colour::GoneLink;
    };
    const bool anyStands = std::ranges::any_of(m_scene.lines, stands);
    std::vector<const Line*> order;
    for (const Line& line : m_scene.lines)
        if (anyStands ? stands(line) : line.colour == Colour::OtherLink)
            order.push_back(&line);
    std::stable_sort(order.begin(), order.end(), [](const Line* a, const Line* b) { return a->width > b->width; });
    return order;
}

std::vector<PillPlace> Placer::pillPlaces(const Line& line, QSizeF size) const {
    const Curve curve = strokeOf(line);
    std::vector<PillPlace> places;
    if (curve.length() > size.width() + 8 * m_pixel)
        for (const double t : {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74})
            places.push_back({curve.at(t), 20 * std::abs(t - 0.5), false});
    for (const double t : {0.5, 0.4, 0.6}) {
        const QPointF along = curve.at(t + 0.05) - curve.at(t - 0.05);
        const double reach = std::hypot(along.x(), along.y());
        if (reach <= 0)
            continue;
        const QPointF across(along.y() / reach, -along.x() / reach);
        const double away = std::abs(across.x()) * size.width() / 2 + std::abs(across.y()) * size.height() / 2 +
                            line.width / 2 + 3 * m_pixel;
        places.push_back({curve.at(t) + across * away, 30, true});
        places.push_back({curve.at(t) - across * away, 30, true});
    }
    return places;
}

bool Placer::placePill(const Line& line, const QString& text) {
    const QSizeF size(width(text, pillSize) + 18 * m_pixel, pillHeight * m_pixel);
    const double margin = air * m_pixel;
    std::optional<QRectF> best;
    double cheapest = std::numeric_limits<double>::max();
    for (const PillPlace& place : pillPlaces(line, size)) {
        if (place.cost >= cheapest)
            continue;
        const QRectF rect(place.middle - QPointF(size.width(), size.height()) / 2, size);
        if (!m_taken.isFree(rect.adjusted(-margin, -margin, margin, margin)))
            continue;
        const double covered = otherLines(line, rect);
        const double cost = covered + place.cost;
        if (cost >= cheapest || (place.isBeside && covered > 0))
            continue;
        cheapest = cost;
        best = rect;
    }
    if (!best)
        return false;
    m_taken.add(*best);
    m_scene.pills.push_back({line.link, *best, text, line.colour});
    return true;
}

void Placer::placePills() {
    // Where lines run everywhere, which of them are parallel is not asked.
    const PillWords words(m_scene, m_scene.lines.size() <= linesToAvoid);
    int failures = 0;
    for (const Line* line : linesByWeight()) {
        const Curve curve = curveOf(*line);
        if (!isWanted(curve.at(0.5)) || curve.length() < 60 * m_pixel)
            continue;
        const QString text = words.of(m_scene.links[line->link]);
        if (text.isEmpty())
            continue;
        failures = placePill(*line, text) ? 0 : failures + 1;
        if (failures > failuresOfPills)
            return;
    }
}

} // namespace

void addTexts(Scene& scene, const SceneOptions& options, const TextMeasure& measure) {
    Placer placer(scene, options, measure);
    placer.blockMarksAndHeads();
    placer.weighMarks();
    placer.weighLines();
    placer.placeLabels();
    placer.placePills();
}

} // namespace waybill::scene
