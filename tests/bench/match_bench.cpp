// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/records.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <sys/resource.h>
#include <unordered_set>

// How long resolution takes for a list of made-up firms' names, and for one ten times as long: bench_match [NAMES].
// Each firm is written in about three ways: misspelt, with another form, shortened, in another order, in Cyrillic.

namespace {

using waybill::Job;
using waybill::resolve::Record;

class Firms {
public:
    std::vector<Record> make(std::size_t count) {
        std::vector<Record> records;
        records.reserve(count);
        while (records.size() < count) {
            const bool isRussian = pick(3) == 0;
            const std::string core = brand(isRussian);
            const std::string line = isRussian ? any(m_russianLines) : any(m_lines);
            const std::size_t spellings = 1 + pick(5);
            for (std::size_t i = 0; i < spellings && records.size() < count; ++i)
                records.push_back({spelling(core, line, isRussian, i), {}, {}, {}, {}, 1});
        }
        return records;
    }

private:
    std::size_t pick(std::size_t below) { return std::size_t(m_random()) % below; }
    template <class List> const std::string& any(const List& list) { return list[pick(list.size())]; }
    std::string brand(bool isRussian) {
        std::string text;
        const auto& syllables = isRussian ? m_russianSyllables : m_syllables;
        for (std::size_t i = 0; i < 2 + pick(3); ++i)
            text += any(syllables);
        if (!isRussian && pick(2) == 0)
            return any(m_cities) + " " + text;
        return pick(4) == 0 ? text + " " + any(syllables) + any(syllables) : text;
    }
    std::string spelling(const std::string& core, const std::string& line, bool isRussian, std::size_t which) {
        std::string name = core;
        if (which % 4 == 1 && !isRussian) {
            const std::size_t at = 1 + pick(name.size() - 2);
            std::swap(name[at], name[at + 1]);
        }
        if (isRussian)
            return which % 2 == 0 ? "ООО \"" + name + " " + line + "\"" : name + " " + line + ", ООО";
        return which % 3 == 2 ? line + " " + name + " LIMITED" : name + " " + line + " " + any(m_forms);
    }

    std::mt19937_64 m_random{20240601};
    std::vector<std::string> m_syllables{"ka", "lor", "min", "ter", "vex", "son",  "dra", "pol", "ri",  "tan", "gel",
                                         "mo", "zen", "hua", "xin", "yu",  "feng", "ta",  "bri", "cor", "nav", "sil"};
    std::vector<std::string> m_russianSyllables{"КА",  "ЛОР", "МИН", "ТЕР", "ВЕК", "СОН", "ДРА", "ПОЛ", "РИ", "ТАН",
                                                "ГЕЛ", "МО",  "ЗЕН", "ЩУ",  "ЖИН", "ЮР",  "ЯН",  "ЦЕ",  "ХО", "ЧИР"};
    std::vector<std::string> m_cities{"SHENZHEN", "GUANGZHOU", "NINGBO", "HONG KONG", "ISTANBUL", "SHANGHAI", "DUBAI"};
    std::vector<std::string> m_lines{"TRADING",    "ELECTRONICS", "TECHNOLOGY",    "IMPORT AND EXPORT", "LOGISTICS",
                                     "INDUSTRIAL", "MACHINERY",   "INTERNATIONAL", "PLASTIC PRODUCTS",  "OPTICS"};
    std::vector<std::string> m_russianLines{"ТРЕЙД",       "СЕРВИС", "ТЕХНОЛОГИИ", "ЛОГИСТИК", "СТРОЙ",
                                            "ЭЛЕКТРОНИКА", "ПРОМ",   "ИМПОРТ",     "ГРУПП",    "ТОРГ"};
    std::vector<std::string> m_forms{"CO., LTD", "CO.,LTD.", "LTD", "LLC", "INC.", "COMPANY LIMITED"};
};

double secondsFor(std::size_t count) {
    const auto records = Firms().make(count);
    Job job;
    const auto start = std::chrono::steady_clock::now();
    const auto matching = waybill::resolve::matchRecords(records, {.withProposals = false}, job);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!matching)
        std::exit(1);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const std::unordered_set<std::uint32_t> clusters(matching->clusters.begin(), matching->clusters.end());
    std::printf("%zu names: %.2f s, %zu clusters, peak %ld MB\n", count, seconds, clusters.size(),
                usage.ru_maxrss / 1024);
    return seconds;
}

} // namespace

int main(int argc, char** argv) {
    constexpr std::size_t usual = 100'000, times = 10;
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : usual;
    const double few = secondsFor(count);
    const double many = secondsFor(count * times);
    std::printf("ten times the names take %.1f times as long\n", many / few);
    return 0;
}
