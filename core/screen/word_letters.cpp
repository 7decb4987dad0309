// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/word_letters.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace waybill::screen {

namespace {

// The longer ones first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 48> rules{{
    {"ddzh", "J"}, {"ddj", "J"}, {"tskh", "C"}, {"shch", "S"}, {"tsch", "C"}, {"skh", "S"},  {"kkh", "h"},
    {"tkh", "t"},  {"pkh", "f"}, {"gkh", "g"},  {"sch", "S"},  {"tch", "C"},  {"dzh", "J"},  {"sh", "S"},
    {"ch", "C"},   {"cz", "C"},  {"dj", "J"},   {"zh", "Z"},   {"kh", "h"},   {"ph", "f"},   {"th", "t"},
    {"dh", "d"},   {"bh", "b"},  {"gh", "g"},   {"rh", "r"},   {"ts", "T"},   {"tz", "T"},   {"ck", "k"},
    {"ou", "u"},   {"oo", "u"},  {"qu", "kW"},  {"yo", "io"},  {"ij", "i"},   {"ye", "e"},   {"xch", "kS"},
    {"ce", "se"},  {"ci", "si"}, {"cy", "si"},  {"x", "ks"},   {"w", "W"},    {"y", "i"},    {"j", "J"},
    {"c", "k"},    {"q", "k"},   {"iie", "ie"}, {"iia", "ia"}, {"iio", "io"}, {"iiu", "iu"},
}};

constexpr bool isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'J';
}

constexpr bool isSibilantOrK(char c) {
    return c == 'k' || c == 's' || c == 'z' || c == 'S' || c == 'C' || c == 'T' || c == 'Z';
}

// J is what it is in French, and w what it is in English.
bool isVowelOtherwise(char c) {
    return c == 'W' || (isVowel(c) && c != 'J');
}

struct Cost {
    char a, b;
    double cost;
};

// Sounds that transliterations write for one another.
constexpr std::array<Cost, 28> costs{{
    {'C', 'h', 0.3}, {'W', 'v', 0.1}, {'W', 'u', 0.1}, {'W', 'f', 0.3}, {'J', 'i', 0.1}, {'J', 'Z', 0.2},
    {'J', 'g', 0.4}, {'J', 'h', 0.3}, {'J', 'z', 0.3}, {'g', 'h', 0.3}, {'v', 'f', 0.2}, {'v', 'u', 0.3},
    {'v', 'b', 0.4}, {'d', 't', 0.5}, {'m', 'n', 0.6}, {'k', 'g', 0.5}, {'k', 's', 0.4}, {'k', 'T', 0.3},
    {'k', 'C', 0.3}, {'s', 'S', 0.3}, {'s', 'z', 0.2}, {'z', 'Z', 0.3}, {'T', 'C', 0.3}, {'s', 'T', 0.3},
    {'C', 'S', 0.3}, {'k', 'h', 0.4}, {'f', 'p', 0.5}, {'i', 'e', 0.2},
}};

constexpr double substitution(char a, char b, bool acrossAlphabets) {
    if (a == b)
        return 0;
    for (const Cost& known : costs) {
        if ((known.a == a && known.b == b) || (known.a == b && known.b == a))
            return known.cost;
    }
    if (isVowel(a) && isVowel(b))
        return acrossAlphabets ? 0.35 : 0.8;
    return isSibilantOrK(a) && isSibilantOrK(b) ? 0.5 : 1;
}

constexpr double omission(char c, bool acrossAlphabets) {
    if (c == 'h')
        return 0.2;
    if (c == 'i' || c == 'J' || c == 'W')
        return acrossAlphabets ? 0.3 : 0.5;
    return !isVowel(c) ? 1 : acrossAlphabets ? 0.45 : 0.8;
}

// All costs by letter, for the innermost loop of screening.
class CostTable {
public:
    explicit CostTable(bool acrossAlphabets) {
        for (std::size_t a = 0; a < letters; ++a) {
            m_omission[a] = float(omission(char(a), acrossAlphabets));
            for (std::size_t b = 0; b < letters; ++b)
                m_substitution[a][b] = float(substitution(char(a), char(b), acrossAlphabets));
        }
    }
    [[nodiscard]] float ofOmitting(char c) const { return m_omission[place(c)]; }
    // Bytes of letters beyond ASCII share places: only that two differ is known of them.
    [[nodiscard]] float ofWriting(char a, char b) const {
        return a == b ? 0 : ((a | b) & 0x80) != 0 ? 1 : m_substitution[place(a)][place(b)];
    }

private:
    static constexpr std::size_t letters = 128;
    static std::size_t place(char c) { return std::size_t(static_cast<unsigned char>(c)) & (letters - 1); }
    std::array<float, letters> m_omission{};
    std::array<std::array<float, letters>, letters> m_substitution{};
};

} // namespace

bool hasOtherReading(std::string_view sounds) {
    return sounds.find_first_of("WJC") != std::string_view::npos;
}

std::string soundsOf(std::string_view word) {
    std::string sounds;
    for (std::size_t i = 0; i < word.size();) {
        const std::string_view rest = word.substr(i);
        const auto rule =
            std::ranges::find_if(rules, [rest](const auto& known) { return rest.starts_with(known.first); });
        const std::string_view sound = rule == rules.end() ? rest.substr(0, 1) : rule->second;
        for (const char c : sound) {
            // A doubled digit is another number.
            const bool isDigit = c >= '0' && c <= '9';
            if (isDigit || sounds.empty() || sounds.back() != c)
                sounds += c;
        }
        i += rule == rules.end() ? 1 : rule->first.size();
    }
    return sounds;
}

std::string skeletonOf(std::string_view sounds, bool otherReading) {
    std::string skeleton;
    for (std::size_t i = 0; i < sounds.size(); ++i) {
        char c = sounds[i];
        if (otherReading ? isVowelOtherwise(c) : isVowel(c)) {
            if (i == 0)
                skeleton += 'A';
            continue;
        }
        if (c == 'h' || (c == 'C' && otherReading))
            continue;
        if (isSibilantOrK(c) || c == 'J')
            c = 'K';
        if (c == 'f' || c == 'W')
            c = 'v';
        if (skeleton.empty() || skeleton.back() != c || (c >= '0' && c <= '9'))
            skeleton += c;
    }
    return skeleton;
}

double likenessOf(std::string_view sounds, std::string_view others, bool acrossAlphabets) {
    if (sounds == others)
        return 1;
    static const CostTable within(false), across(true);
    const CostTable& cost = acrossAlphabets ? across : within;
    constexpr std::size_t longest = 64;
    sounds = sounds.substr(0, longest);
    others = others.substr(0, longest);
    std::array<float, longest + 1> row;
    row[0] = 0;
    for (std::size_t j = 0; j < others.size(); ++j)
        row[j + 1] = row[j] + cost.ofOmitting(others[j]);
    for (const char c : sounds) {
        const float omitted = cost.ofOmitting(c);
        float diagonal = row[0];
        row[0] += omitted;
        for (std::size_t j = 0; j < others.size(); ++j) {
            const float above = row[j + 1];
            row[j + 1] = std::min(
                {diagonal + cost.ofWriting(c, others[j]), above + omitted, row[j] + cost.ofOmitting(others[j])});
            diagonal = above;
        }
    }
    const auto length = float(std::max({sounds.size(), others.size(), std::size_t(1)}));
    return double(std::max(0.0F, 1 - row[others.size()] / length));
}

} // namespace waybill::screen
