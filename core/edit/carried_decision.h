// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

namespace waybill::edit {

inline constexpr auto applyAction =
    "apply"; ///< The journal's word for applyDecisions(). The target is the other case's title.

/// What it was, in words ("Apply 12 decisions from “Drones 2023”").
[[nodiscard]] QString carriedText(const store::JournalEntry& entry);

} // namespace waybill::edit
