// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"
#include "core/store/leads.h"
#include "core/store/list_hits.h"

namespace waybill::edit {

inline constexpr auto verdictAction = "verdict";        ///< The journal's word for judge().
inline constexpr auto hitVerdictAction = "hit-verdict"; ///< And for judgeHits().

/// "Dismiss", for a menu or the journal.
[[nodiscard]] QString deedOf(Verdict verdict);

/// Writes verdicts, in the caller's transaction.
[[nodiscard]] Result<void> writeVerdicts(store::Case& into, const std::vector<store::LeadVerdict>& verdicts);
/// What the decision of an entry was, in words ("Dismiss 3 leads").
[[nodiscard]] QString verdictText(const store::JournalEntry& entry);

/// The same for hits ("Dismiss 3 hits").
[[nodiscard]] Result<void> writeHitVerdicts(store::Case& into, const std::vector<store::HitVerdict>& verdicts);
/// `name`: of the firm that the first hit is of.
[[nodiscard]] QString hitVerdictText(const store::JournalEntry& entry, const QString& name);

} // namespace waybill::edit
