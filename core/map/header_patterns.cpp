// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/header_patterns.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"

#include <charconv>

namespace waybill::map {

namespace {

constexpr double leastScore = 0.3;

bool contains(const std::vector<std::string>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// Words that say which of several spellings of one thing a column holds; they never change the field.
bool isVariant(std::string_view meaning) {
    return meaning == "english" || meaning == "local" || meaning == "standard" || meaning == "full" ||
           meaning == "thousand";
}

double variantCost(const HeaderReading& reading) {
    double cost = 0;
    cost += reading.has("english") ? 0.02 : 0;
    cost += reading.has("standard") ? 0.05 : 0;
    cost += reading.has("code") ? 0.01 : 0;
    cost += reading.has("thousand") ? 0.02 : 0;
    cost += reading.has("total") || reading.has("sum") ? 0.01 : 0;
    cost += reading.number >= 1 ? 0.1 + 0.005 * std::min(reading.number, 10) : 0;
    cost += reading.corrected ? 0.03 : 0;
    return cost;
}

/// An unknown word beside "value" is often a tax or a fee, which must never count as a value; beside a brand, a
/// document or the customs it mostly says that the column is something else of theirs ("Brand owner", "Declaration
/// version").
double unknownCost(Field field) {
    switch (field) {
    case Field::Value:
    case Field::ValueUsd:
    case Field::DeclarationNo:
    case Field::InvoiceNo:
    case Field::ContractNo:
    case Field::TransportMode:
        return 0.4;
    case Field::CustomsOffice: // "customs office" with one is still the office
        return 0.41;
    case Field::BillOfLadingNo:
    case Field::Brand:
    case Field::Model:
        return 0.5;
    default:
        return 0.12;
    }
}

/// "Consignee Panjiva ID": a word that is not known says whose number of the firm it is, and it is no state's.
bool isNumberOfAnother(Field field, const HeaderReading& reading) {
    return (field == Field::BuyerTaxId || field == Field::SellerTaxId) && reading.unknown > 0 &&
           reading.has("number") && !reading.has("taxid") && !reading.has("code");
}

Error broken(qint64 line, const QString& why) {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot read the patterns of headers"),
            why,
            QStringLiteral("Correct the line."),
            {},
            line};
}

} // namespace

const HeaderPatterns& HeaderPatterns::builtIn() {
    static const HeaderPatterns patterns = [] {
        auto parsed = parse(resource(QStringLiteral("map/patterns.tsv")).toStdString(), HeaderWords::builtIn());
        return parsed ? std::move(*parsed) : HeaderPatterns();
    }();
    return patterns;
}

Result<HeaderPatterns> HeaderPatterns::parse(std::string_view text, const HeaderWords& words) {
    HeaderPatterns patterns;
    for (const auto& [number, columns] : tsvLines(text)) {
        const auto field = fieldFromName(columns[0]);
        if (columns.size() < 3 || !field)
            return failure(broken(number, QStringLiteral("it does not begin with a field, a score and words")));
        Pattern pattern{*field, 0, {}, {}};
        std::from_chars(columns[1].data(), columns[1].data() + columns[1].size(), pattern.score);
        for (std::string_view need : splitAt(columns[2], ' ')) {
            std::vector<std::string> either;
            for (std::string_view word : splitAt(need, '|'))
                either.emplace_back(word);
            pattern.needs.push_back(std::move(either));
        }
        if (columns.size() > 3) {
            for (std::string_view word : splitAt(columns[3], ' '))
                pattern.allows.emplace_back(word);
        }
        for (const auto& either : pattern.needs) {
            for (const std::string& word : either) {
                if (!words.isConcept(word))
                    return failure(broken(number, QStringLiteral("no such meaning: %1").arg(toQString(word))));
            }
        }
        patterns.m_patterns.push_back(std::move(pattern));
    }
    return patterns;
}

bool HeaderPatterns::fits(const Pattern& pattern, const HeaderReading& reading) {
    for (const auto& either : pattern.needs) {
        if (std::none_of(either.begin(), either.end(), [&](const std::string& word) { return reading.has(word); }))
            return false;
    }
    return std::all_of(reading.concepts.begin(), reading.concepts.end(), [&](const std::string& meaning) {
        return isVariant(meaning) || contains(pattern.allows, meaning) ||
               std::any_of(pattern.needs.begin(), pattern.needs.end(),
                           [&](const auto& either) { return contains(either, meaning); });
    });
}

std::vector<Synonyms::Match> HeaderPatterns::match(const HeaderReading& reading) const {
    std::vector<Synonyms::Match> matches;
    if (reading.known == 0 || reading.unknown > reading.known)
        return matches;
    for (const Pattern& pattern : m_patterns) {
        if (!fits(pattern, reading) || isNumberOfAnother(pattern.field, reading))
            continue;
        const double score = pattern.score - variantCost(reading) - unknownCost(pattern.field) * reading.unknown;
        if (score < leastScore)
            continue;
        const auto same = std::find_if(matches.begin(), matches.end(),
                                       [&](const Synonyms::Match& match) { return match.field == pattern.field; });
        if (same != matches.end()) {
            same->confidence = std::max(same->confidence, score);
            continue;
        }
        std::string reason = reading.corrected ? "header, its spelling corrected, says " : "words of the header say ";
        reason += toUtf8(toQString(fieldTitle(pattern.field)).toLower());
        matches.push_back({pattern.field, score, std::move(reason)});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const auto& a, const auto& b) { return a.confidence > b.confidence; });
    return matches;
}

} // namespace waybill::map
