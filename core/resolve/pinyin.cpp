// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/pinyin.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

namespace waybill::resolve {

namespace {

struct Finals {
    std::string_view initial;
    std::string_view finals; ///< Between blanks.
};

// The syllables of standard Chinese by their initial, as in Hanyu Pinyin (ISO 7098).
constexpr std::array table{
    Finals{"", "a ai an ang ao e ei en eng er o ou"},
    Finals{"b", "a ai an ang ao ei en eng i ian iao ie in ing o u"},
    Finals{"p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"},
    Finals{"m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"},
    Finals{"f", "a an ang ei en eng o ou u"},
    Finals{"d", "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo"},
    Finals{"t", "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo"},
    Finals{"n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve"},
    Finals{"l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve"},
    Finals{"g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"},
    Finals{"k", "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo"},
    Finals{"h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"},
    Finals{"j", "i ia ian iang iao ie in ing iong iu u uan ue un"},
    Finals{"q", "i ia ian iang iao ie in ing iong iu u uan ue un"},
    Finals{"x", "i ia ian iang iao ie in ing iong iu u uan ue un"},
    Finals{"zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"},
    Finals{"ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"},
    Finals{"sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"},
    Finals{"r", "an ang ao e en eng i ong ou u uan ui un uo"},
    Finals{"z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"},
    Finals{"c", "a ai an ang ao e en eng i ong ou u uan ui un uo"},
    Finals{"s", "a ai an ang ao e en eng i ong ou u uan ui un uo"},
    Finals{"y", "a an ang ao e i in ing o ong ou u uan ue un"},
    Finals{"w", "a ai an ang ei en eng o u"},
};

std::unordered_set<std::string> madeSyllables() {
    std::unordered_set<std::string> syllables;
    for (const Finals& row : table) {
        for (std::size_t i = 0; i < row.finals.size();) {
            const std::size_t end = std::min(row.finals.find(' ', i), row.finals.size());
            syllables.insert(std::string(row.initial).append(row.finals.substr(i, end - i)));
            i = end + 1;
        }
    }
    return syllables;
}

} // namespace

bool isPinyin(std::string_view latin) {
    static const std::unordered_set<std::string> syllables = madeSyllables();
    constexpr std::size_t longest = 6; // letters of a syllable: zhuang
    std::vector<bool> reached(latin.size() + 1, false);
    reached[0] = true;
    for (std::size_t i = 0; i < latin.size(); ++i) {
        for (std::size_t size = 1; reached[i] && size <= std::min(longest, latin.size() - i); ++size) {
            if (syllables.contains(std::string(latin.substr(i, size))))
                reached[i + size] = true;
        }
    }
    return !latin.empty() && reached[latin.size()];
}

} // namespace waybill::resolve
