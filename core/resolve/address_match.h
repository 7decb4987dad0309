// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/resolve/records.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::resolve {

/// Where an address is, at two levels. Equal keys are one place; empty where the text does not say.
struct AddressKeys {
    std::string building; ///< For a person to read, too: "300 lockhart, HK".
    std::string unit;     ///< The building's key and the unit in it: "300 lockhart, HK / 1203".
};

/// The keys of addresses as written. Spellings of one building and unit have equal keys, near-linear in their number;
/// the same addresses have the same keys, whatever the threads.
[[nodiscard]] Outcome<std::vector<AddressKeys>> matchAddresses(const std::vector<std::string_view>& addresses,
                                                               Job& job);

/// For each address of each record, one behind the other, the number of its building; 0 where the text names none.
[[nodiscard]] Outcome<std::vector<std::uint32_t>> buildingsOf(const std::vector<Record>& records, Job& job);

} // namespace waybill::resolve
