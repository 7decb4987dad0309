// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_screen NAMES LIST…: screens as many made-up firms against lists, and as the peer times one pass over the same
// pairs by plain equality of folded names in a hash table.

#include "core/base/text.h"
#include "core/screen/load_lists.h"
#include "core/screen/matcher.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <unordered_set>

using namespace waybill;
using namespace waybill::screen;

namespace {

double secondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Names out of the words of the lists' own: as many candidates as names can have.
std::vector<Subject> madeUp(std::size_t count, const std::vector<WatchList>& lists) {
    std::vector<std::string> words;
    for (const WatchList& list : lists) {
        for (const ListEntry& entry : list.entries) {
            for (const QString& word : toQString(entry.names.front().text).split(u' '))
                words.push_back(toUtf8(word));
        }
    }
    std::mt19937 random(7);
    std::uniform_int_distribution<std::size_t> anyWord(0, words.size() - 1), length(2, 5);
    std::vector<Subject> subjects(count);
    for (std::size_t i = 0; i < count; ++i) {
        subjects[i].entity = EntityId(qint64(i + 1));
        std::string name;
        for (std::size_t left = length(random); left > 0; --left)
            name += words[anyWord(random)] + ' ';
        subjects[i].names.push_back({PartyId(1), name + "LLC"});
    }
    return subjects;
}

} // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fputs("bench_screen NAMES LIST...\n", stderr);
        return 2;
    }
    QStringList files;
    for (int i = 2; i < count; ++i)
        files << QString::fromLocal8Bit(arguments[i]);
    Job job;
    std::vector<WatchList> lists;
    const double loading = secondsOf([&] {
        if (auto loaded = loadLists(files, job))
            lists = std::move(*loaded);
    });
    if (lists.empty())
        return 3;
    const std::vector<Subject> subjects = madeUp(std::size_t(std::atoll(arguments[1])), lists);
    std::size_t hits = 0, equal = 0;
    const double matching = secondsOf([&] {
        if (const auto found = match(subjects, lists, job))
            hits = found->size();
    });
    const double peer = secondsOf([&] {
        std::unordered_set<std::string> names;
        for (const WatchList& list : lists) {
            for (const ListEntry& entry : list.entries) {
                for (const ListName& name : entry.names)
                    names.insert(folded(name.text));
            }
        }
        for (const Subject& subject : subjects)
            equal += names.contains(folded(subject.names.front().text)) ? 1 : 0;
    });
    std::printf("load %.2f s; %zu names: %.2f s, %zu hits; equality alone %.3f s, %zu; ratio %.1f\n", loading,
                subjects.size(), matching, hits, peer, equal, matching / peer);
    return 0;
}
