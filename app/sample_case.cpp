// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample_case.h"

#include "core/base/resources.h"
#include "core/import/import.h"
#include "core/import/statistics.h"
#include "core/resolve/resolve.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace waybill::app {

namespace {

Outcome<void> importSource(store::Case& target, const QString& file, Job& job) {
    const auto tables = read::findTables(file);
    if (!tables)
        return failure(tables.error());
    for (const read::TableInfo& table : *tables) {
        const auto mapping = import::mapWholeTable(table, std::nullopt, job);
        if (!mapping)
            return tl::unexpected(mapping.error());
        if (auto result = import::importTable(target, {table, *mapping, {}}, job); !result)
            return tl::unexpected(result.error());
    }
    return {};
}

Outcome<QString> unpack(const QDir& folder, const QString& name) {
    QFile file(folder.filePath(name));
    const QByteArray bytes = resource(QStringLiteral("sample/") + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(Error{.what = QStringLiteral("Cannot unpack the sample's sources"),
                             .why = file.errorString(),
                             .remedy = QStringLiteral("Free some space in the folder for temporary files."),
                             .file = file.fileName()});
    return file.fileName();
}

Outcome<void> importOfficialTable(store::Case& target, const QString& file, Job& job) {
    const auto tables = read::findTables(file);
    if (!tables)
        return failure(tables.error());
    for (const read::TableInfo& table : *tables) {
        if (auto result = import::importStatistics(target, table, {}, job); !result)
            return tl::unexpected(result.error());
    }
    return {};
}

Outcome<void> fill(store::Case& target, Job& job) {
    if (auto titled =
            target.setTitle(QStringLiteral("Drones 2023"), QStringLiteral("reconstruction from published figures"));
        !titled)
        return failure(titled.error());
    const QTemporaryDir folder;
    for (const QString& name :
         {QStringLiteral("ru_declarations_2023.csv"), QStringLiteral("vendor_shipments_2023.xlsx")}) {
        const auto file = unpack(QDir(folder.path()), name);
        if (!file)
            return tl::unexpected(file.error());
        if (auto imported = importSource(target, *file, job); !imported)
            return imported;
    }
    const auto official = unpack(QDir(folder.path()), QStringLiteral("china_exports_drones_2022_2023.csv"));
    if (!official)
        return tl::unexpected(official.error());
    if (auto imported = importOfficialTable(target, *official, job); !imported)
        return imported;
    if (auto resolved = resolve::resolveNewParties(target, job); !resolved)
        return tl::unexpected(resolved.error());
    return {};
}

} // namespace

Outcome<void> writeSampleCase(const QString& file, Job& job) {
    auto created = store::Case::create(file, QStringLiteral("Drones 2023"));
    if (!created)
        return failure(created.error());
    auto filled = fill(**created, job);
    created->reset();
    if (!filled)
        store::Case::removeFiles(file);
    return filled;
}

} // namespace waybill::app
