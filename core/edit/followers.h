// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/decision.h"

namespace waybill::edit {

/// Adds to the journal's entry for taking a decision back the names that came in after it and are where it led only by
/// it, so that they go back with the name that they share.
[[nodiscard]] Result<void> takeFollowersBack(store::Case& in, const DecisionStacks& stacks,
                                             const store::JournalEntry& decision, store::JournalEntry& entry);

/// Likewise to the entry for doing it again those that had gone back with it.
void bringFollowers(const DecisionStacks& stacks, const store::JournalEntry& decision, store::JournalEntry& entry);

} // namespace waybill::edit
