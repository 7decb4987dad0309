// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::map {

/// What one cell says about a party: its name, and what stood glued to it.
struct PartyText {
    std::string name;     ///< Empty when the cell holds a placeholder or no name.
    std::string address;  ///< Behind the name in the same cell, empty if none.
    std::string taxId;    ///< Before the name in the same cell, empty if none.
    std::string onBehalf; ///< The second party in the cell: "X ПО ПОРУЧЕНИЮ Y", "X ON BEHALF OF Y".
};

/// Takes a cell apart only where its content shows the seam: a line break, "ADDRESS:", a legal form followed by a
/// comma and an address, a phrase that names a second party, a tax number in front.
[[nodiscard]] PartyText partyText(std::string_view cell);

/// The first or the last word of a short text is a firm's legal form: "Alpha Ltd.", "ООО АЛЬФА".
[[nodiscard]] bool isCompany(std::string_view cell);

} // namespace waybill::map
