// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/graph_files.h"

#include "core/base/date.h"
#include "core/base/role.h"
#include "core/base/text.h"
#include "core/publish/graph_view.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace waybill::publish {

namespace {

GraphView viewOf(const GraphFileInput& input) {
    const bool hasGraph = input.graph != nullptr;
    return {hasGraph ? std::span<const graph::Node>(input.graph->nodes()) : std::span<const graph::Node>(),
            hasGraph ? std::span<const graph::Link>(input.graph->links()) : std::span<const graph::Link>(),
            input.positions,
            input.status,
            input.tags,
            input.caseTitle};
}

Error cannotWrite(const QString& file, const QString& why, const QString& remedy) {
    Error error;
    error.code = ErrorCode::WorkFailed;
    error.what = QStringLiteral("Cannot write the file");
    error.why = why;
    error.remedy = remedy;
    error.file = file;
    return error;
}

QString remedyFor(const QString& file) {
    const QFileInfo info(file);
    const QFileInfo folder(info.absolutePath());
    if (info.isDir())
        return QStringLiteral("A folder has this name: choose another.");
    if (!folder.exists())
        return QStringLiteral("Make the folder first, or choose another.");
    if (!folder.isWritable())
        return QStringLiteral("Choose a folder that you may write to.");
    return QStringLiteral("Check that the disk has room and the folder can be written to.");
}

} // namespace

QString roleNames(const graph::Node& node) {
    QString names;
    for (const Role role : allRoles) {
        if ((node.roles & (1U << static_cast<unsigned>(role))) == 0)
            continue;
        names += (names.isEmpty() ? QString() : QStringLiteral(";")) + toQString(roleName(role));
    }
    return names;
}

QString isoDate(int day) {
    return day == query::noDate ? QString() : toQString(Date::fromDays(day).iso());
}

Result<void> writeFile(const QString& file, const QByteArray& bytes) {
    QSaveFile save(file);
    if (!save.open(QIODevice::WriteOnly))
        return failure(cannotWrite(file, save.errorString(), remedyFor(file)));
    if (save.write(bytes) != bytes.size()) {
        const QString why = save.errorString();
        save.cancelWriting();
        return failure(cannotWrite(file, why, remedyFor(file)));
    }
    if (!save.commit())
        return failure(cannotWrite(file, save.errorString(), remedyFor(file)));
    return {};
}

Result<void> writeGexf(const GraphFileInput& input, const QString& file, GexfVersion version) {
    return writeFile(file, gexf(viewOf(input), version));
}

Result<void> writeCsvFolder(const GraphFileInput& input, const QString& folder) {
    if (!QDir().mkpath(folder)) {
        Error error = cannotWrite(folder, QStringLiteral("the folder cannot be made"),
                                  QStringLiteral("Choose a folder that you may write to."));
        error.what = QStringLiteral("Cannot make the folder");
        return failure(error);
    }
    const GraphView view = viewOf(input);
    const QDir dir(folder);
    const Result<void> nodes = writeFile(dir.filePath(QStringLiteral("nodes.csv")), nodesCsv(view));
    if (!nodes)
        return nodes;
    return writeFile(dir.filePath(QStringLiteral("links.csv")), linksCsv(view));
}

} // namespace waybill::publish
