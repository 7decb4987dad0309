// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables.h"

#include "app/console.h"
#include "core/base/text.h"
#include "core/publish/graph_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <algorithm>

namespace waybill::app {

namespace {

std::optional<std::size_t> columnByName(const map::Mapping& mapping, const QString& name) {
    const std::string wanted = folded(toUtf8(name));
    for (std::size_t i = 0; i < mapping.headers.size(); ++i) {
        if (folded(mapping.headers[i]) == wanted)
            return i;
    }
    bool isNumber = false;
    const qulonglong number = name.toULongLong(&isNumber);
    if (isNumber && number >= 1 && number <= mapping.headers.size())
        return std::size_t(number - 1);
    return std::nullopt;
}

QString profilePath(const QString& profile) {
    if (profile.contains(u'/') || profile.endsWith(QStringLiteral(".json")))
        return profile;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                      QStringLiteral("/waybill/profiles"));
    return folder.filePath(profile + QStringLiteral(".json"));
}

} // namespace

Result<std::vector<read::TableInfo>> tablesOf(const Call& call, const QStringList& files) {
    read::TableChoice choice;
    if (call.has(QStringLiteral("sheet")))
        choice.sheet = call.value(QStringLiteral("sheet"));
    if (call.has(QStringLiteral("encoding")))
        choice.encoding = call.value(QStringLiteral("encoding"));
    std::vector<read::TableInfo> all;
    for (const QString& file : files) {
        auto tables = read::findTables(file, choice);
        if (!tables)
            return failure(tables.error());
        std::move(tables->begin(), tables->end(), std::back_inserter(all));
    }
    return all;
}

Result<void> applySettings(map::Mapping& mapping, const QStringList& settings) {
    for (const QString& setting : settings) {
        const QString fieldName = setting.section(u'=', 0, 0);
        const auto field = map::fieldFromName(toUtf8(fieldName));
        if (!field || !setting.contains(u'='))
            return failure(
                badCall(QStringLiteral("--set takes FIELD=COLUMN, not \"%1\"").arg(setting),
                        QStringLiteral("Fields are named as in `waybill inspect`, e.g. buyer.name=Consignee.")));
        const QString columnName = setting.section(u'=', 1);
        const auto column = columnByName(mapping, columnName);
        if (!column && !columnName.isEmpty())
            return failure(badCall(QStringLiteral("There is no column \"%1\"").arg(columnName),
                                   QStringLiteral("Run `waybill inspect` to see the columns.")));
        mapping.choose(*field, column);
    }
    return {};
}

Result<void> applyProfile(map::Mapping& mapping, const QString& profile) {
    QFile file(profilePath(profile));
    if (!file.open(QIODevice::ReadOnly))
        return failure(badCall(QStringLiteral("There is no profile \"%1\"").arg(profile),
                               QStringLiteral("Save one with --save-profile, or give the path of one.")));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    const auto saved = map::Mapping::fromJson(document.object());
    if (!saved)
        return failure(saved.error());
    qint64 missing = 0;
    for (const auto& [field, choices] : saved->fields) {
        const auto& header = saved->headers.at(choices.front().column);
        if (const auto column = columnByName(mapping, toQString(header)))
            mapping.choose(field, column);
        else
            ++missing;
    }
    if (missing > 0)
        mapping.issues.push_back({Severity::Warning,
                                  "profile-fits-partly",
                                  "The profile names columns that this table does not have.",
                                  {},
                                  0,
                                  {},
                                  missing});
    return {};
}

Result<void> saveProfile(const map::Mapping& mapping, const QString& profile) {
    const QString path = profilePath(profile);
    QDir().mkpath(QFileInfo(path).absolutePath());
    return publish::writeFile(path, QJsonDocument(mapping.toJson()).toJson());
}

} // namespace waybill::app
