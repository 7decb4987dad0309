// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/saved_views.h"

#include <optional>
#include <span>

namespace waybill::edit {

// Views that are kept under a name; each change and its journal row in one transaction. Nothing is written when nothing
// changes.

/// Longest name of a view, in characters.
inline constexpr int longestViewName = 100;

/// Keeps what is shown under a name, without white space at its ends; in place of what that name stood for. BadCall for
/// an empty name, one too long, or one of more than a line. `json` is scene::SavedView's.
[[nodiscard]] Result<void> saveView(store::Case& target, const QString& name, const QString& json);
/// BadCall when there is no such view, or another one has the new name.
[[nodiscard]] Result<void> renameView(store::Case& target, const QString& from, const QString& to);
/// BadCall when there is no such view.
[[nodiscard]] Result<void> removeView(store::Case& target, const QString& name);

/// Pins the nodes that a view pins, and no others: opening it. What was pinned before is in the journal.
[[nodiscard]] Result<void> pinAsInView(store::Case& target, const QString& name,
                                       std::span<const store::PinnedNode> nodes);
/// Whether the newest entry of the journal has pinned the nodes of a view, or taken that back.
[[nodiscard]] Result<bool> newestPinsAsInView(store::Case& of);

} // namespace waybill::edit
