// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

namespace waybill::edit {

// The journal's words for saveView(), renameView(), removeView() and showView(). The target is "view:NAME".
inline constexpr auto saveViewAction = "view-save";
inline constexpr auto renameViewAction = "view-rename";
inline constexpr auto removeViewAction = "view-remove";
inline constexpr auto showViewAction = "view-pins";

/// Whether an entry is about a view, or the opening of one.
[[nodiscard]] bool isViewDecision(const store::JournalEntry& entry);
/// What it was, in words ("Save the view “Front page”").
[[nodiscard]] QString viewDecisionText(const store::JournalEntry& entry);
/// Leads from one state of what an entry is about (its "before" or "after") to the other, in the caller's transaction.
[[nodiscard]] Result<void> applyViewState(store::Case& into, const store::JournalEntry& entry, const QString& from,
                                          const QString& to);

} // namespace waybill::edit
