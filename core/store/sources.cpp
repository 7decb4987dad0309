// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/store/details.h"
#include "core/store/record_blocks.h"
#include "core/store/take_out.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace waybill::store {

namespace {

std::vector<std::string> headersOf(std::string_view json) {
    std::vector<std::string> headers;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(json.data(), qsizetype(json.size())));
    for (const QJsonValue& header : document.array())
        headers.push_back(toUtf8(header.toString()));
    return headers;
}

SourceInfo sourceOf(const Statement& row) {
    SourceInfo source;
    source.id = SourceId(row.integer(0));
    source.file = toQString(row.text(1));
    source.path = toQString(row.text(2));
    source.sheet = toQString(row.text(3));
    source.sha256 = toQString(row.text(4));
    source.encoding = toQString(row.text(5));
    source.container = toQString(row.text(6));
    source.delimiter = row.text(7);
    source.profile = toQString(row.text(8));
    source.importedAt = toQString(row.text(9));
    source.headerRow = row.integer(10);
    source.headers = headersOf(row.text(11));
    Reconciliation& account = source.reconciliation;
    account.rows = row.integer(12);
    account.shipments = row.integer(13);
    account.duplicates = row.integer(14);
    account.repeated = row.integer(15);
    account.rejected = row.integer(16);
    account.blank = row.integer(17);
    account.valueUsdIn.add(row.real(18));
    account.valueUsdKept.add(row.real(19));
    source.seconds = row.real(20);
    source.takenOutAt = toQString(row.text(21));
    source.member = toQString(row.text(22));
    return source;
}

constexpr const char* selectSources =
    "SELECT id, file, path, sheet, sha256, encoding, container, delimiter, profile, imported_at, header_row, headers, "
    "rows, "
    "shipments, duplicates, repeated, rejected, blank, value_usd_in, value_usd_kept, seconds, taken_out_at, member "
    "FROM source "
    "WHERE ?1 IS NULL OR id = ?1 ORDER BY id";

Result<std::vector<SourceInfo>> sourcesWhere(Case& from, std::optional<SourceId> id) {
    auto select = from.database().prepare(selectSources);
    if (!select)
        return failure(select.error());
    if (id)
        select->bind(1, id->value());
    std::vector<SourceInfo> list;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        list.push_back(sourceOf(*select));
    if (!row)
        return failure(row.error());
    return list;
}

std::string headerOf(const std::vector<std::string>& headers, std::size_t column) {
    if (column < headers.size() && !headers[column].empty())
        return headers[column];
    return "column " + std::to_string(column + 1);
}

} // namespace

QString SourceInfo::name() const {
    QStringList parts{file, member, sheet};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

Result<std::vector<SourceInfo>> sources(Case& from) {
    return sourcesWhere(from, std::nullopt);
}

Result<std::vector<Issue>> importIssues(Case& from, std::optional<SourceId> source) {
    auto select =
        from.database().prepare("SELECT severity, code, text, file, row, column_name, count FROM import_issue "
                                "WHERE ?1 IS NULL OR source_id = ?1 ORDER BY id");
    if (!select)
        return failure(select.error());
    if (source)
        select->bind(1, source->value());
    std::vector<Issue> list;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        list.push_back({severityFromName(std::string(select->text(0))), std::string(select->text(1)),
                        std::string(select->text(2)), std::string(select->text(3)), select->integer(4),
                        std::string(select->text(5)), select->integer(6)});
    }
    if (!row)
        return failure(row.error());
    return list;
}

Result<std::vector<RejectedRow>> rejectedRows(Case& from, std::optional<SourceId> source) {
    auto select = from.database().prepare("SELECT source_id, row, code, text FROM rejected_row "
                                          "WHERE ?1 IS NULL OR source_id = ?1 ORDER BY source_id, row");
    if (!select)
        return failure(select.error());
    if (source)
        select->bind(1, source->value());
    std::vector<RejectedRow> list;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        list.push_back({SourceId(select->integer(0)), select->integer(1), std::string(select->text(2)),
                        std::string(select->text(3))});
    }
    if (!row)
        return failure(row.error());
    return list;
}

Result<map::Mapping> sourceMapping(Case& from, SourceId source) {
    auto select = from.database().prepare("SELECT mapping FROM source WHERE id = ?1");
    if (!select)
        return failure(select.error());
    const auto row = select->bind(1, source.value()).step();
    if (!row)
        return failure(row.error());
    const std::string_view json = *row ? select->text(0) : std::string_view();
    return map::Mapping::fromJson(QJsonDocument::fromJson(QByteArray(json.data(), qsizetype(json.size()))).object());
}

Result<read::RowBlock> keptRows(Case& from, SourceId source, std::span<const qint64> rows) {
    auto select = from.database().prepare("SELECT size, data FROM record_block WHERE source_id = ?1 AND "
                                          "first_row <= ?2 AND last_row >= ?2");
    if (!select)
        return failure(select.error());
    read::RowBlock block;
    std::size_t next = 0;
    while (next < rows.size()) {
        select->reset();
        const auto found = select->bind(1, source.value()).bind(2, rows[next]).step();
        if (!found)
            return failure(found.error());
        const auto bytes = *found ? inflateBlock(select->blob(1), select->integer(0)) : Result<std::string>();
        if (!bytes)
            return failure(bytes.error());
        const std::size_t before = next;
        const bool isSound = forEachRow(*bytes, [&](qint64 number, std::span<const std::string_view> cells) {
            if (number != rows[next])
                return number < rows[next];
            block.beginRow(number);
            for (const std::string_view cell : cells)
                block.addCell(cell);
            return ++next < rows.size();
        });
        if (!isSound || next == before) {
            return failure({ErrorCode::BadInput,
                            QStringLiteral("Cannot read the kept rows"),
                            QStringLiteral("a row is missing or damaged"),
                            QStringLiteral("Go back to a copy of the case."),
                            {},
                            rows[next]});
        }
    }
    return block;
}

Result<Record> record(Case& from, SourceId source, qint64 row) {
    const auto owners = sourcesWhere(from, source);
    if (!owners)
        return failure(owners.error());
    const QString what = QStringLiteral("Cannot show the row");
    if (owners->empty())
        return failure(
            {ErrorCode::BadCall, what, QStringLiteral("there is no source %1").arg(source.value()), {}, {}, 0});
    const SourceInfo& owner = owners->front();
    auto select =
        from.database().prepare("SELECT size, data FROM record_block WHERE source_id = ?1 AND first_row <= ?2 "
                                "ORDER BY first_row DESC LIMIT 1");
    if (!select)
        return failure(select.error());
    const auto found = select->bind(1, source.value()).bind(2, row).step();
    if (!found)
        return failure(found.error());
    Result<std::string> bytes = std::string();
    if (*found)
        bytes = inflateBlock(select->blob(1), select->integer(0));
    if (!bytes)
        return failure(bytes.error());
    Record result{owner.id, owner.file, owner.sheet, owner.sha256, 0, {}};
    const bool sound = forEachRow(*bytes, [&](qint64 number, std::span<const std::string_view> cells) {
        if (number != row)
            return number < row;
        result.row = row;
        for (std::size_t i = 0; i < cells.size(); ++i)
            result.cells.emplace_back(headerOf(owner.headers, i), std::string(cells[i]));
        return false;
    });
    if (!sound) {
        return failure({ErrorCode::BadInput, what, QStringLiteral("the kept rows are damaged"),
                        QStringLiteral("Go back to a copy of the case."), owner.file, row});
    }
    if (result.row == 0)
        return failure({ErrorCode::BadCall, what, QStringLiteral("the source has no such row"), {}, owner.file, row});
    return result;
}

} // namespace waybill::store
