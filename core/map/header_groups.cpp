// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/header_groups.h"

#include "core/base/text.h"
#include "core/map/header_words.h"
#include "core/map/values.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace waybill::map {

namespace {

using Meanings = std::span<const std::string_view>;

constexpr std::size_t longestHeader = 120;

constexpr std::array<std::string_view, 9> parties{"buyer",   "seller", "maker",  "declarant", "broker",
                                                  "carrier", "notify", "holder", "forwarder"};
constexpr std::array<std::string_view, 5> documents{"declaration", "invoice", "contract", "bl", "receipt"};
constexpr std::array<std::string_view, 4> measures{"value", "weight", "country", "port"};
/// Words that may stand beside the group's own: "Importer's details", "Company of the exporter".
constexpr std::array<std::string_view, 6> besideGroup{"name",    "company", "description",
                                                      "customs", "foreign", "domestic"};

/// What is said of a party, of a document, of an amount or place: names that need their group.
constexpr std::array<std::string_view, 16> ofParty{"name", "company", "address", "add", "city", "taxid",
                                                   "kpp",  "pin",     "phone",   "ph",  "fax",  "email",
                                                   "code", "country", "number",  "full"};
constexpr std::array<std::string_view, 6> ofDocument{"number", "date", "code", "currency", "value", "type"};
constexpr std::array<std::string_view, 22> ofMeasure{
    "usd",     "money",  "lc",      "fc",       "cif",      "fob",         "gross",   "net",
    "kg",      "origin", "trade",   "dispatch", "arrival",  "destination", "loading", "discharge",
    "customs", "name",   "invoice", "stat",     "contract", "currency"};

bool isOneOf(Meanings meanings, std::string_view meaning) {
    return std::find(meanings.begin(), meanings.end(), meaning) != meanings.end();
}

struct Group {
    std::string words; ///< As written, without what stands beside the word itself.
    Meanings attributes;
    bool party = false;
};

/// The words of the text that say `meaning`; the whole text when only all of it does.
std::string wordsFor(std::string_view text, const std::string& meaning) {
    std::string words;
    const QString simplified = toQString(text).simplified();
    for (const QString& word : simplified.split(u' ')) {
        if (HeaderWords::builtIn().read(toUtf8(word)).has(meaning))
            words += (words.empty() ? "" : " ") + toUtf8(word);
    }
    return words.empty() ? toUtf8(simplified) : words;
}

/// The group that a cell of the upper row names; nothing when it is a column's own header or a title.
std::optional<Group> groupOf(std::string_view cell) {
    if (cell.empty() || cell.size() > longestHeader)
        return std::nullopt;
    const HeaderReading reading = HeaderWords::builtIn().read(cell);
    if (reading.known == 0 || reading.unknown > 1)
        return std::nullopt;
    std::optional<Group> group;
    for (const std::string& meaning : reading.concepts) {
        const bool party = isOneOf(parties, meaning);
        const bool document = isOneOf(documents, meaning);
        if (!party && !document && !isOneOf(measures, meaning)) {
            if (!isOneOf(besideGroup, meaning))
                return std::nullopt;
            continue;
        }
        if (group)
            return std::nullopt;
        group = Group{wordsFor(cell, meaning),
                      party      ? Meanings(ofParty)
                      : document ? Meanings(ofDocument)
                                 : ofMeasure,
                      party};
    }
    return group;
}

bool isAttribute(std::string_view cell, const Group& group) {
    const HeaderReading reading = HeaderWords::builtIn().read(cell);
    // A bare number beside a party is as often the row's.
    const bool bareNumber = group.party && reading.concepts.size() == 1 && reading.has("number");
    return reading.known > 0 && reading.unknown == 0 && !reading.concepts.empty() && !bareNumber &&
           std::all_of(reading.concepts.begin(), reading.concepts.end(), [&](const std::string& meaning) {
               return isOneOf(group.attributes, meaning) || meaning == "english" || meaning == "local";
           });
}

bool isValue(std::string_view cell) {
    return parseNumber(cell, '.').has_value() || parseDate(cell, DateOrder::DayFirst).has_value();
}

/// Nothing but names of columns: no number, no day, no prose, and words that are known.
bool isRowOfNames(const read::RowBlock& sample, std::size_t row) {
    std::size_t filled = 0, known = 0;
    for (const std::string_view written : sample.cells(row)) {
        const std::string_view cell = trimmed(written);
        if (cell.empty())
            continue;
        if (cell.size() > longestHeader || isValue(cell))
            return false;
        const HeaderReading reading = HeaderWords::builtIn().read(cell);
        ++filled;
        known += reading.known > reading.unknown ? 1 : 0;
    }
    return filled >= 2 && known * 4 >= filled * 3;
}

struct Found {
    std::vector<std::string> headers;
    std::size_t qualified = 0; ///< Columns that belong to a group.
    std::size_t ofParties = 0; ///< Of those, to a party.
    bool repeated = false;     ///< A name of the lower row stands in it twice.
};

Found qualify(const read::RowBlock& sample, std::size_t upper) {
    Found found;
    std::optional<Group> group;
    std::set<std::string> names;
    const std::size_t width = std::max(sample.cellCount(upper), sample.cellCount(upper + 1));
    for (std::size_t column = 0; column < width; ++column) {
        const std::string_view above = trimmed(sample.cell(upper, column));
        const std::string_view own = trimmed(sample.cell(upper + 1, column));
        if (!above.empty())
            group = groupOf(above);
        // A cell over both rows is a header of its own, and a group ends before the first name that needs none.
        if (own.empty() || (group && !isAttribute(own, *group)))
            group.reset();
        if (!group) {
            found.headers.emplace_back(own.empty() ? above : own);
            continue;
        }
        found.repeated = !names.insert(folded(own)).second || found.repeated;
        found.headers.push_back(group->words + ' ' + std::string(own));
        ++found.qualified;
        found.ofParties += group->party ? 1 : 0;
    }
    return found;
}

} // namespace

std::optional<std::vector<std::string>> groupedHeaders(const read::RowBlock& sample, std::size_t upper) {
    const std::size_t lower = upper + 1;
    if (lower >= sample.rowCount() || sample.rowNumber(upper) == 0 ||
        sample.rowNumber(lower) != sample.rowNumber(upper) + 1)
        return std::nullopt;
    for (const std::string_view cell : sample.cells(upper)) {
        if (isValue(trimmed(cell)))
            return std::nullopt;
    }
    if (!isRowOfNames(sample, lower))
        return std::nullopt;
    Found found = qualify(sample, upper);
    // A title above a table reads like a group as well, but it is one, and mostly no party.
    if (found.qualified < 2 || (found.ofParties == 0 && !found.repeated))
        return std::nullopt;
    return std::move(found.headers);
}

} // namespace waybill::map
