// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace waybill {

/// Whether what stands in a party's place names nobody: "SAME AS CONSIGNEE", "ФИЗИЧЕСКОЕ ЛИЦО", "NULL NULL", "???". For
/// names; what stands for an empty cell of any column is map::isPlaceholder(). By resources/map/nobody.tsv, and by the
/// words of nobody_words.tsv, of which such names are made: "several other suppliers".
[[nodiscard]] bool isNobody(std::string_view name);

} // namespace waybill
