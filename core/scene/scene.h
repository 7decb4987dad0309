// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"
#include "core/layout/layout.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <array>
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
    NewLink,
    GoneLink,
};

/// Stack: two squares, one before the other, for what stands for several.
enum class Shape { RoundedSquare, Disc, Hexagon, Diamond, Box, Stack };

/// A node's mark. Scene units are pixels at zoom 1.
struct Mark {
    std::uint32_t node = 0; ///< Into the graph's nodes.
    QPointF centre;
    double radius = 0; ///< Of the circle of the same area; area by value, true to scale.
    Shape shape = Shape::Disc;
    Colour colour = Colour::OtherParty;
    std::optional<std::pair<Shape, Colour>> second; ///< A second role: drawn as the right half of a split mark.
    bool noted = false;                             ///< Told by a sign, of a firm or a group.
    bool annotated = false;                         ///< Likewise.
    bool suspicious = false, pinned = false;
    std::uint32_t hiddenNeighbours = 0;       ///< Told by a badge; none without any.
    graph::Listed listed = graph::Listed::No; ///< Told by a flag.
    std::uint32_t firms = 0;                  ///< Of a group: how many it stands for, told within the mark.
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

/// Nodes of a picture in which marks would run together, drawn as one: a community, the part of one that lies here,
/// small ones that lie together, or whatever lies together. Area by number, true to scale. Their own marks keep their
/// places, but are not drawn.
struct Bubble {
    QPointF centre;
    double radius = 0;
    std::vector<std::uint32_t> nodes;    ///< Into the graph's nodes, ascending.
    std::uint32_t first = 0;             ///< The node that weighs most: noted before others, then by value.
    std::size_t firms = 0;               ///< Of the nodes, those that are no addresses.
    std::size_t noted = 0;               ///< Nodes with noted shipments.
    std::size_t communities = 0;         ///< Whose nodes they are; 0: nodes that lie together, whosever.
    std::array<std::size_t, 4> byRole{}; ///< Makers, sellers, buyers, others and addresses; by the colour of the mark.
};

/// The links between two bubbles, or a bubble and a node, drawn as one line: width by value, true to scale among
/// bundles. Links within a bubble are not drawn.
struct Bundle {
    std::uint32_t from = 0, to = 0; ///< A node at either end; in what bubble it is bubbleOf() tells.
    QPointF start, end;
    double width = 1;
    double strength = 1; ///< Of its colour, from faint to full: by the number of links.
    std::size_t links = 0, noted = 0;
    double valueUsd = 0; ///< Of those that state it.
};

/// Text with a halo of the ground colour; `rect` is what it covers.
struct Label {
    std::uint32_t node = 0;
    QRectF rect;
    QString text;       ///< One to three lines with line breaks between; a long name is cut with an ellipsis.
    QString secondLine; ///< Below, smaller and faded; may be empty.
    Qt::Alignment alignment = Qt::AlignHCenter;
    /// A thin line from the mark's edge to a name that found no place beside its mark.
    std::optional<std::array<QPointF, 2>> leader;
    bool hidesSmallMarks = false; ///< One of the weightiest in a crowd: where else would it be named?
};

/// "3 · $28,292" on a link where there is room.
struct Pill {
    std::uint32_t link = 0;
    QRectF rect;
    QString text;
    Colour outline = Colour::OtherLink;
};

struct LegendEntry {
    /// Area and Width are samples at the scale of the picture.
    enum class Kind {
        Mark,
        Line,
        Ring,
        Badge,
        Flag,
        NoteSign,
        AnnotationSign,
        Bubble,
        Bundle,
        Area,
        Width
    } kind = Kind::Mark;
    Shape shape = Shape::Disc;
    LineStyle style = LineStyle::Solid;
    Colour colour = Colour::Text;
    QString text;
    double extent = 0; ///< Of a sample: a mark's radius or a line's width, in scene units.
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
    std::set<std::string> annotated;  ///< Keys of nodes about which the reporter has written something.
    std::set<std::string> confirmed;  ///< Keys of links whose note the reporter confirmed: solid instead of dashed.
    std::set<std::string> pinned;
    std::map<std::string, std::uint32_t> hiddenNeighbours; ///< By key: how many neighbours of a node are not drawn.
    /// Days since 1970: links are told apart by whether goods went over them before it, from it on, or both, and not by
    /// their notes. Nothing: no comparison.
    std::optional<int> comparedAt;
    double zoom = 1; ///< Labels and pills keep their size on screen; those that have no room at this zoom are left out.
    double markScale = 1; ///< Multiplies the size of marks and the width of lines.
    /// Texts are placed and lines drawn for what comes into it; null: for everything. In scene units.
    QRectF region;
    /// So many lines and bundles are drawn, the weightiest of those that come into the region: first the links
    /// and those of the nodes that are foremost, then those that stand out, then by value; of those that only pass
    /// through, a few. 0: all. The legend says what is left out.
    std::size_t mostLines = 0, mostBundles = 0;
    std::set<std::string> foremost; ///< Keys of links and nodes.
    double crowdCell = 0;           ///< Nodes so near to each other are drawn as one bubble, in scene units; 0: never.
    /// By node: the number of its community. Bubbles are then of communities. Null: of what lies together.
    std::shared_ptr<const std::vector<std::uint32_t>> communities;
    QRectF frame;                ///< Labels stay within it; null: anywhere. In scene units.
    std::vector<QRectF> covered; ///< What lies over the picture: no label goes below it. In scene units.
    /// What stands faded below a node's name, by key, instead of the country: the original script, a word of the
    /// reporter.
    std::map<std::string, QString> secondLines;
};

class SceneIndex;

inline constexpr std::uint32_t noBubble = 0xFFFFFFFF;

/// What is drawn, in drawing order: bundles, lines, bubbles, marks, pills, labels. Immutable; shared between threads.
struct Scene {
    std::shared_ptr<const graph::EntityGraph> graph; ///< Empty for a scene of a plain graph.
    std::span<const graph::Node> nodes;              ///< The graph's; live as long as the scene.
    std::span<const graph::Link> links;
    std::vector<Line> lines;                          ///< Those with a note last, on top.
    std::vector<Mark> marks;                          ///< By node index: marks[i].node == i.
    std::vector<Bubble> bubbles;                      ///< Crowds, where the options ask for them.
    std::vector<std::uint32_t> bubbleOf;              ///< By node: into bubbles, or noBubble; empty without bubbles.
    std::vector<Bundle> bundles;                      ///< The faintest first.
    std::size_t linesLeftOut = 0, bundlesLeftOut = 0; ///< Of what comes into the region: beyond what the options allow.
    std::vector<Pill> pills;
    std::vector<Label> labels;
    std::vector<LegendEntry> legend; ///< Only of what occurs.
    std::optional<int> comparedAt;   ///< As in the options.
    QRectF bounds;
    double zoom = 1;
    double markScale = 1; ///< Of marks' sizes and lines' widths, with what the zoom does to them.

    std::shared_ptr<const void> owner;       ///< Keeps nodes and links alive.
    std::shared_ptr<const SceneIndex> index; ///< Finds lines, marks, pills and labels by place.
};

[[nodiscard]] std::shared_ptr<const Scene> buildScene(std::shared_ptr<const graph::EntityGraph> graph,
                                                      const std::vector<layout::Point>& positions,
                                                      const SceneOptions& options, const TextMeasure& measure);

/// What is under a point: a mark before a bubble before a pill before a line before a bundle (within `tolerance` scene
/// units).
struct Hit {
    std::optional<std::uint32_t> node;
    std::optional<std::uint32_t> link;
    std::optional<std::uint32_t> bubble, bundle; ///< Into the scene's.
    friend bool operator==(const Hit&, const Hit&) = default;
};
[[nodiscard]] Hit pick(const Scene& scene, QPointF point, double tolerance);

/// The nodes, in bubbles too, whose centres lie within a closed polygon (even-odd), ascending; nothing with fewer than
/// three corners.
[[nodiscard]] std::vector<std::uint32_t> nodesWithin(const Scene& scene, std::span<const QPointF> polygon);

/// Outline of a shape of the given radius (circle of the same area) around a centre: points for polygons.
[[nodiscard]] std::vector<QPointF> outline(Shape shape, QPointF centre, double radius);

} // namespace waybill::scene
