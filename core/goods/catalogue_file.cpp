// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/catalogue_file.h"

#include "core/base/text.h"
#include "core/base/yaml_file.h"

#include <algorithm>
#include <set>

namespace waybill::goods {

namespace {

using yaml::checkKeys;
using yaml::Refusal;
using yaml::texts;

std::string needed(const YAML::Node& node, const char* key) {
    const YAML::Node value = node[key];
    if (!value || value.as<std::string>().empty())
        throw Refusal(node.Mark(), std::string("\"") + key + "\" is missing");
    return value.as<std::string>();
}

std::vector<std::string> codes(const YAML::Node& node) {
    std::vector<std::string> result = texts(node);
    for (const std::string& code : result) {
        if (code.empty() || code.find_first_not_of("0123456789") != std::string::npos)
            throw Refusal(node.Mark(), "\"" + code + "\" is no HS code; write it in quotes, digits only");
    }
    return result;
}

CategorySpec category(const YAML::Node& node) {
    checkKeys(node, {"id", "name", "hs", "words", "unless", "whole", "before_drones"});
    CategorySpec result{needed(node, "id"),
                        needed(node, "name"),
                        codes(node["hs"]),
                        texts(node["words"]),
                        texts(node["unless"]),
                        node["whole"].as<bool>(false),
                        node["before_drones"].as<bool>(false)};
    if (result.hs.empty() && result.words.empty())
        throw Refusal(node.Mark(), "the category needs HS codes or words");
    return result;
}

DroneSpec drones(const YAML::Node& node) {
    DroneSpec result;
    if (!node)
        return result;
    checkKeys(node, {"hs", "hs_with_words", "no_drone", "words", "takeoff", "classes", "models"});
    result.hs = codes(node["hs"]);
    result.hsWithWords = codes(node["hs_with_words"]);
    result.noDrone = codes(node["no_drone"]);
    result.words = texts(node["words"]);
    result.takeoff = texts(node["takeoff"]);
    for (const auto& entry : node["classes"]) {
        checkKeys(entry, {"id", "name", "hs", "up_to_kg"});
        WeightClass weightClass{needed(entry, "id"), needed(entry, "name"), codes(entry["hs"])};
        weightClass.upToKg = entry["up_to_kg"].as<double>(weightClass.upToKg);
        result.classes.push_back(weightClass);
    }
    if (result.classes.size() < 2)
        throw Refusal(node.Mark(), "drones need weight classes, the last for an unknown weight");
    for (const auto& entry : node["models"]) {
        checkKeys(entry, {"words", "kg"});
        result.models.push_back({texts(entry["words"]), entry["kg"].as<double>()});
    }
    return result;
}

tl::unexpected<Error> refused(const std::string& why, int line) {
    return failure({ErrorCode::BadInput, QStringLiteral("Cannot read the goods categories"), toQString(why),
                    QStringLiteral("Correct that line of the categories."), QString(), line});
}

} // namespace

Result<CatalogueFile> readCatalogue(std::string_view yaml) {
    try {
        const YAML::Node root = YAML::Load(std::string(yaml));
        checkKeys(root, {"parts", "drones", "categories"});
        CatalogueFile file;
        file.parts = texts(root["parts"]);
        file.drones = drones(root["drones"]);
        std::set<std::string> ids;
        for (const WeightClass& weightClass : file.drones.classes)
            ids.insert(weightClass.id);
        for (const auto& entry : root["categories"]) {
            file.categories.push_back(category(entry));
            if (!ids.insert(file.categories.back().id).second)
                throw Refusal(entry.Mark(), "the id \"" + file.categories.back().id + "\" is there twice");
        }
        return file;
    } catch (const Refusal& refusal) {
        return refused(refusal.what(), refusal.line);
    } catch (const YAML::Exception& exception) {
        return refused(exception.msg, exception.mark.line + 1);
    }
}

} // namespace waybill::goods
