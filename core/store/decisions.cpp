// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/decisions.h"

#include "core/base/text.h"
#include "core/store/clock.h"
#include "core/store/identities.h"

namespace waybill::store {

namespace {

Error noSuchAnnotation(AnnotationId id) {
    return {ErrorCode::BadCall,
            QStringLiteral("Cannot change the annotation"),
            QStringLiteral("there is no annotation %1").arg(id.value()),
            {},
            {},
            0};
}

Result<void> runOnOne(Database& database, Statement& statement, AnnotationId id) {
    if (const auto done = statement.run(); !done)
        return done;
    if (database.changes() == 0)
        return failure(noSuchAnnotation(id));
    return {};
}

Result<std::vector<JournalEntry>> readJournal(Case& from, const char* sql) {
    auto select = from.database().prepare(sql);
    if (!select)
        return failure(select.error());
    std::vector<JournalEntry> list;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        list.push_back({JournalId(select->integer(0)), toQString(select->text(1)), toQString(select->text(2)),
                        toQString(select->text(3)), toQString(select->text(4)), toQString(select->text(5)),
                        toQString(select->text(6)), JournalId(select->integer(7))});
    }
    if (!row)
        return failure(row.error());
    return list;
}

} // namespace

Result<std::vector<Annotation>> annotations(Case& from, std::optional<QString> about) {
    auto select = from.database().prepare("SELECT id, target, text, status, confidence, source_url, created_at "
                                          "FROM annotation ORDER BY id");
    if (!select)
        return failure(select.error());
    const auto merged = mergedEntities(from);
    if (!merged)
        return failure(merged.error());
    std::vector<Annotation> list;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        list.push_back({AnnotationId(select->integer(0)), toQString(select->text(1)), toQString(select->text(2)),
                        toQString(select->text(3)), toQString(select->text(4)), toQString(select->text(5)),
                        toQString(select->text(6)), keyNow(toQString(select->text(1)), *merged)});
        if (about && list.back().about != *about)
            list.pop_back();
    }
    if (!row)
        return failure(row.error());
    return list;
}

Result<std::vector<JournalEntry>> journal(Case& from) {
    return readJournal(from, "SELECT id, at, action, target, why, before, after, undoes FROM journal ORDER BY id");
}

Result<std::optional<JournalEntry>> newestEntry(Case& from) {
    const auto newest = readJournal(from, "SELECT id, at, action, target, why, before, after, undoes FROM journal "
                                          "ORDER BY id DESC LIMIT 1");
    if (!newest)
        return failure(newest.error());
    return newest->empty() ? std::nullopt : std::optional(newest->front());
}

Result<AnnotationId> insertAnnotation(Case& into, const Annotation& annotation) {
    auto insert = into.database().prepare("INSERT INTO annotation (id, target, text, status, confidence, source_url, "
                                          "created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert)
        return failure(insert.error());
    if (annotation.id.isValid())
        insert->bind(1, annotation.id.value());
    insert->bind(2, toUtf8(annotation.target)).bind(3, toUtf8(annotation.text)).bindText(4, toUtf8(annotation.status));
    insert->bindText(5, toUtf8(annotation.confidence)).bindText(6, toUtf8(annotation.sourceUrl));
    insert->bind(7, annotation.createdAt.isEmpty() ? nowUtc() : toUtf8(annotation.createdAt));
    if (const auto done = insert->run(); !done)
        return failure(done.error());
    return AnnotationId(into.database().lastInsertId());
}

Result<void> updateAnnotation(Case& into, const Annotation& annotation) {
    auto update = into.database().prepare("UPDATE annotation SET target = ?2, text = ?3, status = ?4, confidence = ?5, "
                                          "source_url = ?6 WHERE id = ?1");
    if (!update)
        return failure(update.error());
    update->bind(1, annotation.id.value()).bind(2, toUtf8(annotation.target)).bind(3, toUtf8(annotation.text));
    update->bindText(4, toUtf8(annotation.status)).bindText(5, toUtf8(annotation.confidence));
    update->bindText(6, toUtf8(annotation.sourceUrl));
    return runOnOne(into.database(), *update, annotation.id);
}

Result<void> deleteAnnotation(Case& from, AnnotationId id) {
    auto remove = from.database().prepare("DELETE FROM annotation WHERE id = ?1");
    if (!remove)
        return failure(remove.error());
    remove->bind(1, id.value());
    return runOnOne(from.database(), *remove, id);
}

Result<JournalId> appendJournal(Case& into, const JournalEntry& entry) {
    auto insert = into.database().prepare("INSERT INTO journal (at, action, target, why, before, after, undoes) "
                                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert)
        return failure(insert.error());
    insert->bind(1, nowUtc()).bind(2, toUtf8(entry.action)).bindText(3, toUtf8(entry.target));
    insert->bindText(4, toUtf8(entry.why)).bindText(5, toUtf8(entry.before)).bindText(6, toUtf8(entry.after));
    if (entry.undoes.isValid())
        insert->bind(7, entry.undoes.value());
    if (const auto done = insert->run(); !done)
        return failure(done.error());
    return JournalId(into.database().lastInsertId());
}

Result<std::vector<PinnedNode>> pinnedNodes(Case& from) {
    auto select = from.database().prepare("SELECT key, x, y FROM pinned_node ORDER BY key");
    if (!select)
        return failure(select.error());
    std::vector<PinnedNode> list;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        list.push_back({toQString(select->text(0)), select->real(1), select->real(2)});
    if (!row)
        return failure(row.error());
    return list;
}

Result<void> setPinnedNode(Case& into, const PinnedNode& node) {
    auto insert = into.database().prepare("INSERT INTO pinned_node (key, x, y) VALUES (?1, ?2, ?3) "
                                          "ON CONFLICT (key) DO UPDATE SET x = excluded.x, y = excluded.y");
    if (!insert)
        return failure(insert.error());
    return insert->bind(1, toUtf8(node.key)).bind(2, node.x).bind(3, node.y).run();
}

Result<void> removePinnedNode(Case& from, const QString& key) {
    auto remove = from.database().prepare("DELETE FROM pinned_node WHERE key = ?1");
    if (!remove)
        return failure(remove.error());
    return remove->bind(1, toUtf8(key)).run();
}

std::set<std::string> annotatedKeys(const std::vector<Annotation>& annotations) {
    std::set<std::string> keys;
    for (const Annotation& annotation : annotations)
        keys.insert(toUtf8(annotation.about));
    return keys;
}

std::set<std::string> keysWithStatus(const std::vector<Annotation>& annotations, const QString& status) {
    std::set<std::string> keys;
    for (const Annotation& annotation : annotations) {
        if (annotation.status == status)
            keys.insert(toUtf8(annotation.about));
        else if (annotation.status == QStringLiteral("cleared"))
            keys.erase(toUtf8(annotation.about));
    }
    return keys;
}

} // namespace waybill::store
