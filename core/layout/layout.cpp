// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout.h"

#include "core/layout/circular.h"
#include "core/layout/force.h"
#include "core/layout/frame.h"
#include "core/layout/grid.h"
#include "core/layout/layered.h"
#include "core/layout/pack.h"
#include "core/layout/radial.h"
#include "core/layout/showing.h"
#include "core/layout/time_axis.h"
#include "core/layout/watch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

namespace waybill::layout {

namespace {

constexpr std::array<std::string_view, allAlgorithms.size()> names{"force",  "layered", "circular",
                                                                   "radial", "grid",    "time"};

using Targets = std::vector<std::optional<Point>>;

Error wrong(const QString& why) {
    return {ErrorCode::BadCall, QStringLiteral("Cannot lay out the graph"), why, {}, {}, 0};
}

std::optional<Error> faultOf(const Input& input) {
    for (const auto& [a, b] : input.links) {
        if (a >= input.nodeCount || b >= input.nodeCount)
            return wrong(QStringLiteral("a link names node %1 of %2").arg(std::max(a, b)).arg(input.nodeCount));
    }
    for (const Targets* targets : {&input.pins, &input.start}) {
        if (!targets->empty() && targets->size() != input.nodeCount)
            return wrong(
                QStringLiteral("%1 positions were given for %2 nodes").arg(targets->size()).arg(input.nodeCount));
    }
    if (!input.values.empty() && input.values.size() != input.nodeCount)
        return wrong(QStringLiteral("%1 values were given for %2 nodes").arg(input.values.size()).arg(input.nodeCount));
    if (input.around && *input.around >= input.nodeCount)
        return wrong(QStringLiteral("its middle is to be node %1 of %2").arg(*input.around).arg(input.nodeCount));
    return std::nullopt;
}

/// Without positions that are no numbers or beyond all use; empty when none is left.
Targets usable(const Targets& given) {
    constexpr double beyond = 1e7;
    Targets result = given;
    bool any = false;
    for (auto& point : result) {
        if (point && !(std::abs(point->x) <= beyond && std::abs(point->y) <= beyond))
            point.reset();
        any = any || point.has_value();
    }
    return any ? result : Targets{};
}

Targets partOf(const Targets& whole, const Component& component) {
    Targets part;
    if (whole.empty())
        return part;
    part.reserve(component.nodes.size());
    for (const std::uint32_t node : component.nodes)
        part.push_back(whole[node]);
    return part;
}

bool anyOf(const Targets& targets) {
    return std::any_of(targets.begin(), targets.end(), [](const auto& point) { return point.has_value(); });
}

/// The place of a node of the whole in a component, if it is in it.
std::optional<std::uint32_t> placeIn(const Component& component, const std::optional<std::uint32_t>& node) {
    if (!node)
        return std::nullopt;
    const auto at = std::lower_bound(component.nodes.begin(), component.nodes.end(), *node);
    return at != component.nodes.end() && *at == *node ? std::optional(std::uint32_t(at - component.nodes.begin()))
                                                       : std::nullopt;
}

std::optional<Body> layOutComponent(const Component& component, const std::optional<std::uint32_t>& around,
                                    const Anchors& anchors, const Options& options, std::uint64_t seed,
                                    const Glimpses& glimpses, const Job& job) {
    switch (options.algorithm) {
    case Algorithm::Layered:
        return layOutLayered(component, job);
    case Algorithm::Circular:
        return layOutCircular(component);
    case Algorithm::Radial:
        return layOutRadial(component, placeIn(component, around));
    case Algorithm::Force:
    case Algorithm::Grid:
    case Algorithm::Time:
        break;
    }
    return layOutByForce(component, anchors, seed, threadCount(options), glimpses, job);
}

/// Puts pinned nodes where they belong, exactly; and whether the drawing may then be moved.
Hold hold(Body& body, const Anchors& anchors, Algorithm algorithm) {
    if (anyOf(anchors.pins)) {
        if (algorithm != Algorithm::Force)
            fitTo(body, anchors.pins);
        for (std::size_t i = 0; i < body.size(); ++i) {
            if (anchors.pins[i]) {
                body.x[i] = anchors.pins[i]->x;
                body.y[i] = anchors.pins[i]->y;
            }
        }
        return Hold::Pinned;
    }
    if (algorithm != Algorithm::Force || anchors.start.empty())
        return Hold::Free;
    const auto started =
        std::count_if(anchors.start.begin(), anchors.start.end(), [](const auto& point) { return point.has_value(); });
    return std::size_t(started) * 2 >= body.size() ? Hold::Kept : Hold::Free;
}

/// Algorithms that do not draw components one by one; pinned nodes stand where they are pinned.
std::optional<std::vector<Point>> layOutWhole(const Input& input, const Targets& pins, Algorithm algorithm) {
    const Body body = algorithm == Algorithm::Grid ? layOutGrid(input.nodeCount, input.links)
                                                   : layOutByTime(input.nodeCount, input.links, input.values);
    std::vector<Point> positions(input.nodeCount);
    for (std::size_t node = 0; node < input.nodeCount; ++node)
        positions[node] = pins.empty() || !pins[node] ? Point{body.x[node], body.y[node]} : *pins[node];
    return positions;
}

/// Component by component, then side by side. Nothing when the job was cancelled.
std::optional<std::vector<Point>> layOutParts(const std::vector<Component>& parts, const Input& input,
                                              const Anchors& whole, const Options& options, Showing* showing,
                                              Job& job) {
    std::vector<Body> drawings;
    std::vector<Hold> holds;
    drawings.reserve(parts.size());
    qint64 done = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (job.isCancelled())
            return std::nullopt;
        const Anchors anchors{partOf(whole.pins, parts[i]), partOf(whole.start, parts[i])};
        const std::uint64_t seed = (std::uint64_t(options.seed) << 32) + i;
        Glimpses glimpses;
        if (showing) {
            glimpses.ofNew = [showing, i](const Body& body) { showing->showNew(i, body); };
            glimpses.ofPlaced = [showing, i](const Body& body, double unit) { showing->showPlaced(i, body, unit); };
        }
        auto body = layOutComponent(parts[i], input.around, anchors, options, seed, glimpses, job);
        if (!body)
            return std::nullopt;
        holds.push_back(hold(*body, anchors, options.algorithm));
        drawings.push_back(std::move(*body));
        done += qint64(parts[i].nodes.size());
        job.advanceTo(done);
    }
    pack(drawings, std::move(holds));
    std::vector<Point> positions(input.nodeCount);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t k = 0; k < parts[i].nodes.size(); ++k)
            positions[parts[i].nodes[k]] = {drawings[i].x[k], drawings[i].y[k]};
    }
    return positions;
}

} // namespace

std::string_view algorithmName(Algorithm algorithm) {
    return names[std::size_t(algorithm)];
}

std::optional<Algorithm> algorithmFromName(std::string_view name) {
    for (const Algorithm algorithm : allAlgorithms) {
        if (algorithmName(algorithm) == name)
            return algorithm;
    }
    return std::nullopt;
}

unsigned threadCount(const Options& options) {
    if (options.threads > 0)
        return options.threads;
    return std::clamp(std::thread::hardware_concurrency(), 1U, 2U);
}

Outcome<std::vector<Point>> layOut(const Input& input, const Options& options, Job& job, Watch* watch) {
    if (const auto fault = faultOf(input))
        return halt(*fault);
    job.startPhase("Laying out", qint64(input.nodeCount));
    const Anchors anchors{usable(input.pins), usable(input.start)};
    const bool isWhole = options.algorithm == Algorithm::Grid || options.algorithm == Algorithm::Time;
    const std::vector<Component> parts = isWhole ? std::vector<Component>() : components(input.nodeCount, input.links);
    std::optional<Showing> showing;
    if (watch)
        showing.emplace(*watch, input, anchors, parts);
    if (job.isCancelled())
        return cancelled();
    auto places = isWhole ? layOutWhole(input, anchors.pins, options.algorithm)
                          : layOutParts(parts, input, anchors, options, showing ? &*showing : nullptr, job);
    if (places && showing)
        places = showing->finish(std::move(*places), job);
    if (!places)
        return cancelled();
    return std::move(*places);
}

Outcome<std::vector<Point>> settleAround(const Input& input, std::vector<Point> now, Watch& watch, Job& job) {
    if (const auto fault = faultOf(input))
        return halt(*fault);
    if (now.size() != input.nodeCount)
        return halt(wrong(QStringLiteral("%1 places were given for %2 nodes").arg(now.size()).arg(input.nodeCount)));
    const Anchors anchors{usable(input.pins), {}};
    const std::vector<Component> none;
    auto places = Showing(watch, input, anchors, none).finish(std::move(now), job);
    if (!places)
        return cancelled();
    return std::move(*places);
}

} // namespace waybill::layout
