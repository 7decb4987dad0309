// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/graph_files.h"
#include "core/store/tags.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/open_case.h"

namespace waybill::app {

namespace {

Result<void> write(const publish::GraphFileInput& input, const QString& format, const QString& file) {
    if (format == QStringLiteral("csv"))
        return publish::writeCsvFolder(input, file);
    return publish::writeGexf(
        input, file, format == QStringLiteral("gexf13") ? publish::GexfVersion::V13 : publish::GexfVersion::V12);
}

} // namespace

int runGraph(const QStringList& arguments) {
    Call call(QStringLiteral("graph"), QStringLiteral("CASE [--view NAME] [FILTER] --format FORMAT -o OUT"),
              QStringLiteral("Writes the graph in view for another program."));
    call.filterOptions()
        .viewOption()
        .shipmentsOption()
        .option({QStringLiteral("format")}, QStringLiteral("FORMAT"),
                QStringLiteral("gexf (1.2, for Gephi and NetworkX), gexf13, or csv (a folder)."))
        .option({QStringLiteral("o"), QStringLiteral("output")}, QStringLiteral("OUT"),
                QStringLiteral("File or folder."));
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const QString format = call.value(QStringLiteral("format"));
    static const QStringList formats{QStringLiteral("gexf"), QStringLiteral("gexf13"), QStringLiteral("csv")};
    if (!formats.contains(format))
        return fail(
            badCall(QStringLiteral("--format takes %1, not \"%2\"").arg(formats.join(QStringLiteral(", ")), format)));
    if (!call.has(QStringLiteral("o")))
        return fail(badCall(QStringLiteral("waybill graph needs -o OUT")));

    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    auto view = openView(call, job);
    if (!view)
        return fail(view.error());
    view->drawsShipments = view->drawsShipments || call.has(QStringLiteral("shipments"));
    const auto built = graphOf(*view);
    if (!built)
        return fail(built.error());
    const auto& graph = *built;
    auto positions = positionsOf(*view, *graph, view->layout, job);
    endProgress(call.quiet());
    if (!positions)
        return fail(positions.error());
    const auto status = statusByKey(*view->opened);
    if (!status)
        return fail(status.error());
    const auto annotations = store::annotations(*view->opened);
    if (!annotations)
        return fail(annotations.error());
    const auto written =
        write({graph, std::move(*positions), *status, store::tagsByKey(*annotations), view->opened->title()}, format,
              call.value(QStringLiteral("o")));
    if (!written)
        return fail(written.error());
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("file"), call.value(QStringLiteral("o"))},
                              {QStringLiteral("nodes"), qint64(graph->nodes().size())},
                              {QStringLiteral("links"), qint64(graph->links().size())}});
    else if (!call.quiet())
        say(QStringLiteral("wrote %1 nodes and %2 links to %3")
                .arg(graph->nodes().size())
                .arg(graph->links().size())
                .arg(call.value(QStringLiteral("o"))));
    return exitDone;
}

} // namespace waybill::app
