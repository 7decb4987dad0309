// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/goods/hs_rule.h"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::goods {

struct CategorySpec {
    std::string id, name;
    std::vector<HsRule> hs;      ///< With words if there are any.
    std::vector<HsRule> hsAlone; ///< Without words although there are some.
    std::vector<std::string> notHs, words, unless;
    std::vector<std::string> parts; ///< Its own words for a part; empty: those of all.
    bool whole = false;             ///< Parts and accessories are not in the category.
    bool main = false;              ///< The words say what the goods are, not what they are for or come with.
    bool beforeDrones = false;      ///< Asked before the drones: what detects drones names them too.
    bool beforeBuiltIn = false;     ///< Of additions: asked before all that is built in.
};

struct WeightClass {
    std::string id, name;
    std::vector<std::string> hs;
    double upToKg = std::numeric_limits<double>::infinity();
};

struct ModelSpec {
    std::vector<std::string> words;
    double kg = 0; ///< Maximum take-off weight.
};

struct DroneSpec {
    std::vector<std::string> hs, noDrone, words, unless, takeoff;
    std::vector<HsRule> hsWithWords;
    std::vector<WeightClass> classes; ///< By weight; the last is "weight unknown".
    std::vector<ModelSpec> models;
};

struct CatalogueFile {
    std::vector<std::string> parts;
    DroneSpec drones;
    std::vector<CategorySpec> categories;
};

/// Reads the YAML form. An error names the category and the line.
[[nodiscard]] Result<CatalogueFile> readCatalogue(std::string_view yaml);

/// The catalogue with what a second file of the form adds: categories, and words and models of drones. An error names
/// the category and the line; the file is the caller's to name.
[[nodiscard]] Result<CatalogueFile> withAdditions(CatalogueFile base, std::string_view yaml);

} // namespace waybill::goods
