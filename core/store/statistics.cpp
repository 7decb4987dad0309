// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/statistics.h"

#include "core/base/text.h"
#include "core/store/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace waybill::store {

namespace {

Result<void> forget(Case& in, const StatisticsSource& same) {
    for (const char* sql : {"DELETE FROM statistics_row WHERE source_id IN "
                            "(SELECT id FROM statistics_source WHERE sha256 = ?1 AND coalesce(sheet, '') = ?2)",
                            "DELETE FROM statistics_source WHERE sha256 = ?1 AND coalesce(sheet, '') = ?2"}) {
        auto remove = in.database().prepare(sql);
        if (!remove)
            return failure(remove.error());
        const std::string sheet = toUtf8(same.sheet);
        remove->bind(1, std::string_view(toUtf8(same.sha256))).bind(2, std::string_view(sheet));
        if (const auto done = remove->run(); !done)
            return done;
    }
    return {};
}

QStringList headerOf(std::string_view json) {
    QStringList header;
    for (const QJsonValue cell : QJsonDocument::fromJson(toQString(json).toUtf8()).array())
        header << cell.toString();
    return header;
}

} // namespace

Result<std::vector<StatisticsSource>> statisticsSources(Case& from) {
    auto select = from.database().prepare("SELECT id, file, sheet, sha256, reporter, header, rows, kept, rejected, "
                                          "blank, in_use, added_at FROM statistics_source ORDER BY id");
    if (!select)
        return failure(select.error());
    std::vector<StatisticsSource> sources;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        sources.push_back({StatisticsId(select->integer(0)), toQString(select->text(1)), toQString(select->text(2)),
                           toQString(select->text(3)), toQString(select->text(4)), headerOf(select->text(5)),
                           select->integer(6), select->integer(7), select->integer(8), select->integer(9),
                           select->integer(10) != 0, toQString(select->text(11))});
    if (!row)
        return failure(row.error());
    return sources;
}

Result<void> forEachStatisticsRow(Case& from, const std::function<bool(StatisticsId, const StatisticsRow&)>& visit) {
    auto select =
        from.database().prepare("SELECT source_id, row, cells, statistics_row.reporter, exporter, importer, month, "
                                "hs_code, goods, units, net_kg, value_usd "
                                "FROM statistics_row JOIN statistics_source ON statistics_source.id = source_id "
                                "WHERE in_use = 1 AND statistics_row.rejected IS NULL ORDER BY source_id, row");
    if (!select)
        return failure(select.error());
    Result<bool> step = false;
    while ((step = select->step()) && *step) {
        const StatisticsRow row{select->integer(1), select->text(2),  {},
                                select->text(3),    select->text(4),  select->text(5),
                                select->text(6),    select->text(7),  select->text(8),
                                select->real(9),    select->real(10), select->real(11)};
        if (!visit(StatisticsId(select->integer(0)), row))
            break;
    }
    return step ? Result<void>() : failure(step.error());
}

Result<StatisticsId> beginStatistics(Case& into, const StatisticsSource& source) {
    if (const auto done = forget(into, source); !done)
        return failure(done.error());
    auto insert = into.database().prepare(
        "INSERT INTO statistics_source (file, sheet, sha256, reporter, header, rows, kept, rejected, blank, in_use, "
        "added_at) VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, 0, 0, 1, ?6)");
    if (!insert)
        return failure(insert.error());
    const QByteArray header = QJsonDocument(QJsonArray::fromStringList(source.header)).toJson(QJsonDocument::Compact);
    insert->bind(1, std::string_view(toUtf8(source.file))).bindText(2, toUtf8(source.sheet));
    insert->bind(3, std::string_view(toUtf8(source.sha256))).bind(4, std::string_view(toUtf8(source.reporter)));
    insert->bind(5, std::string_view(header.constData(), std::size_t(header.size()))).bind(6, nowUtc());
    if (const auto done = insert->run(); !done)
        return failure(done.error());
    return StatisticsId(into.database().lastInsertId());
}

Result<void> insertStatisticsRow(Case& into, StatisticsId source, const StatisticsRow& row) {
    const auto insert = into.database().kept(
        "INSERT INTO statistics_row (source_id, row, cells, rejected, reporter, exporter, importer, month, hs_code, "
        "goods, units, net_kg, value_usd) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    if (!insert)
        return failure(insert.error());
    Statement& statement = **insert;
    statement.bind(1, source.value()).bind(2, row.row).bind(3, row.cells).bindText(4, row.rejected);
    statement.bindText(5, row.reporter).bindText(6, row.exporter).bindText(7, row.importer).bindText(8, row.month);
    statement.bindText(9, row.hsCode).bindText(10, row.goods);
    statement.bind(11, row.units).bind(12, row.netKg).bind(13, row.valueUsd);
    return statement.run();
}

Result<void> finishStatistics(Case& into, const StatisticsSource& source) {
    auto update = into.database().prepare("UPDATE statistics_source SET reporter = ?2, rows = ?3, kept = ?4, "
                                          "rejected = ?5, blank = ?6 WHERE id = ?1");
    if (!update)
        return failure(update.error());
    update->bind(1, source.id.value()).bind(2, std::string_view(toUtf8(source.reporter))).bind(3, source.rows);
    update->bind(4, source.kept).bind(5, source.rejected).bind(6, source.blank);
    return update->run();
}

Result<void> useStatistics(Case& in, StatisticsId source, bool isInUse) {
    auto update = in.database().prepare("UPDATE statistics_source SET in_use = ?2 WHERE id = ?1");
    if (!update)
        return failure(update.error());
    update->bind(1, source.value()).bind(2, qint64(isInUse));
    if (const auto done = update->run(); !done)
        return done;
    if (in.database().changes() == 1)
        return {};
    return failure(
        Error{.code = ErrorCode::BadCall,
              .what = QStringLiteral("There are no official statistics number %1 in the case").arg(source.value()),
              .remedy = QStringLiteral("waybill mirror CASE lists those there are.")});
}

} // namespace waybill::store
