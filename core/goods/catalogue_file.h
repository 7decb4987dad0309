// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::goods {

struct CategorySpec {
    std::string id, name;
    std::vector<std::string> hs, words, unless;
    bool whole = false;        ///< Parts and accessories are not in the category.
    bool beforeDrones = false; ///< Asked before the drones: what detects drones names them too.
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
    std::vector<std::string> hs, hsWithWords, noDrone, words, takeoff;
    std::vector<WeightClass> classes; ///< By weight; the last is "weight unknown".
    std::vector<ModelSpec> models;
};

struct CatalogueFile {
    std::vector<std::string> parts;
    DroneSpec drones;
    std::vector<CategorySpec> categories;
};

/// Reads the YAML form. An error names the line.
[[nodiscard]] Result<CatalogueFile> readCatalogue(std::string_view yaml);

} // namespace waybill::goods
