// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/category.h"

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/goods/catalogue_file.h"
#include "core/goods/takeoff_weight.h"
#include "core/goods/words.h"

#include <algorithm>
#include <re2/re2.h>
#include <set>

namespace waybill::goods {

namespace {

using Expression = std::unique_ptr<RE2>;

constexpr std::size_t longestText = 64 * 1024; ///< Of a description; more is no description.

RE2::Options quietly() {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(32LL << 20);
    return options;
}

RE2::Options anyCase() {
    RE2::Options options = quietly();
    options.set_case_sensitive(false);
    return options;
}

std::string anyOf(const std::vector<std::string>& phrases) {
    std::string pattern;
    for (const std::string& phrase : phrases)
        pattern += (pattern.empty() ? "" : "|") + wordPattern(phrase);
    return pattern;
}

Expression expression(const std::vector<std::string>& phrases) {
    return phrases.empty() ? nullptr : std::make_unique<RE2>(anyOf(phrases), quietly());
}

bool beginsWithAny(std::string_view code, const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [code](const std::string& prefix) { return code.starts_with(prefix); });
}

std::string digitsOf(std::string_view code) {
    std::string digits;
    for (const char c : code) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    return digits;
}

/// Where an expression is first found; npos when it is not.
std::size_t firstPlace(const RE2& wanted, std::string_view text, std::size_t* end = nullptr) {
    re2::StringPiece match;
    const re2::StringPiece whole(text.data(), text.size());
    if (!wanted.Match(whole, 0, whole.size(), RE2::UNANCHORED, &match, 1))
        return std::string_view::npos;
    if (end != nullptr)
        *end = std::size_t(match.end() - whole.begin());
    return std::size_t(match.begin() - whole.begin());
}

struct CompiledCategory {
    CategorySpec spec;
    Expression words, unless;
};

struct CompiledModel {
    Expression words;
    double kg;
};

} // namespace

struct Catalogue::Entries {
    CatalogueFile file;
    std::vector<Category> all;
    std::vector<CompiledCategory> categories;
    std::vector<CompiledModel> models;
    Expression parts, partAtStart, drones, takeoff, hint;
    std::set<std::string, std::less<>> chapters; ///< Two digits; goods of other chapters are in no category.

    [[nodiscard]] bool isPart(std::string_view text, std::size_t place) const;
    [[nodiscard]] std::optional<Category> droneOf(std::string_view hs, const std::string& text) const;
    [[nodiscard]] const WeightClass& classOf(std::string_view hs, const std::string& text) const;
    [[nodiscard]] bool fits(const CompiledCategory& category, std::string_view hs, const std::string& text) const;
};

// A part is named before the whole: "propellers for a drone" is a part; "drone with propellers" and "kit with six
// antennas against drones" are not.
bool Catalogue::Entries::isPart(std::string_view text, std::size_t place) const {
    static const RE2 along("(?:^| )(?:с|со|в|и|без|из|на|with|in|and|including|incl|without|plus|has)(?: [0-9]+)? ?$");
    if (!parts)
        return false;
    const re2::StringPiece before(text.data(), std::min(place + 1, text.size()));
    std::size_t from = 0;
    re2::StringPiece match;
    while (from < before.size() && parts->Match(before, from, before.size(), RE2::UNANCHORED, &match, 1)) {
        const auto start = std::size_t(match.begin() - before.begin());
        if (start == 0 || !RE2::PartialMatch(before.substr(0, start), along))
            return true;
        from = std::max(from + 1, std::size_t(match.end() - before.begin()) - 1);
    }
    return false;
}

const WeightClass& Catalogue::Entries::classOf(std::string_view hs, const std::string& text) const {
    const std::vector<WeightClass>& classes = file.drones.classes;
    for (const WeightClass& weightClass : classes) {
        if (beginsWithAny(hs, weightClass.hs))
            return weightClass;
    }
    std::optional<double> kg;
    std::size_t end = 0;
    if (takeoff && firstPlace(*takeoff, text, &end) != std::string_view::npos)
        kg = weightAfter(std::string_view(text).substr(end));
    for (std::size_t i = 0; i < models.size() && !kg; ++i) {
        if (firstPlace(*models[i].words, text) != std::string_view::npos)
            kg = models[i].kg;
    }
    if (!kg)
        return classes.back();
    const auto found = std::find_if(classes.begin(), classes.end() - 1,
                                    [&kg](const WeightClass& candidate) { return *kg <= candidate.upToKg; });
    return found == classes.end() - 1 ? classes.back() : *found;
}

std::optional<Category> Catalogue::Entries::droneOf(std::string_view hs, const std::string& text) const {
    if (file.drones.classes.empty() || beginsWithAny(hs, file.drones.noDrone))
        return std::nullopt;
    static const RE2 forADrone("(?:^| )(?:для|до|к|от|под|for|of|to|with|с|на)(?: [^ ]+)? ?$");
    const std::size_t place = drones ? firstPlace(*drones, text) : std::string_view::npos;
    const bool named = place != std::string_view::npos;
    const bool serves = named && RE2::PartialMatch(re2::StringPiece(text.data(), place), forADrone);
    if (beginsWithAny(hs, file.drones.hs)) {
        // Under the drones' own heading only goods that begin by naming a part, or name it as a drone's, are none.
        if ((partAtStart && RE2::PartialMatch(text, *partAtStart)) || (serves && isPart(text, place)))
            return std::nullopt;
    } else if (!named || (!hs.empty() && !beginsWithAny(hs, file.drones.hsWithWords)) || serves ||
               isPart(text, place)) {
        return std::nullopt;
    }
    const WeightClass& weightClass = classOf(hs, text);
    return Category{weightClass.id, weightClass.name};
}

bool Catalogue::Entries::fits(const CompiledCategory& category, std::string_view hs, const std::string& text) const {
    const CategorySpec& spec = category.spec;
    if (!spec.hs.empty() && !beginsWithAny(hs, spec.hs) && (!hs.empty() || !category.words))
        return false;
    if (category.words) {
        const std::size_t place = firstPlace(*category.words, text);
        if (place == std::string_view::npos || (spec.whole && isPart(text, place)))
            return false;
    }
    return !category.unless || firstPlace(*category.unless, text) == std::string_view::npos;
}

Catalogue::Catalogue() = default;
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

const Catalogue& Catalogue::builtIn() {
    static const Catalogue catalogue = [] {
        const QByteArray bytes = resource(QStringLiteral("goods/categories.yaml"));
        auto parsed = parse({bytes.constData(), std::size_t(bytes.size())});
        if (!parsed)
            qFatal("goods/categories.yaml: %s", qPrintable(parsed.error().message()));
        return std::move(*parsed);
    }();
    return catalogue;
}

namespace {

// Every phrase on its own, so that an error names it.
Result<void> checkPhrases(const std::vector<std::string>& phrases) {
    for (const std::string& phrase : phrases) {
        const RE2 trial(wordPattern(phrase), quietly());
        if (!trial.ok())
            return failure({ErrorCode::BadInput,
                            QStringLiteral("Cannot use the goods categories"),
                            toQString("\"" + phrase + "\": " + trial.error()),
                            QStringLiteral("Correct that phrase."),
                            {},
                            0});
    }
    return {};
}

Result<void> checkFile(const CatalogueFile& file) {
    std::vector<std::vector<std::string>> lists{file.parts, file.drones.words, file.drones.takeoff};
    for (const ModelSpec& model : file.drones.models)
        lists.push_back(model.words);
    for (const CategorySpec& category : file.categories) {
        lists.push_back(category.words);
        lists.push_back(category.unless);
    }
    for (const auto& list : lists) {
        if (auto checked = checkPhrases(list); !checked)
            return checked;
    }
    return {};
}

// What the text as it is is searched for before anything is made of it.
Expression hintOf(const std::vector<std::string>& phrases) {
    std::set<std::string> hints;
    for (const std::string& phrase : phrases) {
        const std::string hint = hintPattern(phrase);
        if (hint.empty())
            return nullptr;
        hints.insert(hint);
    }
    std::string pattern;
    for (const std::string& hint : hints)
        pattern += (pattern.empty() ? "" : "|") + hint;
    return pattern.empty() ? nullptr : std::make_unique<RE2>(pattern, anyCase());
}

} // namespace

Result<Catalogue> Catalogue::parse(std::string_view yaml) {
    auto file = readCatalogue(yaml);
    if (!file)
        return failure(file.error());
    if (auto checked = checkFile(*file); !checked)
        return failure(checked.error());
    Catalogue catalogue;
    catalogue.m_entries = std::make_unique<Entries>();
    Entries& entries = *catalogue.m_entries;
    const DroneSpec& drones = file->drones;
    entries.parts = expression(file->parts);
    if (!file->parts.empty())
        entries.partAtStart = std::make_unique<RE2>("^(?:[^ ]+)?(?:" + anyOf(file->parts) + ')', quietly());
    entries.takeoff = expression(drones.takeoff);
    std::vector<std::string> droneWords = drones.words;
    for (const ModelSpec& model : drones.models) {
        entries.models.push_back({expression(model.words), model.kg});
        droneWords.insert(droneWords.end(), model.words.begin(), model.words.end());
    }
    entries.drones = expression(droneWords);
    std::vector<std::string> allWords = droneWords;
    for (const WeightClass& weightClass : drones.classes)
        entries.all.push_back({weightClass.id, weightClass.name});
    for (const CategorySpec& spec : file->categories) {
        entries.all.push_back({spec.id, spec.name});
        entries.categories.push_back({spec, expression(spec.words), expression(spec.unless)});
        allWords.insert(allWords.end(), spec.words.begin(), spec.words.end());
        for (const std::string& code : spec.hs)
            entries.chapters.insert(code.substr(0, 2));
    }
    for (const auto* codes : {&drones.hs, &drones.hsWithWords}) {
        for (const std::string& code : *codes)
            entries.chapters.insert(code.substr(0, 2));
    }
    entries.hint = hintOf(allWords);
    entries.file = std::move(*file);
    return catalogue;
}

const std::vector<Category>& Catalogue::categories() const {
    return m_entries->all;
}

std::optional<Category> Catalogue::categorise(const Goods& goods) const {
    const Entries& entries = *m_entries;
    const std::string hs = digitsOf(goods.hsCode);
    if (hs.size() >= 2 && !entries.chapters.contains(std::string_view(hs).substr(0, 2)))
        return std::nullopt;
    std::string text(goods.description.substr(0, longestText));
    for (const std::string_view more : {goods.brand, goods.model}) {
        if (!more.empty() && more.size() < 1000)
            text += " ; " + std::string(more);
    }
    const bool ownHeading = beginsWithAny(hs, entries.file.drones.hs);
    const bool worded = ownHeading || !entries.hint || RE2::PartialMatch(text, *entries.hint);
    const std::string said = worded ? words(text) : std::string();
    const auto firstOf = [&](bool beforeDrones) -> std::optional<Category> {
        for (const CompiledCategory& category : entries.categories) {
            if (category.spec.beforeDrones == beforeDrones && (worded || !category.words) &&
                entries.fits(category, hs, said))
                return Category{category.spec.id, category.spec.name};
        }
        return std::nullopt;
    };
    if (auto category = firstOf(true))
        return category;
    if (auto drone = worded ? entries.droneOf(hs, said) : std::nullopt)
        return drone;
    return firstOf(false);
}

} // namespace waybill::goods
