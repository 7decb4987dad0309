// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"
#include "core/map/box_columns.h"
#include "core/map/header_box.h"
#include "core/map/header_patterns.h"
#include "core/map/header_words.h"
#include "core/map/mapping.h"

#include <algorithm>
#include <array>

namespace waybill::map {

namespace {

constexpr std::size_t longestName = 400; // bytes; nobody names a column with a page of text

Error broken(qint64 line, const QString& why) {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot read the header names"),
            why,
            QStringLiteral("Correct the line: field, tab, language, tab, header."),
            {},
            line};
}

std::u32string wide(std::string_view utf8) {
    std::u32string text;
    for (std::size_t i = 0; i < utf8.size();)
        text += nextCodePoint(utf8, i);
    return text;
}

bool hasCyrillic(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = nextCodePoint(text, i);
        if (c >= 0x400 && c < 0x500)
            return true;
    }
    return false;
}

struct BoxCode {
    std::string key;   ///< "g3111" of "G31_11 (Фирма-изготовитель)"; a missing G is put back.
    bool sure = false; ///< Written with its letter.
};

/// The box code that headers of Russian declaration databases begin with: "G082 (…", "082 …", "D1 …".
BoxCode boxCode(std::string_view header) {
    header = trimmed(header);
    BoxCode code;
    // Columns that are no box have a word for a code: "ND (Номер декларации)".
    const auto end = header.find_first_of(" (");
    if (end != std::string_view::npos && end >= 2 && end <= 6 && hasCyrillic(header) &&
        std::all_of(header.begin(), header.begin() + std::ptrdiff_t(end), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return {headerKey(header.substr(0, end)), true};
    std::size_t i = 0;
    if (i < header.size() && (header[i] == 'G' || header[i] == 'g')) {
        code.sure = true;
        ++i;
    }
    std::string digits;
    int numerals = 0;
    for (; i < header.size(); ++i) {
        const char c = header[i];
        if (c >= '0' && c <= '9') {
            digits += c;
            ++numerals;
        } else if (c >= 'A' && c <= 'Z') {
            digits += char(c + 32);
        } else if (c != '_') {
            break;
        }
    }
    if (digits.empty() || numerals > 5 || digits.size() > 8 || (numerals < 2 && !code.sure && digits.front() != 'd'))
        return {};
    const bool ended = i == header.size() || header[i] == ' ' || header[i] == '(' || header[i] == '-';
    const bool letters = (digits.front() < '0' || digits.front() > '9') && digits.front() != 'd';
    if (!ended || numerals == 0 || letters)
        return {};
    code.key = "g" + digits;
    return code;
}

bool isOf(Field field, std::string_view role) {
    return fieldName(field).starts_with(role);
}

/// "ИНН", "Адрес": the header does not say whose.
bool isOfEitherParty(const std::vector<Synonyms::Match>& matches) {
    const auto has = [&](std::string_view role) {
        return std::any_of(matches.begin(), matches.end(),
                           [role](const Synonyms::Match& match) { return isOf(match.field, role); });
    };
    return has("buyer.") && has("seller.");
}

/// What is left when the box says whose it is: box 2 is the sender's, box 8 the recipient's, others a third party's.
std::vector<Synonyms::Match> ofParty(std::vector<Synonyms::Match> matches, std::string_view code) {
    const std::string_view role = code.starts_with("g02") ? "seller." : code.starts_with("g08") ? "buyer." : "-";
    std::erase_if(matches, [role](const Synonyms::Match& match) { return !isOf(match.field, role); });
    for (Synonyms::Match& match : matches) {
        match.confidence = 0.95;
        match.reason += "; its box says whose";
    }
    return matches;
}

/// The declaration's own box has its number and its day, and its kind, which is no field.
std::vector<Synonyms::Match> ofDeclaration(std::vector<Synonyms::Match> matches) {
    std::erase_if(matches, [](const Synonyms::Match& match) {
        return match.field != Field::DeclarationNo && match.field != Field::Date && match.field != Field::RecordId;
    });
    for (Synonyms::Match& match : matches) {
        if (match.field == Field::RecordId)
            match = {Field::DeclarationNo, 0.85, "it is the number in the declaration's own box"};
    }
    return matches;
}

/// Boxes that databases take apart into a name, an address, a number: words behind their code say which.
bool hasManyColumns(std::string_view code) {
    static constexpr std::array<std::string_view, 11> boxes{"g01", "g02", "g07", "g08", "g09", "g14",
                                                            "g20", "g22", "g31", "g41", "ga"};
    return std::find(boxes.begin(), boxes.end(), code) != boxes.end();
}

/// Nothing that would tell one column of a box from another: "Наименование", "Код", "Страна".
bool isGeneral(const HeaderReading& reading) {
    static constexpr std::array<std::string_view, 11> general{
        "name", "code", "country", "product", "company", "weight", "exchange", "currency", "value", "price", "stat"};
    return reading.unknown == 0 &&
           std::all_of(reading.concepts.begin(), reading.concepts.end(), [](const std::string& meaning) {
               return std::find(general.begin(), general.end(), meaning) != general.end();
           });
}

} // namespace

const Synonyms& Synonyms::builtIn() {
    static const Synonyms synonyms = [] {
        auto parsed = parse(resource(QStringLiteral("map/synonyms.tsv")).toStdString());
        return parsed ? std::move(*parsed) : Synonyms();
    }();
    return synonyms;
}

Result<Synonyms> Synonyms::parse(std::string_view text) {
    Synonyms synonyms;
    for (const auto& [number, columns] : tsvLines(text)) {
        if (columns.size() != 3)
            return failure(broken(number, QStringLiteral("it does not have three columns")));
        const std::string key = headerKey(columns[2]);
        if (key.empty())
            return failure(broken(number, QStringLiteral("the header has no letters")));
        auto& matches = synonyms.m_byKey[key];
        if (trimmed(columns[0]) == "-")
            continue;
        const auto field = fieldFromName(trimmed(columns[0]));
        if (!field)
            return failure(broken(number, QStringLiteral("no such field: %1").arg(toQString(columns[0]))));
        const bool code = columns[1] == "code";
        if (std::any_of(matches.begin(), matches.end(), [&](const Match& match) { return match.field == *field; }))
            continue;
        matches.push_back({*field, 1.0, code ? "its box code is the field's" : "header is a known name of the field"});
    }
    return synonyms;
}

std::vector<Synonyms::Match> Synonyms::match(std::string_view header) const {
    if (header.size() > longestName)
        return {};
    const std::string key = headerKey(header);
    if (key.empty())
        return {};
    if (const auto found = m_byKey.find(key); found != m_byKey.end())
        return found->second;
    if (const BoxCode code = boxCode(header); !code.key.empty()) {
        const auto found = m_byKey.find(code.key);
        const bool bare = key.size() <= code.key.size();
        const bool whole = bare || !hasManyColumns(code.key);
        if (found != m_byKey.end() && whole && (code.sure || (hasCyrillic(header) && !bare))) {
            auto matches = found->second;
            for (Match& match : matches)
                match.confidence = code.sure ? 0.99 : 0.97;
            return matches;
        }
    }
    if (const auto box = headerBox(header))
        return matchBox(*box);
    const HeaderReading reading = HeaderWords::builtIn().read(header);
    auto matches = HeaderPatterns::builtIn().match(reading);
    if (!matches.empty() && matches.front().confidence > 0.5 && reading.unknown == 0)
        return matches;
    auto misspelt = matchMisspelt(key);
    return misspelt.empty() ? matches : misspelt;
}

bool Synonyms::isNone(std::string_view header) const {
    const auto found = m_byKey.find(headerKey(header));
    return found != m_byKey.end() && found->second.empty();
}

std::vector<Synonyms::Match> Synonyms::matchBox(const HeaderBox& box) const {
    constexpr double sure = 0.85;
    if (const BoxColumns::Meaning* meaning = BoxColumns::builtIn().find(box)) {
        if (!meaning->field)
            return {};
        return {{*meaning->field, 0.95, "its box says what the abbreviation means"}};
    }
    if (isNone(box.words))
        return {};
    std::vector<Match> said = match(box.words);
    if (isOfEitherParty(said))
        return ofParty(std::move(said), box.code);
    if (box.code == "ga" || box.code == "g07")
        return ofDeclaration(std::move(said));
    const auto found = m_byKey.find(box.code);
    if (found == m_byKey.end() || (!said.empty() && said.front().confidence >= sure))
        return said;
    if (!said.empty() && !found->second.empty() && said.front().field == found->second.front().field)
        return said;
    // Any box may have more columns than the one that is the field: "Графа 2. Регион отправителя".
    const bool part = box.code.size() > 3;
    const bool general = isGeneral(HeaderWords::builtIn().read(box.words));
    if (!part && said.empty() && !general)
        return said;
    // What the words say weakly, and what the box does not say, is another column of a box that has many.
    if (!part && !general && hasManyColumns(box.code))
        return {};
    auto matches = found->second;
    for (Match& match : matches)
        match.confidence = 0.95;
    return matches;
}

std::vector<Synonyms::Match> Synonyms::matchMisspelt(const std::string& key) const {
    // A long name with one letter lost or wrong ("IMPORTER_PI" for IMPORTER_PIN).
    const std::u32string written = wide(key);
    if (written.size() < 9 || written.size() > 40)
        return {};
    for (const auto& [known, meanings] : m_byKey) {
        if (known.front() != key.front() || meanings.empty() || known.size() + 4 < key.size() ||
            key.size() + 4 < known.size())
            continue;
        if (editDistance(written, wide(known), 1) > 1)
            continue;
        auto matches = meanings;
        for (Match& match : matches) {
            match.confidence = 0.9;
            match.reason = "header is a known name of the field but for one letter";
        }
        return matches;
    }
    return {};
}

} // namespace waybill::map
