// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/catalogue_file.h"

#include "core/base/text.h"
#include "core/base/yaml_file.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace waybill::goods {

namespace {

using yaml::checkKeys;
using yaml::Refusal;
using yaml::texts;

constexpr std::size_t longestFile = 1024 * 1024; ///< Bytes; the built-in one has a fiftieth.

Refusal refusal(const YAML::Node& node, const std::string& why) {
    return {node.Mark(), why};
}

std::string needed(const YAML::Node& node, const char* key) {
    const YAML::Node value = node[key];
    if (!value || value.as<std::string>().empty())
        throw refusal(node, std::string("\"") + key + "\" is missing");
    return value.as<std::string>();
}

// Ids stand in JSON, in lists with commas and on the command line.
std::string idOf(const YAML::Node& node) {
    std::string id = needed(node, "id");
    if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
        throw refusal(node["id"], "the id \"" + id + "\" may hold small Latin letters, digits and hyphens only");
    return id;
}

void checkCode(const YAML::Node& node, const std::string& code) {
    if (code.empty() || code.find_first_not_of("0123456789") != std::string::npos)
        throw refusal(node, "\"" + code + "\" is no HS code; write it in quotes, digits only");
}

std::vector<std::string> codes(const YAML::Node& node) {
    std::vector<std::string> result = texts(node);
    for (const std::string& code : result)
        checkCode(node, code);
    return result;
}

std::optional<Month> monthOf(const YAML::Node& node) {
    if (!node)
        return std::nullopt;
    const auto month = Month::fromIso(node.as<std::string>());
    if (!month)
        throw refusal(node, "\"" + node.as<std::string>() + "\" is no month; write it as \"2022-01\"");
    return month;
}

HsRule hsRule(const YAML::Node& node) {
    HsRule rule;
    if (node.IsMap()) {
        checkKeys(node, {"code", "from", "until"});
        rule = {needed(node, "code"), monthOf(node["from"]), monthOf(node["until"])};
    } else {
        rule.prefix = node.as<std::string>();
    }
    checkCode(node, rule.prefix);
    if (rule.from && rule.until && *rule.until < *rule.from)
        throw refusal(node, "the code " + rule.prefix + " ends before it begins");
    return rule;
}

std::vector<HsRule> hsRules(const YAML::Node& node) {
    std::vector<HsRule> rules;
    if (!node)
        return rules;
    if (!node.IsSequence())
        return {hsRule(node)};
    for (const auto& entry : node)
        rules.push_back(hsRule(entry));
    return rules;
}

// What is neither yes nor no is refused, not taken for no.
bool flag(const YAML::Node& node) {
    return node && node.as<bool>();
}

CategorySpec category(const YAML::Node& node, std::set<std::string> known) {
    known.merge(std::set<std::string>{"id", "name", "hs", "hs_alone", "not_hs", "words", "unless", "parts", "whole",
                                      "main", "before_drones"});
    checkKeys(node, known);
    CategorySpec result;
    result.id = idOf(node);
    result.name = needed(node, "name");
    result.hs = hsRules(node["hs"]);
    result.hsAlone = hsRules(node["hs_alone"]);
    result.notHs = codes(node["not_hs"]);
    result.words = texts(node["words"]);
    result.unless = texts(node["unless"]);
    result.parts = texts(node["parts"]);
    result.whole = flag(node["whole"]);
    result.main = flag(node["main"]);
    result.beforeDrones = flag(node["before_drones"]);
    result.beforeBuiltIn = flag(node["before_built_in"]);
    if (result.hs.empty() && result.hsAlone.empty() && result.words.empty())
        throw refusal(node, "the category needs HS codes or words");
    return result;
}

/// The name of a category for an error: its id, or where it stands when that cannot be read.
std::string nameFor(const YAML::Node& node, std::size_t place) {
    if (node.IsMap() && node["id"] && node["id"].IsScalar() && !node["id"].Scalar().empty())
        return "category \"" + node["id"].Scalar() + '"';
    return "category " + std::to_string(place + 1);
}

/// Reads a list of categories whose ids none of the known and no other of the list may have; errors name the category.
std::vector<CategorySpec> categories(const YAML::Node& list, std::set<std::string> ids,
                                     const std::set<std::string>& moreKeys) {
    std::vector<CategorySpec> result;
    for (const auto& entry : list) {
        try {
            result.push_back(category(entry, moreKeys));
            if (!ids.insert(result.back().id).second)
                throw refusal(entry, "there is a category with this id already");
        } catch (const Refusal& inside) {
            Refusal named(entry.Mark(), nameFor(entry, result.size()) + ": " + inside.what());
            named.line = inside.line;
            throw named;
        } catch (const YAML::Exception& inside) {
            Refusal named(entry.Mark(), nameFor(entry, result.size()) + ": " + inside.msg);
            named.line = std::max(inside.mark.line, entry.Mark().line) + 1;
            throw named;
        }
    }
    return result;
}

std::vector<ModelSpec> models(const YAML::Node& list) {
    std::vector<ModelSpec> result;
    for (const auto& entry : list) {
        checkKeys(entry, {"words", "kg"});
        if (texts(entry["words"]).empty())
            throw refusal(entry, "the drone's model needs words");
        if (!entry["kg"])
            throw refusal(entry, "the drone's model needs its take-off weight, \"kg\"");
        result.push_back({texts(entry["words"]), entry["kg"].as<double>()});
    }
    return result;
}

DroneSpec drones(const YAML::Node& node) {
    DroneSpec result;
    if (!node)
        return result;
    checkKeys(node, {"hs", "hs_with_words", "no_drone", "words", "unless", "takeoff", "classes", "models"});
    result.hs = codes(node["hs"]);
    result.hsWithWords = hsRules(node["hs_with_words"]);
    result.noDrone = codes(node["no_drone"]);
    result.words = texts(node["words"]);
    result.unless = texts(node["unless"]);
    result.takeoff = texts(node["takeoff"]);
    for (const auto& entry : node["classes"]) {
        checkKeys(entry, {"id", "name", "hs", "up_to_kg"});
        WeightClass weightClass{idOf(entry), needed(entry, "name"), codes(entry["hs"])};
        if (const YAML::Node upTo = entry["up_to_kg"])
            weightClass.upToKg = upTo.as<double>();
        result.classes.push_back(weightClass);
    }
    if (result.classes.size() < 2)
        throw refusal(node, "drones need weight classes, the last for an unknown weight");
    result.models = models(node["models"]);
    return result;
}

std::set<std::string> idsOf(const CatalogueFile& file) {
    std::set<std::string> ids;
    for (const WeightClass& weightClass : file.drones.classes)
        ids.insert(weightClass.id);
    for (const CategorySpec& spec : file.categories)
        ids.insert(spec.id);
    return ids;
}

template <class Item> void append(std::vector<Item>& items, std::vector<Item> more) {
    std::move(more.begin(), more.end(), std::back_inserter(items));
}

void addDrones(DroneSpec& drones, const YAML::Node& node) {
    if (!node)
        return;
    checkKeys(node, {"words", "models"});
    append(drones.words, texts(node["words"]));
    std::vector<ModelSpec> first = models(node["models"]);
    append(first, std::move(drones.models));
    drones.models = std::move(first);
}

tl::unexpected<Error> refused(const std::string& why, int line) {
    return failure({ErrorCode::BadInput, QStringLiteral("Cannot read the goods categories"), toQString(why),
                    QStringLiteral("Correct that line of the categories."), QString(), line});
}

/// What `read` makes of the document; nothing that the YAML library throws gets out.
template <class Read> Result<CatalogueFile> readSafely(std::string_view yaml, const Read& read) {
    if (yaml.size() > longestFile)
        return refused("the file is larger than a megabyte", 0);
    try {
        return read(YAML::Load(std::string(yaml)));
    } catch (const Refusal& refusal) {
        return refused(refusal.what(), refusal.line);
    } catch (const YAML::Exception& exception) {
        return refused(exception.msg, exception.mark.line + 1);
    }
}

} // namespace

Result<CatalogueFile> readCatalogue(std::string_view yaml) {
    return readSafely(yaml, [](const YAML::Node& root) {
        checkKeys(root, {"parts", "drones", "categories"});
        CatalogueFile file;
        file.parts = texts(root["parts"]);
        file.drones = drones(root["drones"]);
        file.categories = categories(root["categories"], idsOf(file), {});
        return file;
    });
}

Result<CatalogueFile> withAdditions(CatalogueFile base, std::string_view yaml) {
    return readSafely(yaml, [&base](const YAML::Node& root) {
        checkKeys(root, {"drones", "categories"});
        addDrones(base.drones, root["drones"]);
        std::vector<CategorySpec> added = categories(root["categories"], idsOf(base), {"before_built_in"});
        const auto after = std::stable_partition(added.begin(), added.end(),
                                                 [](const CategorySpec& spec) { return spec.beforeBuiltIn; });
        std::vector<CategorySpec> all(added.begin(), after);
        append(all, std::move(base.categories));
        all.insert(all.end(), after, added.end());
        base.categories = std::move(all);
        return std::move(base);
    });
}

} // namespace waybill::goods
