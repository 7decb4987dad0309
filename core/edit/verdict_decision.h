// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"
#include "core/store/leads.h"

namespace waybill::edit {

inline constexpr auto verdictAction = "verdict"; ///< The journal's word for judge().

/// Writes verdicts, in the caller's transaction.
[[nodiscard]] Result<void> writeVerdicts(store::Case& into, const std::vector<store::LeadVerdict>& verdicts);
/// What the decision of an entry was, in words ("Dismiss 3 leads").
[[nodiscard]] QString verdictText(const store::JournalEntry& entry);

} // namespace waybill::edit
