// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace waybill::resolve {

/// Bytes to insert, delete, replace or swap with the neighbour to get from one text to the other (optimal string
/// alignment; Damerau 1964). Anything above `most` comes out as most + 1.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most);

} // namespace waybill::resolve
