// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/party_words.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"

#include <algorithm>

namespace waybill::map {

namespace {

Error broken(qint64 line, const QString& why) {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot read the words of parties"),
            why,
            QStringLiteral("Correct the line: kind, tab, words between bars."),
            {},
            line};
}

} // namespace

const PartyWords& PartyWords::builtIn() {
    static const PartyWords words = [] {
        auto parsed = parse(resource(QStringLiteral("map/party_words.tsv")).toStdString());
        return parsed ? std::move(*parsed) : PartyWords();
    }();
    return words;
}

Result<PartyWords> PartyWords::parse(std::string_view text) {
    PartyWords parsed;
    for (const auto& [number, columns] : tsvLines(text)) {
        auto* const list = parsed.listOf(columns[0]);
        auto* const set = parsed.setOf(columns[0]);
        if (list == nullptr && set == nullptr)
            return failure(broken(number, QStringLiteral("no such kind: %1").arg(toQString(columns[0]))));
        if (columns.size() != 2 || trimmed(columns[1]).empty())
            return failure(broken(number, QStringLiteral("it has no words")));
        for (const std::string_view written : splitAt(columns[1], '|')) {
            std::string word(written);
            std::ranges::replace(word, '_', ' ');
            if (list != nullptr)
                list->push_back(std::move(word));
            else
                set->insert(std::move(word));
        }
    }
    return parsed;
}

bool PartyWords::tellsAFirm(const std::string& word) const {
    return m_firms.contains(word) || (m_forms.contains(word) && !m_units.contains(word));
}

std::vector<std::string>* PartyWords::listOf(std::string_view kind) {
    return kind == "glued"     ? &glued
           : kind == "word"    ? &words
           : kind == "spaced"  ? &spaced
           : kind == "place"   ? &places
           : kind == "address" ? &address
           : kind == "number"  ? &number
           : kind == "branch"  ? &branch
           : kind == "order"   ? &order
                               : nullptr;
}

std::unordered_set<std::string>* PartyWords::setOf(std::string_view kind) {
    return kind == "form" ? &m_forms : kind == "firm" ? &m_firms : kind == "unit" ? &m_units : nullptr;
}

} // namespace waybill::map
