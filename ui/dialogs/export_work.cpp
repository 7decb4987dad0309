// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_work.h"

#include "core/base/text.h"
#include "core/base/write_file.h"
#include "core/publish/picture_words.h"
#include "core/publish/svg.h"
#include "core/store/details.h"
#include "ui/models/words.h"
#include "ui/paint/scene_painter.h"

#include <QBuffer>
#include <QDate>
#include <QFileInfo>
#include <QRegularExpression>

namespace waybill::ui {

namespace {

/// More pixels than this would not fit into the memory of a small machine.
constexpr double largestImage = 120e6;

scene::Picture pictureOf(const ExportRequest& request) {
    return scene::composePicture(request.view->graph, request.view->positions, request.options, paint::fontMeasure());
}

Result<QByteArray> pngOf(const ExportRequest& request) {
    const QSizeF size = request.options.size * request.scale;
    if (size.width() * size.height() > largestImage)
        return failure({ErrorCode::WorkFailed,
                        QStringLiteral("Cannot draw the picture"),
                        QStringLiteral("%1 × %2 pixels are too many").arg(size.width()).arg(size.height()),
                        QStringLiteral("Choose a smaller size or scale, or SVG, which has no pixels."),
                        {},
                        0});
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!paint::toImage(pictureOf(request), request.scale).save(&buffer, "PNG"))
        return failure({ErrorCode::WorkFailed,
                        QStringLiteral("Cannot draw the picture"),
                        QStringLiteral("the image could not be encoded"),
                        QStringLiteral("Choose a smaller size, or SVG."),
                        {},
                        0});
    return bytes;
}

publish::GraphFileInput graphOf(const ExportRequest& request) {
    publish::GraphFileInput input;
    input.graph = request.view->graph;
    input.positions = request.view->positions;
    input.status = request.status;
    input.tags = request.tags;
    input.caseTitle = request.caseTitle;
    return input;
}

} // namespace

bool isPicture(ExportFormat format) {
    return format == ExportFormat::Svg || format == ExportFormat::Png || format == ExportFormat::Pdf;
}

QString endingOf(ExportFormat format) {
    switch (format) {
    case ExportFormat::Svg:
        return QStringLiteral("svg");
    case ExportFormat::Png:
        return QStringLiteral("png");
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Gexf:
        return QStringLiteral("gexf");
    case ExportFormat::Csv:
        break;
    }
    return {};
}

QImage renderPreview(const ExportRequest& request, QSize room) {
    const QSizeF page = request.options.size;
    if (page.isEmpty() || room.isEmpty())
        return {};
    const double scale = std::min({room.width() / page.width(), room.height() / page.height(), 2.0});
    return paint::toImage(pictureOf(request), scale);
}

Result<void> writeExport(const ExportRequest& request, const QString& file) {
    switch (request.format) {
    case ExportFormat::Svg:
        return writeFile(file, publish::toSvg(pictureOf(request)));
    case ExportFormat::Png: {
        const auto bytes = pngOf(request);
        return bytes ? writeFile(file, *bytes) : failure(bytes.error());
    }
    case ExportFormat::Pdf:
        return writeFile(file, paint::toPdf(pictureOf(request)));
    case ExportFormat::Gexf:
        return publish::writeGexf(graphOf(request), file);
    case ExportFormat::Csv:
        return publish::writeCsvFolder(graphOf(request), file);
    }
    return {};
}

QString folderForTables(const QString& folder, const QString& name) {
    const auto holdsTables = [](const QString& path) {
        return QFileInfo::exists(path + QStringLiteral("/nodes.csv")) ||
               QFileInfo::exists(path + QStringLiteral("/links.csv"));
    };
    QString free = folder;
    for (int i = 1; holdsTables(free); ++i)
        free = folder + QLatin1Char('/') + (i == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(i));
    return free;
}

QString sourceLine(CaseSession& session) {
    const auto view = session.view();
    if (!view)
        return {};
    QStringList files;
    if (const auto sources = store::sources(session.openCase()))
        files = publish::filesInView(*view->table, view->selection, *sources);
    return publish::sourceLine(view->totals, files);
}

QString caveatLine(CaseSession& session) {
    const auto view = session.view();
    const QString id = session.openCase().caseId();
    return view ? publish::caveatLine(id, QDate::currentDate(), *view->whole, *view->graph)
                : publish::caveatLine(id, QDate::currentDate());
}

QString fileNameFrom(const QString& title) {
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString name = title.toLower().replace(other, QStringLiteral("-"));
    while (name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    name = name.left(60);
    while (name.endsWith(QLatin1Char('-')))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("waybill") : name;
}

} // namespace waybill::ui
