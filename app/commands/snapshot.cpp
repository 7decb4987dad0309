// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/open_case.h"
#include "app/picture_file.h"
#include "core/base/text.h"
#include "core/base/write_file.h"
#include "core/graph/hidden.h"
#include "core/publish/picture_words.h"
#include "core/query/filter_options.h"
#include "core/query/summary.h"
#include "core/scene/format.h"
#include "core/scene/picture.h"
#include "core/store/decisions.h"

#include <QDate>
#include <QFileInfo>

namespace waybill::app {

namespace {

void declareOptions(Call& call) {
    call.filterOptions()
        .viewOption()
        .shipmentsOption()
        .option({QStringLiteral("o"), QStringLiteral("output")}, QStringLiteral("OUT"),
                QStringLiteral("OUT.svg, .png or .pdf."))
        .option({QStringLiteral("title")}, QStringLiteral("TEXT"), QStringLiteral("Title; the case's by default."))
        .option({QStringLiteral("subtitle")}, QStringLiteral("TEXT"), QStringLiteral("The line under it."))
        .option({QStringLiteral("source-line")}, QStringLiteral("TEXT"),
                QStringLiteral("The source, below the picture."))
        .option({QStringLiteral("size")}, QStringLiteral("WxH"), QStringLiteral("Pixels; 1200x860 by default."))
        .option({QStringLiteral("scale")}, QStringLiteral("N"),
                QStringLiteral("PNG: image pixels a pixel; 2 by default."))
        .option({QStringLiteral("theme")}, QStringLiteral("THEME"), QStringLiteral("light (default) or dark."))
        .layoutOptions();
    call.flag(QStringLiteral("no-legend"), QStringLiteral("Leave the legend out."))
        .flag(QStringLiteral("with-hidden"), QStringLiteral("Draw what was hidden in the window, too."));
}

Result<scene::PictureOptions> pictureOptions(const Call& call) {
    scene::PictureOptions options;
    const QString theme = call.value(QStringLiteral("theme"));
    if (theme == QStringLiteral("dark"))
        options.theme = scene::Theme::Dark;
    else if (!theme.isEmpty() && theme != QStringLiteral("light"))
        return failure(badCall(QStringLiteral("--theme takes light or dark, not \"%1\"").arg(theme)));
    if (call.has(QStringLiteral("size"))) {
        const QStringList sides = call.value(QStringLiteral("size")).split(u'x');
        const QSizeF size(sides.value(0).toInt(), sides.value(1).toInt());
        if (sides.size() != 2 || size.width() < 300 || size.height() < 300 || size.width() > 8000 ||
            size.height() > 8000)
            return failure(badCall(QStringLiteral("--size takes WIDTHxHEIGHT from 300 to 8000, not \"%1\"")
                                       .arg(call.value(QStringLiteral("size")))));
        options.size = size;
    }
    options.legend = !call.has(QStringLiteral("no-legend"));
    return options;
}

Result<QString> sourceLine(const CaseView& view) {
    const auto sources = store::sources(*view.opened);
    if (!sources)
        return failure(sources.error());
    const query::Summary sums = query::summarise(*view.table, view.selection);
    return publish::sourceLine(sums, publish::filesInView(*view.table, view.selection, *sources));
}

Result<scene::PictureText> textOf(const Call& call, const CaseView& view, const graph::EntityGraph& whole,
                                  const graph::EntityGraph& drawn) {
    const auto given = [&call](const QString& option, const QString& otherwise) {
        return call.has(option) ? call.value(option) : otherwise;
    };
    const auto source = sourceLine(view);
    if (!source)
        return failure(source.error());
    QStringList subtitle{view.opened->subtitle(), toQString(query::describe(view.filter))};
    subtitle.removeAll(QString());
    scene::PictureText text;
    text.title = given(QStringLiteral("title"), view.opened->title());
    text.subtitle = given(QStringLiteral("subtitle"), subtitle.join(QStringLiteral(" · ")));
    text.source = given(QStringLiteral("source-line"), *source);
    text.caveat =
        publish::caveatLine(view.opened->caseId(), QDate::currentDate(), whole, drawn, call.view().value_or(QString()));
    return text;
}

Outcome<scene::Picture> compose(const Call& call, scene::PictureOptions options, Job& job) {
    auto view = openView(call, job);
    if (!view)
        return tl::unexpected(view.error());
    view->drawsShipments = view->drawsShipments || call.has(QStringLiteral("shipments"));
    const auto arrangement = call.layout(view->layout);
    if (!arrangement)
        return failure(arrangement.error());
    const auto built = graphOf(*view);
    if (!built)
        return failure(built.error());
    const auto& whole = *built;
    const auto graph = call.has(QStringLiteral("with-hidden")) ? foldedPart(*view, whole, {}) : drawnPart(*view, whole);
    if (!graph)
        return failure(graph.error());
    const auto positions = positionsOf(*view, **graph, *arrangement, job);
    if (!positions)
        return tl::unexpected(positions.error());
    const auto annotations = store::annotations(*view->opened);
    if (!annotations)
        return failure(annotations.error());
    options.scene.annotated = (*graph)->shownKeys(store::annotatedKeys(*annotations));
    options.scene.suspicious = (*graph)->shownKeys(store::keysWithStatus(*annotations, QStringLiteral("suspicious")));
    options.scene.confirmed = (*graph)->shownKeys(store::keysWithStatus(*annotations, QStringLiteral("confirmed")));
    if (view->comparedAt)
        options.scene.comparedAt = view->comparedAt->days();
    options.scene.hiddenNeighbours = graph::hiddenNeighbourCounts(*whole, **graph);
    auto text = textOf(call, *view, *whole, **graph);
    if (!text)
        return failure(text.error());
    options.text = std::move(*text);
    return scene::composePicture(*graph, *positions, options, pictureMeasure());
}

} // namespace

int runSnapshot(const QStringList& arguments) {
    Call call(QStringLiteral("snapshot"), QStringLiteral("CASE [--view NAME] [FILTER] -o OUT.svg|png|pdf"),
              QStringLiteral("A picture of the graph in view, with title, legend and source."));
    declareOptions(call);
    if (const auto end = call.parse(arguments, 1, 1))
        return *end;
    const QString file = call.value(QStringLiteral("o"));
    if (file.isEmpty())
        return fail(badCall(QStringLiteral("waybill snapshot needs -o OUT.svg, OUT.png or OUT.pdf")));
    const QString format = QFileInfo(file).suffix().toLower();
    if (!QStringList{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")}.contains(format))
        return fail(badCall(QStringLiteral("A picture is an .svg, .png or .pdf, not \"%1\"").arg(file)));
    auto options = pictureOptions(call);
    if (!options)
        return fail(options.error());
    if (const auto arrangement = call.layout(); !arrangement)
        return fail(arrangement.error());
    const auto scale = call.number(QStringLiteral("scale"), 1);
    if (!scale)
        return fail(scale.error());

    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto picture = compose(call, *options, job);
    endProgress(call.quiet());
    if (!picture)
        return fail(picture.error());
    const auto bytes = pictureFile(*picture, format, double(std::min<qint64>(scale->value_or(2), 4)));
    if (!bytes)
        return fail(bytes.error());
    if (auto written = writeFile(file, *bytes); !written)
        return fail(written.error());
    if (call.json())
        printJson(QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("bytes"), bytes->size()}});
    else if (!call.quiet())
        say(QStringLiteral("wrote ") + file);
    return exitDone;
}

} // namespace waybill::app
