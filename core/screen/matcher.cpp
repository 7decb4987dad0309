// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/matcher.h"

#include "core/base/for_all_at_once.h"
#include "core/screen/hit_score.h"
#include "core/screen/name_index.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <optional>
#include <utility>

namespace waybill::screen {

namespace {

// A list of one's own says what is looked for: there a whole name is a hit however short or common it is.
bool isLookedFor(const WatchList& list, const NameSignature& listed, const NameSignature& written,
                 const NameLikeness& likeness) {
    return list.kind == ListKind::Own && likeness.sameSounds && listed.joined == written.joined;
}

constexpr double scoreOfWanted = 0.85;

using EntryPlace = std::pair<std::uint32_t, std::uint32_t>; // list, entry

// The best hit of one subject with each entry.
class BestHits {
public:
    void add(EntryPlace place, ListHit hit) {
        if (hit.score < leastScore)
            return;
        const auto [known, isNew] = m_hits.try_emplace(place, hit);
        if (!isNew && hit.score > known->second.score)
            known->second = std::move(hit);
    }
    [[nodiscard]] std::vector<ListHit> take() {
        std::vector<ListHit> hits;
        for (auto& [place, hit] : m_hits)
            hits.push_back(std::move(hit));
        std::ranges::stable_sort(hits, std::ranges::greater{}, &ListHit::score);
        return hits;
    }

private:
    std::map<EntryPlace, ListHit> m_hits;
};

class Search {
public:
    Search(const std::vector<WatchList>& lists, const NameIndex& index) : m_lists(lists), m_index(index) {}

    [[nodiscard]] std::vector<ListHit> hitsOf(const Subject& subject) const {
        BestHits best;
        addByName(subject, best);
        addByNumber(subject, best);
        return best.take();
    }

private:
    void addByName(const Subject& subject, BestHits& best) const {
        thread_local std::vector<std::uint32_t> found;
        for (const auto& [party, text] : subject.names) {
            const NameSignature written = signatureOf(text);
            if (written.isEmpty())
                continue;
            std::optional<NameShows> shows;
            m_index.candidates(written, found);
            for (const std::uint32_t candidate : found) {
                const NameSignature& listed = m_index.signature(candidate);
                const NameLikeness likeness = likenessOf(listed, written, leastLikeness);
                const IndexedName place = m_index.names()[candidate];
                const bool isWanted = !m_lists[place.list].entries[place.entry].names[place.name].isWeak &&
                                      isLookedFor(m_lists[place.list], listed, written, likeness);
                const ListEntry& entry = m_lists[place.list].entries[place.entry];
                if (!isWanted && !canBeHit(entry, likeness))
                    continue;
                if (!shows)
                    shows = whatNameShows(text, written);
                const ListName& name = entry.names[place.name];
                Weighed weighed = weigh(subject, written, *shows, entry, name, listed, likeness);
                if (isWanted)
                    weighed.score = std::max(weighed.score, scoreOfWanted);
                best.add({place.list, place.entry}, {subject.entity, party, place.list, place.entry, text, name.text,
                                                     weighed.score, std::move(weighed.reasons)});
            }
        }
    }

    void addByNumber(const Subject& subject, BestHits& best) const {
        for (const auto& [party, taxId] : subject.taxIds) {
            const std::string key = numberKey(taxId);
            const auto* numbered = key.empty() ? nullptr : m_index.numbered(key);
            if (numbered == nullptr)
                continue;
            for (const NameIndex::Numbered& place : *numbered) {
                const ListEntry& entry = m_lists[place.list].entries[place.entry];
                Weighed weighed = weighNumber(subject, entry, entry.identifiers[place.identifier]);
                best.add({place.list, place.entry},
                         {subject.entity, party, place.list, place.entry, nameOf(subject, party),
                          entry.names.front().text, weighed.score, std::move(weighed.reasons)});
            }
        }
    }

    static std::string nameOf(const Subject& subject, PartyId party) {
        const auto named = std::ranges::find(subject.names, party, &SubjectName::party);
        return named == subject.names.end() ? std::string() : named->text;
    }

    const std::vector<WatchList>& m_lists;
    const NameIndex& m_index;
};

} // namespace

Outcome<std::vector<ListHit>> match(const std::vector<Subject>& subjects, const std::vector<WatchList>& lists,
                                    Job& job) {
    job.startPhase("Comparing names", qint64(subjects.size()));
    const NameIndex index(lists);
    const Search search(lists, index);
    struct Task {
        const Subject* subject;
        std::vector<ListHit> hits;
    };
    std::vector<Task> tasks;
    tasks.reserve(subjects.size());
    for (const Subject& subject : subjects)
        tasks.push_back({&subject, {}});
    std::atomic<qint64> done = 0;
    forAllAtOnce(tasks, [&](Task& task) {
        if (job.isCancelled())
            return;
        task.hits = search.hitsOf(*task.subject);
        constexpr qint64 stepsBetweenReports = 256;
        if (++done % stepsBetweenReports == 0)
            job.advanceTo(done);
    });
    if (job.isCancelled())
        return cancelled();
    std::vector<ListHit> hits;
    for (Task& task : tasks)
        std::ranges::move(task.hits, std::back_inserter(hits));
    return hits;
}

} // namespace waybill::screen
