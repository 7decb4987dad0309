// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"
#include "core/layout/layout.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace waybill::scene {

/// Colours by role; a theme gives each a value. Light and dark values are in palette.h. Ground is the canvas', Page a
/// published picture's.
enum class Colour {
    Ground,
    Panel,
    Text,
    FadedText,
    Rule,
    Buyer,
    Seller,
    Maker,
    OtherParty,
    Address,
    Note,
    OtherLink,
    AddressTie,
    Selected,
    Suspicious,
    PillGround,
    Page,
};

enum class Shape { RoundedSquare, Disc, Hexagon, Diamond, Box };

/// A node's mark. Scene units are pixels at zoom 1.
struct Mark {
    std::uint32_t node = 0; ///< Into the graph's nodes.
    QPointF centre;
    double radius = 0; ///< Of the circle of the same area; area by value, true to scale.
    Shape shape = Shape::Disc;
    Colour colour = Colour::OtherParty;
    std::optional<std::pair<Shape, Colour>> second; ///< A second role: drawn as the right half of a split mark.
    bool noted = false, suspicious = false, pinned = false;
    std::uint32_t hiddenNeighbours = 0;       ///< Told by a badge; none without any.
    graph::Listed listed = graph::Listed::No; ///< Told by a flag.
};

enum class LineStyle { Solid, Dashed, Dotted };

/// A link's line: a quadratic curve that ends at the marks' edges, with an arrow head at its end.
struct Line {
    std::uint32_t link = 0; ///< Into the graph's links.
    QPointF start, control, end;
    double width = 1;
    LineStyle style = LineStyle::Solid;
    Colour colour = Colour::OtherLink;
    bool arrow = true, suspicious = false;
};

/// Text with a halo of the ground colour; `rect` is what it covers.
struct Label {
    std::uint32_t node = 0;
    QRectF rect;
    QString text;       ///< One line, or two with a line break between; a long name is cut with an ellipsis.
    QString secondLine; ///< Below, smaller and faded; may be empty.
    Qt::Alignment alignment = Qt::AlignHCenter;
};

/// "3 · $28,292" on a link where there is room.
struct Pill {
    std::uint32_t link = 0;
    QRectF rect;
    QString text;
    Colour outline = Colour::OtherLink;
};

struct LegendEntry {
    enum class Kind { Mark, Line, Ring, Badge, Flag } kind = Kind::Mark;
    Shape shape = Shape::Disc;
    LineStyle style = LineStyle::Solid;
    Colour colour = Colour::Text;
    QString text;
};

/// Measures text: (text, pixel size, bold) → width and height in scene units. Core has no fonts; the caller has.
using TextMeasure = std::function<QSizeF(const QString&, double pixelSize, bool bold)>;
/// A measure without fonts: an estimate by character class, the same on every machine; used where no font system is.
[[nodiscard]] TextMeasure estimatedMeasure();

inline constexpr double labelSize = 13;      ///< Pixel size of labels.
inline constexpr double secondLineSize = 11; ///< Pixel size of a label's second line.
inline constexpr double pillSize = 11;

struct SceneOptions {
    double unit = 150;                ///< Scene units for one layout unit.
    std::set<std::string> suspicious; ///< Keys of nodes and links annotated as suspicious.
    std::set<std::string> confirmed;  ///< Keys of links whose note the reporter confirmed: solid instead of dashed.
    std::set<std::string> pinned;
    std::map<std::string, std::uint32_t> hiddenNeighbours; ///< By key: how many neighbours of a node are not drawn.
    double zoom = 1; ///< Labels and pills keep their size on screen; those that have no room at this zoom are left out.
    double markScale = 1;        ///< Multiplies the size of marks and the width of lines.
    QRectF region;               ///< Texts are placed for what lies within; null: for everything. In scene units.
    QRectF frame;                ///< Labels stay within it; null: anywhere. In scene units.
    std::vector<QRectF> covered; ///< What lies over the picture: no label goes below it. In scene units.
    /// What stands faded below a node's name, by key, instead of the country: the original script, a word of the
    /// reporter.
    std::map<std::string, QString> secondLines;
};

class SceneIndex;

/// What is drawn, in drawing order: lines, marks, pills, labels. Immutable; shared between threads.
struct Scene {
    std::shared_ptr<const graph::EntityGraph> graph; ///< Empty for a scene of a plain graph.
    std::span<const graph::Node> nodes;              ///< The graph's; live as long as the scene.
    std::span<const graph::Link> links;
    std::vector<Line> lines; ///< Those with a note last, on top.
    std::vector<Mark> marks; ///< By node index: marks[i].node == i.
    std::vector<Pill> pills;
    std::vector<Label> labels;
    std::vector<LegendEntry> legend; ///< Only of what occurs.
    QRectF bounds;
    double zoom = 1;
    double markScale = 1; ///< Of marks' sizes and lines' widths, with what the zoom does to them.

    std::shared_ptr<const void> owner;       ///< Keeps nodes and links alive.
    std::shared_ptr<const SceneIndex> index; ///< Finds lines, marks, pills and labels by place.
};

[[nodiscard]] std::shared_ptr<const Scene> buildScene(std::shared_ptr<const graph::EntityGraph> graph,
                                                      const std::vector<layout::Point>& positions,
                                                      const SceneOptions& options, const TextMeasure& measure);

/// What is under a point: a mark before a pill before a line (within `tolerance` scene units).
struct Hit {
    std::optional<std::uint32_t> node;
    std::optional<std::uint32_t> link;
};
[[nodiscard]] Hit pick(const Scene& scene, QPointF point, double tolerance);

/// The nodes whose centres lie within a closed polygon (even-odd), ascending; nothing with fewer than three corners.
[[nodiscard]] std::vector<std::uint32_t> nodesWithin(const Scene& scene, std::span<const QPointF> polygon);

/// Outline of a shape of the given radius (circle of the same area) around a centre: points for polygons.
[[nodiscard]] std::vector<QPointF> outline(Shape shape, QPointF centre, double radius);

} // namespace waybill::scene
