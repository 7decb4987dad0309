// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/screen.h"

#include "core/base/text.h"
#include "core/resolve/resolve.h"
#include "core/screen/load_lists.h"
#include "core/screen/matcher.h"
#include "core/screen/subjects.h"
#include "core/store/decisions.h"
#include "core/store/watch_lists.h"

#include <QFileInfo>
#include <chrono>

namespace waybill::screen {

namespace {

store::StoredList storedOf(const WatchList& list) {
    store::StoredList stored;
    stored.key = list.key;
    stored.kind = listKindName(list.kind);
    stored.name = list.name;
    stored.date = list.date;
    stored.entries = qint64(list.entries.size());
    stored.names = list.names();
    for (const ListFile& file : list.files)
        stored.files.emplace_back(toUtf8(QFileInfo(file.file).fileName()), toUtf8(file.sha256));
    return stored;
}

// Names that are nothing but a legal form have no key.
std::string keyOfName(const std::string& name) {
    const std::string key = resolve::nameKey(name);
    return key.empty() ? folded(name) : key;
}

store::NewHit storedOf(const ListHit& hit, const ListEntry& entry) {
    store::NewHit stored;
    stored.entry = entry.id;
    stored.entryKind = entryKindName(entry.kind);
    stored.entryName = entry.names.front().text;
    stored.programme = entry.programme;
    stored.remarks = entry.remarks;
    stored.entryRow = entry.row;
    stored.party = hit.party;
    stored.nameKey = keyOfName(hit.written);
    stored.matched = hit.matched;
    stored.score = hit.score;
    stored.reasons = hit.reasons;
    return stored;
}

Result<void> keep(store::Case& into, const std::vector<WatchList>& lists, const std::vector<ListHit>& hits) {
    store::JournalEntry entry;
    entry.action = QStringLiteral("screen");
    for (std::uint32_t place = 0; place < lists.size(); ++place) {
        std::vector<store::NewHit> ofList;
        for (const ListHit& hit : hits) {
            if (hit.list == place)
                ofList.push_back(storedOf(hit, lists[place].entries[hit.entry]));
        }
        if (const auto done = store::replaceWatchList(into, storedOf(lists[place]), ofList); !done)
            return done;
        entry.why += QStringLiteral("%1%2 (%3 entries): %4 hits")
                         .arg(entry.why.isEmpty() ? QString() : QStringLiteral("; "), toQString(lists[place].name))
                         .arg(lists[place].entries.size())
                         .arg(ofList.size());
    }
    return store::appendJournal(into, entry).map([](JournalId) {});
}

} // namespace

Outcome<Screening> screenCase(store::Case& target, const QStringList& files, Job& job) {
    const auto start = std::chrono::steady_clock::now();
    auto lists = loadLists(files, job);
    if (!lists)
        return tl::unexpected(lists.error());
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return halt(transaction.error());
    const auto subjects = subjectsOf(target, job);
    if (!subjects)
        return tl::unexpected(subjects.error());
    const auto hits = match(*subjects, *lists, job);
    if (!hits)
        return tl::unexpected(hits.error());
    auto done = keep(target, *lists, *hits);
    if (done && job.isCancelled())
        return cancelled();
    if (done)
        done = transaction->commit();
    if (!done)
        return halt(done.error());
    Screening screening;
    for (WatchList& list : *lists) {
        screening.sizes.emplace_back(qint64(list.entries.size()), list.names());
        list.entries.clear();
    }
    screening.lists = std::move(*lists);
    screening.screened = qint64(subjects->size());
    screening.hits = qint64(hits->size());
    screening.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return screening;
}

} // namespace waybill::screen
