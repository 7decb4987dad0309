// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/scene/crowds.h"
#include "core/scene/format.h"
#include "core/scene/geometry.h"
#include "core/scene/parts.h"
#include "core/scene/text_room.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <unordered_map>

namespace waybill::scene {

namespace {

constexpr double gapToMark = 7;                           ///< Pixels between a mark and its label.
constexpr double costOfNarrow = 6, costOfThreeLines = 12; ///< A name is read best in one line.
constexpr double farEnough = 40;    ///< A dearer place is left for a narrower one, where there is any.
constexpr std::size_t weighty = 24; ///< So many of the weightiest have a leader where there is no room beside the mark.
constexpr std::size_t crowd = 200;  ///< Of so many nodes nobody misses a small mark, but everybody a great name:
constexpr std::size_t largest = 16; ///< So many of the largest marks have one too, and one over small marks if need be.
constexpr std::size_t greatest = 2; ///< So many where it is no crowd: the hub of a star must have its name.
/// So many names one behind the other found no place: it is as good as full, and what follows matters less.
constexpr int mostFailures = 20'000;

/// A place that a label may take: which way it lies from the mark, and what it costs to read it there.
struct Side {
    int x, y;
    double cost;
};
constexpr std::array<Side, 8> sides{
    {{0, 1, 0}, {0, -1, 3}, {1, 0, 4}, {-1, 0, 5}, {1, 1, 9}, {1, -1, 10}, {-1, 1, 11}, {-1, -1, 12}}};

Qt::Alignment alignmentAt(const Side& side) {
    return side.x > 0 ? Qt::AlignLeft : side.x < 0 ? Qt::AlignRight : Qt::AlignHCenter;
}

/// Whom a bubble stands for besides the one that it is named by.
QString othersIn(const Bubble& bubble) {
    return QStringLiteral("and %1 more").arg(number(static_cast<double>(bubble.nodes.size() - 1)));
}

class LabelPlacer {
public:
    LabelPlacer(Scene& scene, const SceneOptions& options, const TextMeasure& measure, TextRoom& room)
        : m_scene(scene), m_options(options), m_measure(measure), m_room(room), m_pixel(room.pixel()) {}
    void placeAll();

private:
    struct Placed {
        Label label;
        double cost = std::numeric_limits<double>::max();
        [[nodiscard]] bool isSomewhere() const { return !label.rect.isNull(); }
    };
    [[nodiscard]] std::vector<std::uint32_t> wantedByWeight() const;
    [[nodiscard]] QString secondLineOf(const graph::Node& node) const;
    [[nodiscard]] double width(const QString& text, double pixelSize);
    [[nodiscard]] QSizeF nameSize(const QString& text);
    [[nodiscard]] QRectF rectAt(const Mark& mark, const Side& side, QSizeF size) const;
    [[nodiscard]] bool isInFrame(const QRectF& rect) const;
    [[nodiscard]] QRectF withMargin(const QRectF& rect) const; ///< Sideways: lines of texts lie close on each other.
    [[nodiscard]] bool hasRoom(const Mark& mark, QSizeF size) const;
    bool place(std::uint32_t node, bool mayLead, bool mayHide);
    void tryWithSecondLine(Placed& best, Label label, const Mark& mark, QSizeF name);
    void tryBeside(Placed& best, Label label, const Mark& mark, QSizeF size, double costOfForm);
    void tryWithLeader(Placed& best, Label label, const Mark& mark, QSizeF size);
    void tryOverSmallMarks(Placed& best, Label label, const Mark& mark, QSizeF size);
    [[nodiscard]] std::vector<QRectF> leaderCells(const std::array<QPointF, 2>& leader) const;
    void take(Placed placed);
    [[nodiscard]] double largeRadius(const std::vector<std::uint32_t>& nodes) const;

    Scene& m_scene;
    const SceneOptions& m_options;
    const TextMeasure& m_measure;
    TextRoom& m_room;
    double m_pixel;
    bool m_isCrowd = false;
    std::unordered_map<QString, double> m_widths; ///< Of second lines, which repeat.
};

std::vector<std::uint32_t> LabelPlacer::wantedByWeight() const {
    std::vector<std::uint32_t> order;
    for (std::uint32_t node = 0; node < m_scene.nodes.size(); ++node) {
        const auto bubble = bubbleOf(m_scene, node);
        if ((!bubble || m_scene.bubbles[*bubble].first == node) && m_room.isWanted(shownMark(m_scene, node).centre))
            order.push_back(node);
    }
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

QString LabelPlacer::secondLineOf(const graph::Node& node) const {
    const auto own = m_options.secondLines.find(node.key);
    if (own != m_options.secondLines.end())
        return labelText(own->second).section(u'\n', 0, 0);
    if (node.kind == graph::NodeKind::Shipment)
        return money(node.valueUsd);
    return node.kind == graph::NodeKind::Entity ? countryName(toQString(node.country)) : QString();
}

double LabelPlacer::width(const QString& text, double pixelSize) {
    return m_measure(text, pixelSize, true).width() * m_pixel;
}

QRectF LabelPlacer::rectAt(const Mark& mark, const Side& side, QSizeF size) const {
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

bool LabelPlacer::isInFrame(const QRectF& rect) const {
    return m_options.frame.isNull() || m_options.frame.contains(rect);
}

QRectF LabelPlacer::withMargin(const QRectF& rect) const {
    return rect.adjusted(-m_room.margin(), 0, m_room.margin(), 0);
}

bool LabelPlacer::hasRoom(const Mark& mark, QSizeF size) const {
    return std::any_of(sides.begin(), sides.end(),
                       [&](const Side& side) { return m_room.isFree(rectAt(mark, side, size)); });
}

void LabelPlacer::tryBeside(Placed& best, Label label, const Mark& mark, QSizeF size, double costOfForm) {
    const double margin = m_room.margin();
    for (const Side& side : sides) {
        if (costOfForm + side.cost >= best.cost)
            break;
        const QRectF rect = rectAt(mark, side, size);
        if (!isInFrame(rect) || !m_room.isFree(withMargin(rect)))
            continue;
        const QRectF around = rect.adjusted(-margin, -margin, margin, margin);
        const double cost = costOfForm + side.cost + m_room.lines(around) + m_room.placesOfPills(around) +
                            m_room.otherMarks(mark, rect);
        if (cost >= best.cost)
            continue;
        label.rect = rect;
        label.alignment = alignmentAt(side);
        best = {label, cost};
    }
}

/// Beside the mark in the midst of a crowd, where it hides the least.
void LabelPlacer::tryOverSmallMarks(Placed& best, Label label, const Mark& mark, QSizeF size) {
    label.hidesSmallMarks = true;
    for (const Side& side : sides) {
        const QRectF rect = rectAt(mark, side, size);
        if (!isInFrame(rect) || !m_room.isFreeButForSmallMarks(withMargin(rect)))
            continue;
        const double cost = side.cost + m_room.otherMarks(mark, rect) + m_room.lines(rect) / 10;
        if (cost >= best.cost)
            continue;
        label.rect = rect;
        label.alignment = alignmentAt(side);
        best = {label, cost};
    }
}

/// What a leader covers, in small squares.
std::vector<QRectF> LabelPlacer::leaderCells(const std::array<QPointF, 2>& leader) const {
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

/// Away from the mark, with a thin line to it: in rings of places around it, near to it and to no other's mark.
void LabelPlacer::tryWithLeader(Placed& best, Label label, const Mark& mark, QSizeF size) {
    constexpr int directions = 24;
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
            if (!isInFrame(rect) || !m_room.isFree(withMargin(rect)))
                continue;
            const auto cells = leaderCells(leader);
            if (!std::ranges::all_of(cells, [this](const QRectF& cell) { return m_room.isFree(cell); }))
                continue;
            const double cost = away / 2 + m_room.lines(rect) / 2 + m_room.otherMarks(mark, rect);
            if (cost >= best.cost)
                continue;
            label.rect = rect;
            label.alignment = !isBeside ? Qt::AlignHCenter : way.x() > 0 ? Qt::AlignLeft : Qt::AlignRight;
            label.leader = leader;
            best = {label, cost};
        }
    }
}

void LabelPlacer::take(Placed placed) {
    m_room.take(withMargin(placed.label.rect));
    if (placed.label.leader) {
        for (const QRectF& cell : leaderCells(*placed.label.leader))
            m_room.take(cell);
    }
    m_scene.labels.push_back(std::move(placed.label));
}

QSizeF LabelPlacer::nameSize(const QString& text) {
    const QStringList lines = text.split(u'\n');
    double widest = 0;
    for (const QString& line : lines)
        widest = std::max(widest, width(line, labelSize));
    return {widest, static_cast<double>(lines.size()) * labelLineHeight * m_pixel};
}

void LabelPlacer::tryWithSecondLine(Placed& best, Label label, const Mark& mark, QSizeF name) {
    if (label.secondLine.isEmpty())
        return;
    auto known = m_widths.find(label.secondLine);
    if (known == m_widths.end())
        known = m_widths.emplace(label.secondLine, width(label.secondLine, secondLineSize)).first;
    tryBeside(best, std::move(label), mark,
              {std::max(name.width(), known->second), name.height() + secondLineHeight * m_pixel}, 0);
}

bool LabelPlacer::place(std::uint32_t i, bool mayLead, bool mayHide) {
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
    if (!best.isSomewhere() && mayHide)
        tryOverSmallMarks(best, whole, mark, nameSize(whole.text));
    if (!best.isSomewhere())
        return false;
    take(std::move(best));
    return true;
}

/// Larger marks are among the largest of these nodes'.
double LabelPlacer::largeRadius(const std::vector<std::uint32_t>& nodes) const {
    std::vector<double> radii;
    for (const std::uint32_t node : nodes)
        radii.push_back(m_scene.marks[node].radius);
    const std::size_t large = m_isCrowd ? largest : greatest;
    if (radii.size() <= large)
        return std::numeric_limits<double>::max();
    std::ranges::nth_element(radii, radii.begin() + std::ptrdiff_t(large), std::greater());
    return radii[large];
}

void LabelPlacer::placeAll() {
    const std::vector<std::uint32_t> wanted = wantedByWeight();
    m_isCrowd = wanted.size() >= crowd;
    const double large = largeRadius(wanted);
    int failures = 0;
    for (std::size_t tried = 0; const std::uint32_t node : wanted) {
        const bool isWeighty = tried++<weighty, isLarge = m_scene.marks[node].radius> large;
        failures = place(node, isWeighty || isLarge, isLarge || (isWeighty && m_isCrowd)) ? 0 : failures + 1;
        if (failures > mostFailures)
            return;
    }
}

} // namespace

void placeLabels(Scene& scene, const SceneOptions& options, const TextMeasure& measure, TextRoom& room) {
    LabelPlacer(scene, options, measure, room).placeAll();
}

} // namespace waybill::scene
