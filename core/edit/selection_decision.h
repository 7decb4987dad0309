// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

namespace waybill::edit {

// The journal's words for saveSelection(), renameSelection() and removeSelection(). The target is "selection:NAME".
inline constexpr auto saveSelectionAction = "selection-save";
inline constexpr auto renameSelectionAction = "selection-rename";
inline constexpr auto removeSelectionAction = "selection-remove";

[[nodiscard]] bool isSelectionDecision(const store::JournalEntry& entry);
/// What it was, in words ("Name the selection “Front page”").
[[nodiscard]] QString selectionDecisionText(const store::JournalEntry& entry);
/// Leads from one state of what an entry is about (its "before" or "after") to the other, in the caller's transaction.
[[nodiscard]] Result<void> applySelectionState(store::Case& into, const QString& from, const QString& to);

} // namespace waybill::edit
