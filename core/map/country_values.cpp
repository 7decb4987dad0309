// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"
#include "core/map/name_key.h"
#include "core/map/values.h"

#include <QChar>
#include <array>
#include <unordered_map>

namespace waybill::map {

namespace {

constexpr std::size_t longestName = 120; // bytes of a country's or currency's name

using Names = std::unordered_map<std::string, std::string>;

/// Reads code, columns of other codes, and names separated by |.
Names namesFrom(const char* path, std::size_t columnCount) {
    Names names;
    const std::string text = resource(QString::fromLatin1(path)).toStdString();
    for (const auto& [number, columns] : tsvLines(text)) {
        if (columns.size() != columnCount)
            continue;
        const std::string code(columns[0]);
        for (std::size_t i = 0; i + 1 < columnCount; ++i) {
            if (!columns[i].empty())
                names.insert_or_assign(nameKey(columns[i]), code);
        }
        for (std::string_view name : splitAt(columns.back(), '|'))
            names.emplace(nameKey(name), code);
    }
    Names plain;
    for (const auto& [name, code] : names)
        plain.emplace(plainNameKey(name), code);
    names.merge(plain); // what is written with its accents stays what it is
    return names;
}

const Names& countries() {
    static const Names names = namesFrom("map/countries.tsv", 4);
    return names;
}

const Names& currencies() {
    static const Names names = namesFrom("map/currencies.tsv", 3);
    return names;
}

std::optional<std::string> find(const Names& names, std::string_view text) {
    if (const auto found = names.find(nameKey(text)); found != names.end())
        return found->second;
    // Short names without their accents are other countries' codes: Mỹ is not MY, nor Bỉ BI.
    const std::string plain = plainNameKey(text);
    const auto found = plain.size() > 3 ? names.find(plain) : names.end();
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

bool isUpperLetter(char c) {
    return c >= 'A' && c <= 'Z';
}

std::optional<std::string> countryOf(std::string_view text) {
    if (const auto whole = find(countries(), text))
        return whole;
    // "BRAZIL (BR)", "CN - CHINA", "156 КИТАЙ": a code and a name together.
    if (const auto open = text.find('('); open != std::string_view::npos && open > 0) {
        if (const auto before = find(countries(), text.substr(0, open)))
            return before;
        return find(countries(), text.substr(open + 1, text.find(')', open) - open - 1));
    }
    for (std::string_view separator : {" - ", "-", ":", " "}) {
        const auto at = text.find(separator);
        if (at == std::string_view::npos)
            continue;
        const std::string_view before = trimmed(text.substr(0, at));
        const std::string_view after = trimmed(text.substr(at + separator.size()));
        const bool code = before.size() >= 2 && before.size() <= 3;
        if (code) {
            if (const auto name = find(countries(), after))
                return name;
        }
        if (separator != " " && after.size() == 2 && isUpperLetter(after[0])) {
            if (const auto name = find(countries(), before))
                return name;
        }
    }
    // "VENEZUELA, BOLIVARIAN REPUBLIC OF" written in another way after the comma.
    if (const auto comma = text.find(','); comma != std::string_view::npos && comma > 3)
        return find(countries(), text.substr(0, comma));
    return std::nullopt;
}

/// The same few dozen spellings fill a whole column: what was asked before is remembered, until it is too much.
class Answers {
public:
    template <class Ask> std::optional<std::string> of(std::string_view text, Ask ask) {
        m_key.assign(text);
        if (const auto known = m_known.find(m_key); known != m_known.end())
            return known->second;
        if (m_known.size() >= most)
            m_known.clear();
        return m_known.emplace(m_key, ask(text)).first->second;
    }

private:
    static constexpr std::size_t most = 2048;
    std::unordered_map<std::string, std::optional<std::string>> m_known;
    std::string m_key; ///< Kept, so that asking again takes no memory.
};

} // namespace

std::optional<std::string> parseCountry(std::string_view cell) {
    const std::string_view text = trimmed(cell);
    if (text.size() < 2 || text.size() > longestName)
        return std::nullopt;
    thread_local Answers answers;
    return answers.of(text, countryOf);
}

bool isCountryName(std::string_view text) {
    constexpr std::size_t longestCode = 3; // letters
    const std::string_view name = trimmed(text);
    const std::size_t letters = codePoints(name);
    const bool isHan = !name.empty() && static_cast<unsigned char>(name.front()) >= 0xE4;
    return name.size() <= longestName && (letters > longestCode || (isHan && letters > 1)) &&
           find(countries(), name).has_value();
}

std::optional<std::string> parseCurrency(std::string_view cell) {
    const std::string_view text = trimmed(cell);
    if (text.empty() || text.size() > longestName)
        return std::nullopt;
    if (text.size() == 3 && isUpperLetter(text[0]) && isUpperLetter(text[1]) && isUpperLetter(text[2])) {
        if (text == "USD" || text == "EUR" || text == "RUB" || text == "CNY")
            return std::string(text);
    }
    thread_local Answers answers;
    return answers.of(text, [](std::string_view name) { return find(currencies(), name); });
}

std::string currencyOfCountry(std::string_view alpha2) {
    if (alpha2.size() != 2)
        return {};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 12> exceptions{{{"RU", "RUB"},
                                                                                               {"UA", "UAH"},
                                                                                               {"TR", "TRY"},
                                                                                               {"PL", "PLN"},
                                                                                               {"PA", "PAB"},
                                                                                               {"EC", "USD"},
                                                                                               {"SV", "USD"},
                                                                                               {"CD", "CDF"},
                                                                                               {"CM", "XAF"},
                                                                                               {"CI", "XOF"},
                                                                                               {"SN", "XOF"},
                                                                                               {"MX", "MXN"}}};
    for (const auto& [country, currency] : exceptions) {
        if (country == alpha2)
            return std::string(currency);
    }
    std::string found;
    for (const auto& [name, code] : currencies()) {
        if (!code.starts_with(alpha2) || name.size() != 3 || code == found)
            continue;
        if (!found.empty())
            return {}; // several: better none than the wrong one
        found = code;
    }
    return found;
}

} // namespace waybill::map
