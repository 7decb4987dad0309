// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace waybill::map {

/// What stands between two parties in a cell: "X BY ORDER OF Y". The views look into the cell; tidied of what the seam
/// leaves behind they are the two names.
struct PartySeam {
    std::string_view before; ///< Empty where the cell begins with the mark: then its party is the one behind.
    std::string_view behind; ///< Empty where nothing follows the mark.
};

/// Where a second party begins, by the words of resources/map/second_party.tsv. Returns false when the cell names one
/// party only.
[[nodiscard]] bool findSecondParty(std::string_view cell, PartySeam& seam);

} // namespace waybill::map
