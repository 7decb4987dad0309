// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/matcher.h"

#include "core/base/text.h"
#include "core/goods/phrases.h"
#include "core/goods/takeoff_weight.h"
#include "core/goods/words.h"

#include <algorithm>
#include <set>

namespace waybill::goods {

namespace {

constexpr std::size_t longestText = 64 * 1024; ///< Of a description; more is no description.
constexpr std::size_t longestName = 1000;      ///< Of a brand or model.

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

/// The goods as the rules look at them. Words are made of the text only when a rule asks for them.
class Said {
public:
    explicit Said(const Goods& goods)
        : hs(digitsOf(goods.hsCode)), month(goods.month), m_text(goods.description.substr(0, longestText)) {
        for (const std::string_view more : {goods.brand, goods.model}) {
            if (!more.empty() && more.size() < longestName)
                m_text += " ; " + std::string(more);
        }
    }

    const std::string hs;
    const std::optional<Month> month;

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] const std::string& inWords() const {
        if (!m_words)
            m_words = words(m_text);
        return *m_words;
    }
    [[nodiscard]] bool has(const Expression& phrases) const {
        return phrases && firstPlace(*phrases, inWords()) != std::string_view::npos;
    }

private:
    std::string m_text;
    mutable std::optional<std::string> m_words;
};

// A part is named before the whole: "propellers for a drone" is a part; "drone with propellers" and "kit with six
// antennas against drones" are not.
bool isPart(const Expression& parts, std::string_view text, std::size_t place) {
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

// "for a drone", "to the new drone"
bool servesADrone(std::string_view text, std::size_t place) {
    static const RE2 before("(?:^| )(?:для|до|к|от|под|for|of|to|with|с|на)(?: [^ ]+)? ?$");
    return RE2::PartialMatch(re2::StringPiece(text.data(), place), before);
}

// "for engines", "with two ball bearings": what the goods are for or come with, not what they are.
bool isAside(std::string_view text, std::size_t place) {
    static const RE2 before("(?:^| )(?:для|до|к|от|под|с|со|на|из|без|от|против|for|of|to|with|without|on|from|by|"
                            "including|incl)(?: [^ ]+){0,2} ?$");
    return RE2::PartialMatch(re2::StringPiece(text.data(), place), before);
}

struct CompiledCategory {
    CategorySpec spec;
    Expression words, unless, parts;
};

struct CompiledModel {
    Expression words;
    double kg;
};

} // namespace

struct Matcher::Rules {
    CatalogueFile file;
    std::vector<Category> all;
    std::vector<CompiledCategory> categories;
    std::vector<CompiledModel> models;
    Expression parts, partAtStart, drones, noDrone, takeoff, hint;
    std::set<std::string, std::less<>> chapters; ///< Two digits; goods of other chapters are in no category.
    bool anyChapter = false;                     ///< A category has words and no codes.

    [[nodiscard]] std::optional<Category> droneOf(const Said& goods) const;
    [[nodiscard]] const WeightClass& classOf(const Said& goods) const;
    [[nodiscard]] bool fits(const CompiledCategory& category, const Said& goods, bool worded) const;
    [[nodiscard]] bool isNamed(const CompiledCategory& category, const Said& goods) const;
    void compileDrones();
    void compileCategories();
    void collectChapters();
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] bool isUsable() const;
};

const WeightClass& Matcher::Rules::classOf(const Said& goods) const {
    const std::vector<WeightClass>& classes = file.drones.classes;
    for (const WeightClass& weightClass : classes) {
        if (beginsWithAny(goods.hs, weightClass.hs))
            return weightClass;
    }
    const std::string& text = goods.inWords();
    std::optional<double> kg;
    std::size_t end = 0;
    if (takeoff && firstPlace(*takeoff, text, &end) != std::string_view::npos)
        kg = weightAfter(std::string_view(text).substr(end));
    for (std::size_t i = 0; i < models.size() && !kg; ++i) {
        if (goods.has(models[i].words))
            kg = models[i].kg;
    }
    if (!kg)
        return classes.back();
    const auto found = std::find_if(classes.begin(), classes.end() - 1,
                                    [&kg](const WeightClass& candidate) { return *kg <= candidate.upToKg; });
    return found == classes.end() - 1 ? classes.back() : *found;
}

std::optional<Category> Matcher::Rules::droneOf(const Said& goods) const {
    if (file.drones.classes.empty() || beginsWithAny(goods.hs, file.drones.noDrone))
        return std::nullopt;
    // Most goods are told by their code, before any word of them is looked at.
    const bool ownHeading = beginsWithAny(goods.hs, file.drones.hs);
    if (!ownHeading && !goods.hs.empty() && !anyHolds(file.drones.hsWithWords, goods.hs, goods.month))
        return std::nullopt;
    const std::string& text = goods.inWords();
    const std::size_t place = drones ? firstPlace(*drones, text) : std::string_view::npos;
    const bool named = place != std::string_view::npos;
    const bool serves = named && servesADrone(text, place);
    if (ownHeading) {
        // Under the drones' own heading only goods that begin by naming a part, or name it as a drone's, are none.
        if ((partAtStart && RE2::PartialMatch(text, *partAtStart)) || (serves && isPart(parts, text, place)))
            return std::nullopt;
    } else if (!named || serves || isPart(parts, text, place) || goods.has(noDrone)) {
        return std::nullopt;
    }
    const WeightClass& weightClass = classOf(goods);
    return Category{weightClass.id, weightClass.name};
}

bool Matcher::Rules::isNamed(const CompiledCategory& category, const Said& goods) const {
    const std::string& text = goods.inWords();
    const std::size_t place = firstPlace(*category.words, text);
    if (place == std::string_view::npos || (category.spec.main && isAside(text, place)))
        return false;
    return !category.spec.whole || !isPart(category.parts ? category.parts : parts, text, place);
}

bool Matcher::Rules::fits(const CompiledCategory& category, const Said& goods, bool worded) const {
    const CategorySpec& spec = category.spec;
    if (beginsWithAny(goods.hs, spec.notHs))
        return false;
    if (!anyHolds(spec.hsAlone, goods.hs, goods.month)) {
        const bool coded = !spec.hs.empty() || !spec.hsAlone.empty();
        if (coded && !anyHolds(spec.hs, goods.hs, goods.month) && (!goods.hs.empty() || !category.words))
            return false;
        if (category.words && (!worded || !isNamed(category, goods)))
            return false;
    }
    return !goods.has(category.unless);
}

void Matcher::Rules::compileDrones() {
    std::vector<std::string> names = file.drones.words;
    for (const WeightClass& weightClass : file.drones.classes)
        all.push_back({weightClass.id, weightClass.name});
    for (const ModelSpec& model : file.drones.models) {
        models.push_back({expressionOf(model.words), model.kg});
        names.insert(names.end(), model.words.begin(), model.words.end());
    }
    parts = expressionOf(file.parts);
    partAtStart = atStartOf(file.parts);
    drones = expressionOf(names);
    noDrone = expressionOf(file.drones.unless);
    takeoff = expressionOf(file.drones.takeoff);
    for (const CategorySpec& spec : file.categories)
        names.insert(names.end(), spec.words.begin(), spec.words.end());
    hint = hintOf(names);
}

void Matcher::Rules::compileCategories() {
    for (const CategorySpec& spec : file.categories) {
        all.push_back({spec.id, spec.name});
        categories.push_back({spec, expressionOf(spec.words), expressionOf(spec.unless), expressionOf(spec.parts)});
        anyChapter = anyChapter || (spec.hs.empty() && spec.hsAlone.empty());
    }
}

void Matcher::Rules::collectChapters() {
    const auto add = [this](const std::string& code) { chapters.insert(code.substr(0, 2)); };
    for (const CategorySpec& spec : file.categories) {
        for (const auto* rules : {&spec.hs, &spec.hsAlone}) {
            for (const HsRule& rule : *rules)
                add(rule.prefix);
        }
    }
    for (const HsRule& rule : file.drones.hsWithWords)
        add(rule.prefix);
    for (const std::string& code : file.drones.hs)
        add(code);
}

// The phrases of drones and parts, then those of each category.
Result<void> Matcher::Rules::check() const {
    std::vector<std::string> common = file.parts;
    const DroneSpec& spec = file.drones;
    for (const auto* phrases : {&spec.words, &spec.unless, &spec.takeoff})
        common.insert(common.end(), phrases->begin(), phrases->end());
    for (const ModelSpec& model : spec.models)
        common.insert(common.end(), model.words.begin(), model.words.end());
    if (auto checked = checkPhrases(common, "drones and parts"); !checked)
        return checked;
    for (const CategorySpec& category : file.categories) {
        for (const auto* phrases : {&category.words, &category.unless, &category.parts}) {
            if (auto checked = checkPhrases(*phrases, "category \"" + category.id + '"'); !checked)
                return checked;
        }
    }
    return {};
}

bool Matcher::Rules::isUsable() const {
    const auto ok = [](const Expression& expression) { return !expression || expression->ok(); };
    return ok(parts) && ok(partAtStart) && ok(drones) && ok(noDrone) && ok(takeoff) && ok(hint) &&
           std::all_of(models.begin(), models.end(), [&ok](const CompiledModel& model) { return ok(model.words); }) &&
           std::all_of(categories.begin(), categories.end(), [&ok](const CompiledCategory& category) {
               return ok(category.words) && ok(category.unless) && ok(category.parts);
           });
}

Matcher::Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Result<Matcher> Matcher::of(CatalogueFile file) {
    Matcher matcher;
    matcher.m_rules = std::make_unique<Rules>();
    Rules& rules = *matcher.m_rules;
    rules.file = std::move(file);
    if (auto checked = rules.check(); !checked)
        return failure(checked.error());
    rules.compileDrones();
    rules.compileCategories();
    rules.collectChapters();
    if (!rules.isUsable())
        return failure({ErrorCode::BadInput,
                        QStringLiteral("Cannot use the goods categories"),
                        QStringLiteral("there are too many words"),
                        QStringLiteral("Shorten the lists of words."),
                        {},
                        0});
    return matcher;
}

const CatalogueFile& Matcher::file() const {
    return m_rules->file;
}

const std::vector<Category>& Matcher::categories() const {
    return m_rules->all;
}

std::optional<Category> Matcher::categorise(const Goods& goods) const {
    const Rules& rules = *m_rules;
    const Said said(goods);
    if (!rules.anyChapter && said.hs.size() >= 2 && !rules.chapters.contains(std::string_view(said.hs).substr(0, 2)))
        return std::nullopt;
    const bool worded = !rules.hint || RE2::PartialMatch(said.text(), *rules.hint);
    const auto firstOf = [&](bool beforeDrones) -> std::optional<Category> {
        for (const CompiledCategory& category : rules.categories) {
            const bool early = category.spec.beforeDrones || category.spec.beforeBuiltIn;
            if (early == beforeDrones && rules.fits(category, said, worded))
                return Category{category.spec.id, category.spec.name};
        }
        return std::nullopt;
    };
    if (auto category = firstOf(true))
        return category;
    if (worded || beginsWithAny(said.hs, rules.file.drones.hs)) {
        if (auto drone = rules.droneOf(said))
            return drone;
    }
    return firstOf(false);
}

} // namespace waybill::goods
