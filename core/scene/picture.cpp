// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/picture.h"

#include "core/scene/picture_page.h"
#include "core/scene/scene_input.h"
#include "core/scene/spread.h"

#include <algorithm>
#include <cmath>

namespace waybill::scene {

namespace {

using Build = std::function<std::shared_ptr<const Scene>(const SceneOptions&)>;

constexpr double largestUnit = 260;     ///< Few firms do not lie further apart.
constexpr double unitOfFullMarks = 105; ///< Below it marks and lines shrink, so that they do not run together.
constexpr std::size_t largeGraph = 3000;

QSizeF spanOf(const Scene& scene, double unit) {
    QRectF box;
    for (const Mark& mark : scene.marks) {
        const QRectF dot(mark.centre, QSizeF(1e-9, 1e-9));
        box = box.isNull() ? dot : box.united(dot);
    }
    return unit > 0 ? box.size() / unit : QSizeF();
}

bool fits(QSizeF size, QSizeF room) {
    return size.width() <= room.width() && size.height() <= room.height();
}

/// The layout's unit at which a scene of this span would fill the room, given what labels and marks take around it.
double unitFor(QSizeF span, QSizeF around, QSizeF room) {
    const auto along = [](double length, double taken, double available) {
        return length > 1e-6 ? std::max(available - taken, 0.15 * available) / length : largestUnit;
    };
    return std::min({along(span.width(), around.width(), room.width()),
                     along(span.height(), around.height(), room.height()), largestUnit});
}

/// The largest scene found that fits the room; the last one tried when none does.
std::shared_ptr<const Scene> fittedScene(const Build& build, SceneOptions options, std::shared_ptr<const Scene> probe,
                                         double probeUnit, double spread, QSizeF room) {
    const QSizeF span = spanOf(*probe, probeUnit);
    const double wantedMarks = options.markScale;
    std::shared_ptr<const Scene> best, last = std::move(probe);
    double bestUnit = 0;
    double unit = unitFor(span, room * 0.2, room);
    const int tries = last->nodes.size() > largeGraph ? 3 : 7;
    for (int i = 0; i < tries; ++i) {
        options.unit = unit;
        options.markScale = wantedMarks * std::clamp(std::sqrt(spread * unit / unitOfFullMarks), 0.2, 1.0);
        last = build(options);
        const QSizeF size = last->bounds.size();
        if (fits(size, room) && unit > bestUnit) {
            best = last;
            bestUnit = unit;
        }
        const double next = unitFor(span, size - span * unit, room);
        const double step = fits(size, room) || i < 2 ? next : std::min(next, 0.97 * unit);
        if (std::abs(step - unit) < 0.005 * unit)
            break;
        unit = step;
    }
    return best ? best : last;
}

/// What sizes stand for: groups have one.
QString scaleWords(const Scene& scene) {
    const auto hasValue = [](const graph::Node& node) { return node.valueUsd > 0; };
    const auto isSized = [](const graph::Node& node) { return node.kind != graph::NodeKind::Group; };
    if (std::ranges::none_of(scene.nodes, hasValue))
        return {};
    return std::ranges::any_of(scene.nodes, isSized) ? QStringLiteral("area and width = value")
                                                     : QStringLiteral("width = value");
}

Picture compose(bool isEmpty, const Build& build, double spread, const PictureOptions& options,
                const TextMeasure& measure) {
    Picture picture = emptyPage(options.size, options.theme);
    SceneOptions sceneOptions = options.scene;
    sceneOptions.zoom = 1;
    sceneOptions.crowdCell = 0; // what is published names everyone
    sceneOptions.pinned.clear();
    std::shared_ptr<const Scene> scene = build(sceneOptions);

    const double top = addHeading(picture, options.text, measure);
    const double bottom = addFoot(picture, options.text, options.legend ? scene->legend : std::vector<LegendEntry>(),
                                  scaleWords(*scene), measure);
    const double width = picture.size.width() - 2 * picture.margin;
    picture.sceneArea = {picture.margin, top, width, std::max(bottom - top, 40.0)};
    if (isEmpty) {
        picture.scene = scene;
        addEmptyRemark(picture, measure);
        return picture;
    }
    const QSizeF room = picture.sceneArea.size() / picture.typeScale;
    scene = fittedScene(build, sceneOptions, scene, sceneOptions.unit, spread, room);
    const QRectF bounds = scene->bounds;
    const double shrink =
        std::min({1.0, room.width() / std::max(bounds.width(), 1e-6), room.height() / std::max(bounds.height(), 1e-6)});
    picture.scale = picture.typeScale * shrink;
    picture.offset = picture.sceneArea.center() - bounds.center() * picture.scale;
    // The samples in the legend were those of the scene before it was fitted.
    for (Picture::LegendItem& item : picture.legend) {
        const auto fitted = std::ranges::find(scene->legend, item.entry.kind, &LegendEntry::kind);
        if (item.entry.extent > 0 && fitted != scene->legend.end())
            item.entry.extent = fitted->extent * picture.scale / picture.typeScale;
    }
    picture.scene = std::move(scene);
    return picture;
}

template <class Graph>
Build builder(std::shared_ptr<const Graph> graph, const std::vector<layout::Point>& positions,
              const TextMeasure& measure) {
    return [graph = std::move(graph), &positions, &measure](const SceneOptions& options) {
        return buildScene(graph, positions, options, measure);
    };
}

} // namespace

Picture composePicture(std::shared_ptr<const graph::EntityGraph> graph, const std::vector<layout::Point>& positions,
                       const PictureOptions& options, const TextMeasure& measure) {
    const bool isEmpty = !graph || graph->nodes().empty();
    return compose(isEmpty, builder(std::move(graph), positions, measure), spreadOf(positions), options, measure);
}

Picture composePicture(std::shared_ptr<const PlainGraph> graph, const std::vector<layout::Point>& positions,
                       const PictureOptions& options, const TextMeasure& measure) {
    const bool isEmpty = !graph || graph->nodes.empty();
    return compose(isEmpty, builder(std::move(graph), positions, measure), spreadOf(positions), options, measure);
}

} // namespace waybill::scene
