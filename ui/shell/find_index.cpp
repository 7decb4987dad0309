// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/find_index.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/scene/format.h"
#include "core/store/details.h"

#include <QCoreApplication>
#include <algorithm>
#include <cctype>
#include <tuple>

namespace waybill::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("FindIndex", text);
}

bool startsWord(std::string_view text, std::size_t at) {
    const auto before = at == 0 ? ' ' : text[at - 1];
    return static_cast<unsigned char>(before) < 0x80 && !std::isalnum(static_cast<unsigned char>(before));
}

int rankOf(std::string_view text, std::string_view word) {
    int rank = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (at == 0)
            return 3;
        rank = std::max(rank, startsWord(text, at) ? 2 : 1);
    }
    return rank;
}

} // namespace

std::vector<std::string> foldedWords(const QString& text) {
    std::vector<std::string> words;
    const QStringList parts = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        words.push_back(folded(toUtf8(part)));
    std::erase(words, std::string());
    return words;
}

int matchRank(std::string_view folded, const std::vector<std::string>& words) {
    int best = 0;
    for (const std::string& word : words) {
        const int rank = rankOf(folded, word);
        if (rank == 0)
            return 0;
        best = std::max(best, rank);
    }
    return best;
}

std::shared_ptr<const FindIndex> FindIndex::of(const query::ShipmentTable& table) {
    auto index = std::make_shared<FindIndex>();
    index->m_entries.reserve(table.entities().size() + table.places().size());
    for (const auto& entity : table.entities()) {
        QString detail = tr("Firm");
        if (!entity.country.empty())
            detail += QStringLiteral(", ") + scene::countryName(toQString(entity.country));
        index->m_entries.push_back(
            {toQString(entityKey(entity.id)), toQString(entity.name), detail, folded(entity.name), false});
    }
    for (const auto& place : table.places())
        index->m_entries.push_back(
            {toQString(placeKey(place.id)), toQString(place.text), tr("Address"), folded(place.text), true});
    return index;
}

FindIndex::Found FindIndex::find(const QString& text, std::size_t limit) const {
    const auto words = foldedWords(text);
    std::vector<std::pair<int, const Entry*>> ranked;
    if (!words.empty()) {
        for (const Entry& entry : m_entries) {
            if (const int rank = matchRank(entry.folded, words))
                ranked.emplace_back(rank, &entry);
        }
    }
    const auto better = [](const auto& a, const auto& b) {
        const bool isAddressA = a.second->isAddress, isAddressB = b.second->isAddress;
        return std::tuple(-a.first, isAddressA, a.second->folded.size()) <
               std::tuple(-b.first, isAddressB, b.second->folded.size());
    };
    Found found;
    found.total = ranked.size();
    const std::size_t shown = std::min(limit, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(shown), ranked.end(), better);
    for (std::size_t i = 0; i < shown; ++i)
        found.entries.push_back(ranked[i].second);
    return found;
}

} // namespace waybill::ui
