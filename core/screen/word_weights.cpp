// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/word_weights.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/resolve/name_words.h"
#include "core/screen/latin_letters.h"
#include "core/screen/word_letters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace waybill::screen {

namespace {

constexpr std::size_t longSkeleton = 4;
constexpr double mostGeneric = 3.5;
constexpr double particle = 0.3;
constexpr double ofInitial = 0.4;

// What a word of the class weighs at most.
constexpr std::array<std::pair<std::string_view, double>, 7> caps{{{"form", 0},
                                                                   {"title", 0},
                                                                   {"particle", particle},
                                                                   {"generic", 1.5},
                                                                   {"adjective", 1.5},
                                                                   {"place", 2.5},
                                                                   {"common", 3.5}}};

double capOf(std::string_view name) {
    const auto found = std::ranges::find(caps, name, &std::pair<std::string_view, double>::first);
    return found == caps.end() ? 0 : found->second;
}

void keepLeast(std::unordered_map<std::string, double>& weights, const std::string& key, double weight) {
    const auto [place, isNew] = weights.try_emplace(key, weight);
    if (!isNew)
        place->second = std::min(place->second, weight);
}

} // namespace

const WordWeights& WordWeights::builtIn() {
    static const WordWeights weights(resource(QStringLiteral("screen/word_counts.tsv")).toStdString(),
                                     resource(QStringLiteral("screen/generic_words.tsv")).toStdString());
    return weights;
}

WordWeights::WordWeights(std::string_view counts, std::string_view generic) {
    double names = 0;
    for (const auto& [number, columns] : tsvLines(counts)) {
        const double count = columns.size() < 2 ? 0 : std::atof(std::string(columns[1]).c_str());
        if (count <= 0)
            continue;
        if (names == 0) {
            names = count;
            continue;
        }
        const std::string sounds = soundsOf(columns[0]);
        keepLeast(m_bySounds, sounds, std::log(names / count));
        if (const std::string skeleton = skeletonOf(sounds); skeleton.size() >= longSkeleton)
            keepLeast(m_bySkeleton, skeleton, std::log(names / count));
    }
    m_rarest = names > 0 ? std::log(names / 2) : 1;
    for (const auto& [number, columns] : tsvLines(generic)) {
        for (const resolve::Word& word : resolve::wordsOf(inLatinLetters(columns.back()), false)) {
            const std::string sounds = soundsOf(word.text);
            // Doubled letters are one by sound: of "dd" an initial would be left.
            if (sounds.size() < 2)
                continue;
            keepLeast(m_bySounds, sounds, capOf(columns.front()));
            if (columns.front() == "generic")
                m_firm.insert(sounds);
            if (const std::string skeleton = skeletonOf(sounds); skeleton.size() >= longSkeleton)
                keepLeast(m_bySkeleton, skeleton, capOf(columns.front()));
        }
    }
}

double WordWeights::of(std::string_view sounds, std::string_view skeleton, bool isTransliterated) const {
    double weight = m_rarest;
    if (const auto known = m_bySounds.find(std::string(sounds)); known != m_bySounds.end())
        weight = known->second;
    else if (!isTransliterated)
        weight = m_rarest;
    else if (const auto alike = m_bySkeleton.find(std::string(skeleton)); alike != m_bySkeleton.end())
        weight = alike->second > 0 ? std::min(weight, alike->second + 1) : particle;
    if (weight <= mostGeneric)
        return weight;
    // The longer a word, the fewer there are that it could be taken for.
    constexpr double usualSounds = 7;
    if (sounds.size() == 1)
        return ofInitial;
    return weight * std::clamp(double(sounds.size()) / usualSounds, 0.3, 1.4);
}

} // namespace waybill::screen
