// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tables.h"

#include "app/console.h"
#include "core/base/text.h"

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

} // namespace waybill::app
