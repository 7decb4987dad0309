// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waybill::resolve {

/// An address taken apart. Texts are romanised and lower-case, empty where unknown.
struct AddressParts {
    std::string unit;                ///< "1203", "a"
    std::string floor;               ///< "12", "g"
    std::string block;               ///< Of several buildings at one number or in one estate: "b", "2"
    std::string number;              ///< In the street, the first of a range: "300", "5a"
    std::string direction;           ///< n, s, e, w before the street's name
    std::vector<std::string> street; ///< Words of its name, without its kind.
    std::vector<std::string> estate; ///< Words of the name of a building, centre or park.
    std::vector<std::string> areas;  ///< Districts and what else was not understood, one text for each part.
    std::string city, region, country, postcode; ///< City and region by the lexicon; country as two letters.

    [[nodiscard]] bool hasBuilding() const { return (!number.empty() && !street.empty()) || !estate.empty(); }
    /// The unit within its building: the floor counts where the unit does not tell it. Empty without unit and floor.
    [[nodiscard]] std::string unitInBuilding() const;
};

/// Reads an address in English (Hong Kong, mainland China, America), Russian or alike. Never fails: what is not
/// understood is an area. Any thread.
[[nodiscard]] AddressParts readAddress(std::string_view address);

/// Whether two addresses name one building: the same number in the same street, or the same named building, and no
/// other block, city or direction.
[[nodiscard]] bool areOneBuilding(const AddressParts& a, const AddressParts& b);

} // namespace waybill::resolve
