// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/screen.h"

#include "app/call.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/json.h"
#include "app/open_case.h"
#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/resolve/resolve.h"
#include "core/scene/format.h"
#include "core/store/watch_lists.h"

#include <QFileInfo>
#include <limits>
#include <optional>
#include <set>

namespace waybill::app {

namespace {

QString joined(const std::vector<std::pair<std::string, std::string>>& files, bool hashes) {
    QStringList texts;
    for (const auto& [file, sha256] : files)
        texts << toQString(hashes ? sha256 : file);
    return texts.join(QStringLiteral(", "));
}

QJsonObject jsonOf(const store::StoredList& list) {
    QJsonArray files;
    for (const auto& [file, sha256] : list.files)
        files.append(
            QJsonObject{{QStringLiteral("file"), toQString(file)}, {QStringLiteral("sha256"), toQString(sha256)}});
    QJsonObject object{{QStringLiteral("name"), toQString(list.name)},
                       {QStringLiteral("kind"), toQString(list.kind)},
                       {QStringLiteral("key"), toQString(list.key)},
                       {QStringLiteral("file"), joined(list.files, false)},
                       {QStringLiteral("sha256"), joined(list.files, true)},
                       {QStringLiteral("files"), files},
                       {QStringLiteral("entries"), list.entries},
                       {QStringLiteral("names"), list.names},
                       {QStringLiteral("added_at"), toQString(list.addedAt)}};
    put(object, "date", list.date);
    return object;
}

// What reading the list's files came to, where it has just been read.
void addAccount(QJsonObject& object, const screen::WatchList& read) {
    object.insert(QStringLiteral("rows"), read.account.read);
    object.insert(QStringLiteral("rows_kept"), read.account.kept);
    object.insert(QStringLiteral("rows_orphaned"), read.account.orphaned);
    object.insert(QStringLiteral("rows_rejected"), read.account.rejected);
    object.insert(QStringLiteral("issues"), toJson(read.issues));
}

QJsonArray jsonOf(const std::vector<store::StoredList>& lists, const screen::Screening& screening) {
    QJsonArray array;
    for (const store::StoredList& list : lists) {
        QJsonObject object = jsonOf(list);
        const auto read = std::ranges::find(screening.lists, list.key, &screen::WatchList::key);
        if (read != screening.lists.end())
            addAccount(object, *read);
        else
            object.insert(QStringLiteral("issues"), QJsonArray());
        array.append(object);
    }
    return array;
}

void tellLists(const std::vector<store::StoredList>& lists, const screen::Screening& screening) {
    for (const store::StoredList& list : lists) {
        print(QStringLiteral("%1%2: %3 with %4")
                  .arg(toQString(list.name),
                       list.date.empty() ? QString() : QStringLiteral(" of ") + toQString(list.date),
                       list.entries == 1 ? QStringLiteral("1 entry")
                                         : QStringLiteral("%1 entries").arg(scene::number(double(list.entries))),
                       scene::counted(double(list.names), QStringLiteral("name"))));
        const auto read = std::ranges::find(screening.lists, list.key, &screen::WatchList::key);
        if (read == screening.lists.end())
            continue;
        for (const Issue& issue : read->issues)
            print(QStringLiteral("  %1, row %2: %3%4")
                      .arg(toQString(issue.file))
                      .arg(issue.row)
                      .arg(toQString(issue.text),
                           issue.count > 1 ? QStringLiteral(" (%1 rows)").arg(issue.count) : QString()));
    }
}

void tellHits(const std::vector<store::StoredHit>& hits) {
    if (hits.empty())
        return print(QStringLiteral("No hits."));
    for (const store::StoredHit& hit : hits) {
        const QString verdict = toQString(verdictName(hit.verdict.verdict)) +
                                (hit.verdict.reason.isEmpty() ? QString() : QStringLiteral(": ") + hit.verdict.reason);
        print(QStringLiteral("\n%1  %2  %3 (%4)")
                  .arg(toQString(store::hitName(hit.id)), QString::number(hit.score, 'f', 2), toQString(hit.written),
                       toQString(entityKey(hit.entity))));
        print(QStringLiteral("  may be %1 — %2 %3, %4%5")
                  .arg(toQString(hit.matched), toQString(hit.listName), toQString(hit.verdict.hit.entry),
                       toQString(hit.entryKind),
                       hit.programme.empty() ? QString() : QStringLiteral(", ") + toQString(hit.programme)));
        QStringList reasons;
        for (const std::string& reason : hit.reasons)
            reasons << toQString(reason);
        print(QStringLiteral("  because: %1").arg(reasons.join(QStringLiteral("; "))));
        print(QStringLiteral("  verdict: %1").arg(verdict));
    }
}

// The entities that the shipments in view name; nothing when the whole case is.
Outcome<std::optional<std::set<EntityId>>> entitiesInView(const QString& file, const query::Filter& filter, Job& job) {
    if (filter == query::Filter())
        return std::optional<std::set<EntityId>>();
    const auto view = openView(file, filter, job);
    if (!view)
        return tl::unexpected(view.error());
    std::set<EntityId> entities;
    for (const std::uint32_t shipment : view->selection) {
        for (const query::PartyRef& party : view->table->parties(shipment))
            entities.insert(view->table->entities()[party.entity].id);
    }
    return std::optional(std::move(entities));
}

struct Answer {
    std::vector<store::StoredList> lists;
    std::vector<store::StoredHit> hits;
    screen::Screening screening; ///< Empty when no list was given.
};

Outcome<Answer> answerOf(const Call& call, const query::Filter& filter, Job& job) {
    const QString file = call.argument(0);
    const QStringList lists = call.arguments().mid(1);
    if (auto resolved = resolve::resolveLeftParties(file, job); !resolved)
        return tl::unexpected(resolved.error());
    const auto access = lists.isEmpty() ? store::Case::Access::ReadOnly : store::Case::Access::ReadWrite;
    const auto opened = store::Case::open(file, access);
    if (!opened)
        return halt(opened.error());
    Answer answer;
    if (!lists.isEmpty()) {
        auto screening = screen::screenCase(**opened, lists, job);
        if (!screening)
            return tl::unexpected(screening.error());
        answer.screening = std::move(*screening);
    }
    auto stored = store::watchLists(**opened);
    auto hits = store::listHits(**opened);
    if (!stored || !hits)
        return halt(stored ? hits.error() : stored.error());
    const auto inView = entitiesInView(file, filter, job);
    if (!inView)
        return tl::unexpected(inView.error());
    if (*inView)
        std::erase_if(*hits, [&](const store::StoredHit& hit) { return !(*inView)->contains(hit.entity); });
    answer.lists = std::move(*stored);
    answer.hits = std::move(*hits);
    return answer;
}

} // namespace

int runScreen(const QStringList& arguments) {
    Call call(
        QStringLiteral("screen"), QStringLiteral("CASE [LIST…] [FILTER]"),
        QStringLiteral("Looks for the firms and persons of the case on sanctions and watch lists, and keeps the "
                       "hits; those of an earlier edition of a list give way. Without a list it shows the hits at "
                       "hand. A filter chooses which hits are shown, not who is looked for."));
    call.filterOptions();
    if (const auto end = call.parse(arguments, 1, std::numeric_limits<int>::max()))
        return *end;
    const auto filter = call.filter();
    if (!filter)
        return fail(filter.error());
    const Interruption interruption;
    Job job(progressLine(call.quiet()), interruption.token());
    const auto answer = answerOf(call, *filter, job);
    endProgress(call.quiet());
    if (!answer)
        return fail(answer.error());
    const bool hasScreened = call.arguments().size() > 1;
    if (call.json()) {
        QJsonArray hits;
        for (const store::StoredHit& hit : answer->hits)
            hits.append(toJson(hit));
        QJsonObject object{{QStringLiteral("lists"), jsonOf(answer->lists, answer->screening)},
                           {QStringLiteral("hits"), hits}};
        if (hasScreened) {
            object.insert(QStringLiteral("screened"), answer->screening.screened);
            object.insert(QStringLiteral("seconds"), answer->screening.seconds);
        }
        printJson(object);
        return exitDone;
    }
    tellLists(answer->lists, answer->screening);
    if (hasScreened)
        print(QStringLiteral("%1 firms and persons looked for, %2")
                  .arg(scene::number(double(answer->screening.screened)),
                       scene::counted(double(answer->screening.hits), QStringLiteral("hit"))));
    tellHits(answer->hits);
    return exitDone;
}

} // namespace waybill::app
