// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screen/list_entry.h"

#include <string_view>

namespace waybill::screen {

/// Takes weak aliases ("a.k.a. 'BNC'"), identifiers ("Tax ID No. 7707… (Russia)") and countries ("nationality Syria")
/// out of OFAC's remarks into the entry.
void readOfacRemarks(std::string_view remarks, ListEntry& into);

} // namespace waybill::screen
