// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/name_index.h"
#include "core/resolve/records.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace waybill::resolve {

/// Records that are the same in everything that is compared, as one.
struct MatchUnit {
    std::uint32_t record = 0;    ///< The first of them.
    std::uint32_t firstName = 0; ///< In the index: the name, then the aliases.
    std::uint32_t names = 1;
    std::uint32_t taxId = 0; ///< A number for each different one; 0 when unknown.
    std::uint16_t country = 0;
    std::uint32_t firstBuilding = 0, buildings = 0; ///< In MatchUnits::buildingIds.
    qint64 uses = 0;
};

/// The records in the form in which they are compared.
struct MatchUnits {
    NameIndex index;
    std::vector<MatchUnit> units;
    std::vector<std::uint32_t> unitOf; ///< For each record.
    std::vector<std::uint32_t> buildingIds;
    std::vector<std::string_view> names; ///< What the index was made of.

    [[nodiscard]] std::span<const std::uint32_t> buildings(const MatchUnit& unit) const {
        return std::span(buildingIds).subspan(unit.firstBuilding, unit.buildings);
    }
};

/// The records must live as long as the units.
[[nodiscard]] Outcome<MatchUnits> makeUnits(const std::vector<Record>& records, Job& job);

/// How alike two units are: names, tax numbers, countries and buildings together.
[[nodiscard]] Likeness compareUnits(const MatchUnits& all, const MatchUnit& a, const MatchUnit& b);

} // namespace waybill::resolve
