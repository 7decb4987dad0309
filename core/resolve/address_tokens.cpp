// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/address_tokens.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"
#include "core/resolve/name_words.h"
#include "core/resolve/romanise.h"

#include <QChar>
#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace waybill::resolve {

namespace {

struct Known {
    std::string latin;
    AddressWord kind = AddressWord::Plain;
};

// From the resource: kind <tab> form <tab> words. Words in Cyrillic stand for themselves only, so that "стр." is a
// building and "str." a street.
class AddressLexicon {
public:
    static const AddressLexicon& builtIn() {
        static const AddressLexicon lexicon;
        return lexicon;
    }
    [[nodiscard]] const Known* find(const std::string& latin, bool isCyrillic) const {
        const auto& words = isCyrillic ? m_cyrillic : m_latin;
        const auto found = words.find(latin);
        return found == words.end() ? nullptr : &found->second;
    }

private:
    AddressLexicon() {
        const std::string table = resource(QStringLiteral("resolve/address_marks.tsv")).toStdString();
        for (const auto& [number, columns] : tsvLines(table)) {
            if (columns.size() != 3)
                continue;
            for (const std::string_view form : splitAt(columns[2], '|')) {
                const auto words = wordsOf(form, false);
                if (words.size() != 1)
                    continue;
                const auto cyrillic = words[0].hasCyrillic ? inCyrillic(words[0].text) : std::nullopt;
                auto& known = words[0].hasCyrillic ? m_cyrillic : m_latin;
                known.emplace(romanised(cyrillic.value_or(words[0].text)),
                              Known{std::string(columns[1]), kindOf(columns[0])});
            }
        }
    }
    static AddressWord kindOf(std::string_view name) {
        constexpr std::array kinds{std::pair{std::string_view("unit"), AddressWord::UnitMark},
                                   std::pair{std::string_view("floor"), AddressWord::FloorMark},
                                   std::pair{std::string_view("block"), AddressWord::BlockMark},
                                   std::pair{std::string_view("house"), AddressWord::HouseMark},
                                   std::pair{std::string_view("street"), AddressWord::StreetMark},
                                   std::pair{std::string_view("estate"), AddressWord::EstateMark},
                                   std::pair{std::string_view("direction"), AddressWord::Direction},
                                   std::pair{std::string_view("area"), AddressWord::AreaMark},
                                   std::pair{std::string_view("ignored"), AddressWord::Ignored}};
        const auto* const found = std::ranges::find(kinds, name, &std::pair<std::string_view, AddressWord>::first);
        return found == kinds.end() ? AddressWord::Plain : found->second;
    }
    std::unordered_map<std::string, Known> m_latin, m_cyrillic;
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

AddressToken tokenOf(std::string_view text, char before) {
    AddressToken token;
    token.before = before;
    const auto words = wordsOf(text, false);
    if (words.empty())
        return token;
    const auto cyrillic = words[0].hasCyrillic ? inCyrillic(words[0].text) : std::nullopt;
    token.isCyrillic = words[0].hasCyrillic;
    token.latin = romanised(cyrillic.value_or(words[0].text));
    if (token.latin.empty())
        return token;
    if (isDigit(token.latin[0]))
        token.kind = AddressWord::Number;
    else if (const Known* mark = AddressLexicon::builtIn().find(token.latin, token.isCyrillic))
        token.kind = mark->kind;
    // A single letter may be a room as well: "UNIT D".
    const AddressLexicon& lexicon = AddressLexicon::builtIn();
    if (const Known* known = lexicon.find(token.latin, token.isCyrillic); known != nullptr && token.latin.size() > 1)
        token.latin = known->latin;
    return token;
}

// "ПР-КТ", "Б-Р", "Р-Н": the second half of a shortened word.
bool endsShortened(std::vector<AddressToken>& tokens, const AddressToken& token) {
    constexpr std::size_t longest = 2;
    if (!token.isCyrillic || token.latin.size() > longest || tokens.empty() || !tokens.back().isCyrillic)
        return false;
    AddressToken& first = tokens.back();
    if (first.latin == "r" && token.latin == "n")
        first.kind = AddressWord::AreaMark;
    else if (first.latin == "b" && token.latin == "r")
        first.kind = AddressWord::StreetMark;
    return first.kind == AddressWord::StreetMark || first.kind == AddressWord::AreaMark;
}

// "RM1203", "NO5", "BLK5", "FLAT2A": a mark and its number. Letters behind digits stay with them.
void addRun(std::vector<AddressToken>& tokens, std::string_view run, char before) {
    std::size_t letters = 0;
    while (letters < run.size() && !isDigit(run[letters]))
        ++letters;
    if (letters > 1 && letters < run.size()) {
        AddressToken mark = tokenOf(run.substr(0, letters), before);
        if (mark.kind != AddressWord::Plain && mark.kind != AddressWord::Direction) {
            tokens.push_back(std::move(mark));
            run.remove_prefix(letters);
            before = 0;
        }
    }
    AddressToken token = tokenOf(run, before);
    if (token.latin.empty() || (before == '-' && endsShortened(tokens, token)))
        return;
    tokens.push_back(std::move(token));
}

} // namespace

std::vector<AddressToken> addressTokens(std::string_view address) {
    std::vector<AddressToken> tokens;
    char mark = ',';
    std::size_t begin = std::string_view::npos;
    for (std::size_t i = 0; i <= address.size();) {
        const std::size_t at = i;
        const char32_t c = i < address.size() ? nextCodePoint(address, i) : char32_t(',');
        i = std::max(i, at + 1);
        const bool isPart = QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == '\'' || c == 0x2019;
        if (isPart && at < address.size()) {
            begin = std::min(begin, at);
            continue;
        }
        if (begin != std::string_view::npos) {
            addRun(tokens, address.substr(begin, at - begin), mark);
            begin = std::string_view::npos;
            mark = ' ';
        }
        if (c == ',' || c == ';' || c == '\n' || c == '|' || c == '(' || c == ')' || c == 0xFF0C)
            mark = ',';
        else if (mark != ',' && (c == '/' || c == '-' || c == '#' || c == '&'))
            mark = char(c);
        else if (mark == ' ' && c == '.')
            mark = '.';
    }
    return tokens;
}

} // namespace waybill::resolve
