// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/watch_lists.h"

#include "core/store/clock.h"

#include <map>
#include <tuple>

namespace waybill::store {

namespace {

using HitPlace = std::tuple<std::string, qint64>; // entry, party

Result<WatchListId> listOfKey(Case& in, const std::string& key) {
    auto select = in.database().prepare("SELECT id FROM watch_list WHERE key = ?1");
    if (!select)
        return failure(select.error());
    const auto row = select->bind(1, std::string_view(key)).step();
    if (!row)
        return failure(row.error());
    return *row ? WatchListId(select->integer(0)) : WatchListId();
}

Result<std::map<HitPlace, qint64>> numbersOf(Case& in, WatchListId list) {
    std::map<HitPlace, qint64> numbers;
    auto select = in.database().prepare("SELECT entry_id, party_id, id FROM list_hit WHERE list_id = ?1");
    if (!select)
        return failure(select.error());
    select->bind(1, list.value());
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        numbers[{std::string(select->text(0)), select->integer(1)}] = select->integer(2);
    if (!row)
        return failure(row.error());
    return numbers;
}

Result<void> removeList(Case& from, WatchListId list) {
    for (const char* sql : {"DELETE FROM list_hit WHERE list_id = ?1", "DELETE FROM watch_list_file WHERE list_id = ?1",
                            "DELETE FROM watch_list WHERE id = ?1"}) {
        auto statement = from.database().prepare(sql);
        if (!statement)
            return failure(statement.error());
        if (const auto done = statement->bind(1, list.value()).run(); !done)
            return done;
    }
    return {};
}

Result<WatchListId> insertList(Case& into, const StoredList& list) {
    auto insert =
        into.database().prepare("INSERT INTO watch_list (key, kind, name, list_date, entries, names, added_at) "
                                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert)
        return failure(insert.error());
    insert->bind(1, std::string_view(list.key))
        .bind(2, std::string_view(list.kind))
        .bind(3, std::string_view(list.name));
    insert->bindText(4, list.date).bind(5, list.entries).bind(6, list.names).bind(7, std::string_view(nowUtc()));
    if (const auto done = insert->run(); !done)
        return failure(done.error());
    const WatchListId id(into.database().lastInsertId());
    auto insertFile =
        into.database().prepare("INSERT OR REPLACE INTO watch_list_file (list_id, file, sha256) VALUES (?1, ?2, ?3)");
    if (!insertFile)
        return failure(insertFile.error());
    for (const auto& [file, sha256] : list.files) {
        insertFile->bind(1, id.value()).bind(2, std::string_view(file)).bind(3, std::string_view(sha256));
        if (const auto done = insertFile->run(); !done)
            return failure(done.error());
    }
    return id;
}

std::string lines(const std::vector<std::string>& texts) {
    std::string joined;
    for (const std::string& text : texts)
        joined += (joined.empty() ? "" : "\n") + text;
    return joined;
}

Result<void> insertHits(Case& into, WatchListId list, const std::vector<NewHit>& hits,
                        const std::map<HitPlace, qint64>& numbers) {
    auto insert = into.database().prepare(
        "INSERT INTO list_hit (id, list_id, entry_id, entry_kind, entry_name, entry_row, programme, remarks, party_id, "
        "name_key, matched, score, reasons) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    if (!insert)
        return failure(insert.error());
    for (const NewHit& hit : hits) {
        const auto known = numbers.find({hit.entry, hit.party.value()});
        if (known == numbers.end())
            insert->bindNull(1);
        else
            insert->bind(1, known->second);
        insert->bind(2, list.value()).bind(3, std::string_view(hit.entry)).bind(4, std::string_view(hit.entryKind));
        insert->bind(5, std::string_view(hit.entryName)).bind(6, hit.entryRow).bindText(7, hit.programme);
        insert->bindText(8, hit.remarks).bind(9, hit.party.value()).bind(10, std::string_view(hit.nameKey));
        insert->bind(11, std::string_view(hit.matched)).bind(12, hit.score);
        const std::string reasons = lines(hit.reasons);
        if (const auto done = insert->bind(13, std::string_view(reasons)).run(); !done)
            return done;
    }
    return {};
}

Result<void> addFiles(Case& from, StoredList& list) {
    auto select = from.database().prepare("SELECT file, sha256 FROM watch_list_file WHERE list_id = ?1 ORDER BY file");
    if (!select)
        return failure(select.error());
    select->bind(1, list.id.value());
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        list.files.emplace_back(select->text(0), select->text(1));
    return row ? Result<void>() : failure(row.error());
}

} // namespace

Result<std::vector<StoredList>> watchLists(Case& from) {
    auto select = from.database().prepare(
        "SELECT id, key, kind, name, list_date, entries, names, added_at FROM watch_list ORDER BY id");
    if (!select)
        return failure(select.error());
    std::vector<StoredList> lists;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        StoredList list;
        list.id = WatchListId(select->integer(0));
        list.key = select->text(1);
        list.kind = select->text(2);
        list.name = select->text(3);
        list.date = select->text(4);
        list.entries = select->integer(5);
        list.names = select->integer(6);
        list.addedAt = select->text(7);
        lists.push_back(std::move(list));
    }
    if (!row)
        return failure(row.error());
    for (StoredList& list : lists) {
        if (const auto done = addFiles(from, list); !done)
            return failure(done.error());
    }
    return lists;
}

Result<void> replaceWatchList(Case& into, const StoredList& list, const std::vector<NewHit>& hits) {
    const auto before = listOfKey(into, list.key);
    if (!before)
        return failure(before.error());
    const auto numbers = numbersOf(into, *before);
    if (!numbers)
        return failure(numbers.error());
    if (const auto done = removeList(into, *before); !done)
        return done;
    const auto id = insertList(into, list);
    if (!id)
        return failure(id.error());
    return insertHits(into, *id, hits, *numbers);
}

} // namespace waybill::store
