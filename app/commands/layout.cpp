// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/layout.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/edge_list.h"
#include "app/open_case.h"
#include "core/base/text.h"
#include "core/base/write_file.h"

#include <chrono>

namespace waybill::app {

namespace {

struct Placed {
    std::vector<layout::Point> positions;
    std::size_t links = 0;
    double seconds = 0;
    layout::Options options;
    std::shared_ptr<const graph::EntityGraph> graph; ///< Null for an edge list.
};

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Outcome<Placed> placeEdges(const Call& call, const layout::Options& options, Job& job) {
    auto input = readEdgeList(call.value(QStringLiteral("edges")));
    if (!input)
        return failure(input.error());
    if (call.has(QStringLiteral("start"))) {
        if (const auto read = readStart(call.value(QStringLiteral("start")), *input); !read)
            return failure(read.error());
    }
    const auto start = std::chrono::steady_clock::now();
    auto positions = layout::layOut(*input, options, job);
    if (!positions)
        return tl::unexpected(positions.error());
    return Placed{std::move(*positions), input->links.size(), secondsSince(start), options, nullptr};
}

Outcome<Placed> placeCase(const Call& call, unsigned threads, Job& job) {
    auto view = openView(call, job);
    if (!view)
        return tl::unexpected(view.error());
    view->drawsShipments = view->drawsShipments || call.has(QStringLiteral("shipments"));
    auto options = call.layout(view->layout);
    if (!options)
        return failure(options.error());
    options->threads = threads;
    auto built = graphOf(*view);
    if (!built)
        return failure(built.error());
    auto graph = std::move(*built);
    const auto start = std::chrono::steady_clock::now();
    auto positions = positionsOf(*view, *graph, *options, job);
    if (!positions)
        return tl::unexpected(positions.error());
    const std::size_t links = graph->links().size();
    return Placed{std::move(*positions), links, secondsSince(start), *options, std::move(graph)};
}

QString positionLines(const Placed& placed, bool withKeys) {
    QString text;
    for (std::size_t i = 0; i < placed.positions.size(); ++i) {
        if (withKeys && placed.graph)
            text += toQString(placed.graph->nodes()[i].key) + u' ';
        text += QString::number(placed.positions[i].x, 'g', 9) + u' ' + QString::number(placed.positions[i].y, 'g', 9) +
                u'\n';
    }
    return text;
}

} // namespace

int runLayout(const QStringList& arguments) {
    Call call(QStringLiteral("layout"), QStringLiteral("CASE [--view NAME] [FILTER] | --edges FILE -o OUT"),
              QStringLiteral("Positions of the graph in view, or of a bare edge list."));
    call.filterOptions()
        .viewOption()
        .shipmentsOption()
        .layoutOptions()
        .option({QStringLiteral("edges")}, QStringLiteral("FILE"),
                QStringLiteral("\"N M\", then M lines \"a b\" (from 0)."))
        .option({QStringLiteral("start")}, QStringLiteral("FILE"),
                QStringLiteral("With --edges: where the nodes were, as -o writes it, \"-\" for new ones; they move "
                               "little."))
        .option({QStringLiteral("threads")}, QStringLiteral("N"),
                QStringLiteral("At most so many; changes no position."))
        .option({QStringLiteral("o"), QStringLiteral("output")}, QStringLiteral("OUT"),
                QStringLiteral("Lines \"x y\"."));
    if (const auto end = call.parse(arguments, 0, 1))
        return *end;
    const bool edges = call.has(QStringLiteral("edges"));
    if (edges == !call.arguments().isEmpty())
        return fail(badCall(QStringLiteral("waybill layout needs either CASE or --edges FILE")));
    if (call.has(QStringLiteral("start")) && !edges)
        return fail(badCall(QStringLiteral("--start goes with --edges; a case keeps its own positions")));
    auto options = call.layout();
    if (!options)
        return fail(options.error());
    const auto threads = call.number(QStringLiteral("threads"), 1);
    if (!threads)
        return fail(threads.error());
    options->threads = unsigned(threads->value_or(0));

    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto placed = edges ? placeEdges(call, *options, job) : placeCase(call, options->threads, job);
    endProgress(call.quiet());
    if (!placed)
        return fail(placed.error());
    if (call.has(QStringLiteral("o"))) {
        const auto written = writeFile(call.value(QStringLiteral("o")), positionLines(*placed, false).toUtf8());
        if (!written)
            return fail(written.error());
    } else if (!call.json()) {
        print(positionLines(*placed, true).trimmed());
    }
    if (call.json()) {
        QJsonObject object{{QStringLiteral("nodes"), qint64(placed->positions.size())},
                           {QStringLiteral("links"), qint64(placed->links)},
                           {QStringLiteral("seconds"), placed->seconds},
                           {QStringLiteral("algorithm"), toQString(layout::algorithmName(placed->options.algorithm))},
                           {QStringLiteral("seed"), qint64(placed->options.seed)},
                           {QStringLiteral("threads"), int(layout::threadCount(placed->options))}};
        if (placed->graph) {
            QJsonArray positions;
            for (std::size_t i = 0; i < placed->positions.size(); ++i)
                positions.append(QJsonObject{{QStringLiteral("id"), toQString(placed->graph->nodes()[i].key)},
                                             {QStringLiteral("x"), placed->positions[i].x},
                                             {QStringLiteral("y"), placed->positions[i].y}});
            object.insert(QStringLiteral("positions"), positions);
        }
        printJson(object);
    }
    return exitDone;
}

} // namespace waybill::app
