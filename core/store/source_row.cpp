// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/source_row.h"

#include "core/base/text.h"
#include "core/store/clock.h"
#include "core/store/decisions.h"
#include "core/store/take_out.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace waybill::store {

namespace {

constexpr int keyDigits = 8;

std::string compactJson(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::string headersJson(const std::vector<std::string>& headers) {
    QJsonArray array;
    for (const std::string& header : headers)
        array.append(toQString(header));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

// "sh-ab12cd34"; further tables of the same file are "sh-ab12cd34-2", "sh-ab12cd34-3", …
Result<std::string> freeKey(Database& database, const QString& sha256) {
    const std::string stem = "sh-" + toUtf8(sha256.isEmpty() ? QStringLiteral("pending") : sha256.left(keyDigits));
    auto taken = database.prepare("SELECT 1 FROM source WHERE key = ?1");
    if (!taken)
        return failure(taken.error());
    std::string key = stem;
    for (int ordinal = 2;; ++ordinal) {
        const auto row = taken->bind(1, key).step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return key;
        taken->reset();
        key = stem + '-' + std::to_string(ordinal);
    }
}

Result<void> insertIssues(Database& database, SourceId source, const std::vector<Issue>& issues) {
    auto insert =
        database.prepare("INSERT INTO import_issue (source_id, severity, code, text, file, row, column_name, count) "
                         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    if (!insert)
        return failure(insert.error());
    for (const Issue& issue : issues) {
        insert->bind(1, source.value()).bind(2, std::string_view(severityName(issue.severity))).bind(3, issue.code);
        insert->bind(4, issue.text).bindText(5, issue.file).bind(6, issue.row).bindText(7, issue.column);
        if (const auto done = insert->bind(8, issue.count).run(); !done)
            return done;
    }
    return {};
}

QString accountJson(const Reconciliation& account) {
    const QJsonObject object{{QStringLiteral("rows"), account.rows},
                             {QStringLiteral("shipments"), account.shipments},
                             {QStringLiteral("duplicates"), account.duplicates},
                             {QStringLiteral("repeated"), account.repeated},
                             {QStringLiteral("rejected"), account.rejected},
                             {QStringLiteral("blank"), account.blank},
                             {QStringLiteral("value_usd_in"), account.valueUsdIn.value()},
                             {QStringLiteral("value_usd_kept"), account.valueUsdKept.value()}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Result<void> refuseSecondTime(Database& database, const read::TableInfo& table, const QString& sha256) {
    auto same = database.prepare("SELECT file, imported_at FROM source WHERE sha256 = ?1 AND taken_out_at IS NULL "
                                 "AND coalesce(sheet, '') = ?2 AND coalesce(member, '') = ?3");
    if (!same)
        return failure(same.error());
    same->bind(1, toUtf8(sha256)).bind(2, toUtf8(table.sheet)).bind(3, toUtf8(table.member));
    const auto row = same->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return {};
    return failure({ErrorCode::WorkFailed, QStringLiteral("Cannot import the table"),
                    QStringLiteral("the case has it already: %1, imported %2")
                        .arg(toQString(same->text(0)), toQString(same->text(1))),
                    QStringLiteral("Nothing needs to be done."), table.file, 0});
}

Result<SourceId> insertSource(Database& database, const read::TableInfo& table, const QString& sha256,
                              const map::Mapping& mapping, const QString& profile) {
    if (const auto allowed = sha256.isEmpty() ? Result<void>() : refuseSecondTime(database, table, sha256); !allowed)
        return failure(allowed.error());
    const auto key = freeKey(database, sha256);
    if (!key)
        return failure(key.error());
    auto insert = database.prepare("INSERT INTO source (key, file, path, member, sheet, sha256, container, encoding, "
                                   "delimiter, kind, profile, mapping, "
                                   "headers, header_row, first_data_row, imported_at) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)");
    if (!insert)
        return failure(insert.error());
    const QFileInfo file(table.file);
    insert->bind(1, *key).bind(2, toUtf8(file.fileName())).bind(3, toUtf8(file.absoluteFilePath()));
    insert->bindText(4, toUtf8(table.member)).bindText(5, toUtf8(table.sheet)).bind(6, toUtf8(sha256));
    insert->bind(7, toUtf8(table.containerName())).bindText(8, toUtf8(table.encoding));
    insert->bindText(9, table.delimiter == 0 ? std::string() : std::string(1, table.delimiter));
    insert->bind(10, map::tableKindName(mapping.kind)).bindText(11, toUtf8(profile));
    insert->bind(12, compactJson(mapping.toJson())).bind(13, headersJson(mapping.headers)).bind(14, mapping.headerRow);
    insert->bind(15, std::max(mapping.firstDataRow, mapping.headerRow + 1)).bind(16, nowUtc());
    if (const auto done = insert->run(); !done)
        return failure(done.error());
    return SourceId(database.lastInsertId());
}

Result<void> nameSource(Database& database, SourceId source, const read::TableInfo& table, const QString& sha256) {
    if (const auto allowed = refuseSecondTime(database, table, sha256); !allowed)
        return allowed;
    const auto key = freeKey(database, sha256);
    if (!key)
        return failure(key.error());
    auto update = database.prepare("UPDATE source SET sha256 = ?2, key = ?3 WHERE id = ?1");
    if (!update)
        return failure(update.error());
    return update->bind(1, source.value()).bind(2, toUtf8(sha256)).bind(3, *key).run();
}

Result<void> closeSource(Case& target, SourceId source, const Reconciliation& account, qint64 records,
                         const std::vector<Issue>& issues, double seconds) {
    Database& database = target.database();
    auto update = database.prepare(
        "UPDATE source SET records = ?2, rows = ?3, shipments = ?4, duplicates = ?5, repeated = ?6, rejected = ?7, "
        "blank = ?8, value_usd_in = ?9, value_usd_kept = ?10, seconds = ?11 WHERE id = ?1");
    if (!update)
        return failure(update.error());
    update->bind(1, source.value()).bind(2, records).bind(3, account.rows).bind(4, account.shipments);
    update->bind(5, account.duplicates).bind(6, account.repeated).bind(7, account.rejected).bind(8, account.blank);
    update->bind(9, account.valueUsdIn.value()).bind(10, account.valueUsdKept.value()).bind(11, seconds);
    if (const auto done = update->run(); !done)
        return done;
    if (const auto done = insertIssues(database, source, issues); !done)
        return done;
    JournalEntry entry;
    entry.action = QStringLiteral("import");
    entry.target = sourceTarget(source);
    entry.after = accountJson(account);
    if (const auto written = appendJournal(target, entry); !written)
        return failure(written.error());
    return {};
}

} // namespace waybill::store
