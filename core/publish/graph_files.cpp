// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/graph_files.h"

#include "core/base/date.h"
#include "core/base/role.h"
#include "core/base/text.h"
#include "core/base/write_file.h"
#include "core/publish/graph_view.h"

#include <QDir>

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

} // namespace

QString roleNames(const graph::Node& node) {
    QString names;
    for (const Role role : allRoles) {
        if (!node.has(role))
            continue;
        names += (names.isEmpty() ? QString() : QStringLiteral(";")) + toQString(roleName(role));
    }
    return names;
}

QString isoDate(int day) {
    return day == query::noDate ? QString() : toQString(Date::fromDays(day).iso());
}

Result<void> writeGexf(const GraphFileInput& input, const QString& file, GexfVersion version) {
    return writeFile(file, gexf(viewOf(input), version));
}

Result<void> writeCsvFolder(const GraphFileInput& input, const QString& folder) {
    if (!QDir().mkpath(folder)) {
        return failure({ErrorCode::WorkFailed, QStringLiteral("Cannot make the folder"), QString(),
                        QStringLiteral("Choose a folder that you may write to."), folder, 0});
    }
    const GraphView view = viewOf(input);
    const QDir dir(folder);
    const Result<void> nodes = writeFile(dir.filePath(QStringLiteral("nodes.csv")), nodesCsv(view));
    if (!nodes)
        return nodes;
    return writeFile(dir.filePath(QStringLiteral("links.csv")), linksCsv(view));
}

} // namespace waybill::publish
