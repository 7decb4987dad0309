// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/goods/high_priority.h"
#include "core/query/differences.h"
#include "core/query/expression_fields.h"
#include "core/query/filter_expression.h"

#include <algorithm>

namespace waybill::query {

namespace {

/// Where the word that ends at the cursor begins; blanks within quotes do not end one.
std::size_t wordBegin(std::string_view text, std::size_t cursor) {
    std::size_t begin = 0;
    bool isQuoted = false;
    for (std::size_t i = 0; i < cursor; ++i) {
        if (text[i] == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (text[i] == ' ' || text[i] == '('))
            begin = i + 1;
    }
    return begin < cursor && text[begin] == '-' ? begin + 1 : begin;
}

/// Offers those that begin so, then those that contain it.
class Offers {
public:
    Offers(std::string_view typed, std::size_t most) : m_typed(folded(typed)), m_most(most) {}
    void add(const std::string& value) { add(value, folded(value)); }
    void add(const std::string& value, const std::string& foldedValue) {
        if (value.empty())
            return;
        const auto at = foldedValue.find(m_typed);
        if (at == std::string::npos)
            return;
        auto& list = at == 0 ? m_first : m_then;
        if (list.size() < m_most && std::ranges::find(list, value) == list.end())
            list.push_back(value);
    }
    [[nodiscard]] std::vector<std::string> take() {
        m_first.insert(m_first.end(), m_then.begin(), m_then.end());
        m_first.resize(std::min(m_first.size(), m_most));
        return std::move(m_first);
    }

private:
    std::string m_typed;
    std::size_t m_most;
    std::vector<std::string> m_first, m_then;
};

void addMarks(Offers& offers, const std::map<std::string, Marked>& marks) {
    for (const auto& [word, marked] : marks)
        offers.add(word);
}

void addValues(Offers& offers, std::string_view field, const ShipmentTable& table) {
    const auto addWords = [&](const ShipmentTable::Words& words) {
        for (const std::string& word : words.values())
            offers.add(word);
    };
    if (field == "note") {
        for (const NoteClass noteClass : allNoteClasses)
            offers.add(std::string(noteClassName(noteClass)));
    } else if (field == "hs") {
        addWords(table.hsColumn());
    } else if (field == "category") {
        addWords(table.categoryColumn());
    } else if (field == "origin" || field == "country") {
        addWords(table.originColumn());
    } else if (field == "tier") {
        for (const std::string_view tier : goods::highPriorityTiers)
            offers.add(std::string(tier));
    } else if (field == "differs") {
        for (const Difference difference : allDifferences)
            offers.add(std::string(differenceName(difference)));
    } else if (field == "role") {
        for (const Role role : allRoles)
            offers.add(std::string(roleName(role)));
    } else if (field == "tag") {
        addMarks(offers, table.marks().byTag);
    } else if (field == "status") {
        addMarks(offers, table.marks().byStatus);
    } else if (field == "party" || roleFromName(field)) {
        for (const ShipmentTable::Entity& entity : table.entities())
            offers.add(entity.name, entity.foldedName);
    }
}

} // namespace

Completion complete(std::string_view text, std::size_t cursor, const ShipmentTable& table, std::size_t most) {
    cursor = std::min(cursor, text.size());
    Completion completion{wordBegin(text, cursor), cursor, {}};
    const std::string_view word = text.substr(completion.begin, cursor - completion.begin);
    const auto sign = word.find_first_of(":=<>");
    if (sign == std::string_view::npos) {
        Offers offers(word, most);
        for (const std::string& field : expressionFields())
            offers.add(field + ":");
        completion.offers = offers.take();
        return completion;
    }
    const std::string_view field = word.substr(0, sign);
    std::string_view value = word.substr(sign + 1);
    const bool isName = field == "party" || roleFromName(field); // a name may have a comma
    if (const auto comma = value.rfind(','); comma != std::string_view::npos && !isName)
        value.remove_prefix(comma + 1);
    completion.begin = cursor - value.size();
    if (value.starts_with('"'))
        value.remove_prefix(1);
    if (value.ends_with('"'))
        value.remove_suffix(1);
    Offers offers(value, most);
    addValues(offers, field, table);
    for (const std::string& offer : offers.take())
        completion.offers.push_back(quotedValue(offer));
    return completion;
}

} // namespace waybill::query
