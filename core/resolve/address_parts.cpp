// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/address_parts.h"

#include "core/resolve/address_reader.h"

namespace waybill::resolve {

AddressParts readAddress(std::string_view address) {
    return AddressReader(addressTokens(address)).read();
}

std::string AddressParts::unitInBuilding() const {
    // Room 1203 is on floor 12, room 705 on floor 7.
    constexpr std::size_t shortestTelling = 3;
    const bool tells = unit.size() >= shortestTelling && isDigit(unit[0]);
    if (tells || floor.empty())
        return unit;
    return unit + "@" + floor;
}

} // namespace waybill::resolve
