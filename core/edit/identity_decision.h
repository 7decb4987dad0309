// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/store/decisions.h"

#include <optional>
#include <string>

namespace waybill::edit {

// The journal's words for decisions about who parties are.
inline constexpr auto mergeAction = "merge";
inline constexpr auto resolveAction = "resolve"; ///< A merge by the program.
/// A name that came in later is a firm's by an earlier decision: no decision of its own.
inline constexpr auto followAction = "follow";
inline constexpr auto splitAction = "split";
inline constexpr auto renameAction = "rename";
inline constexpr auto apartAction = "apart";
inline constexpr auto excludeAction = "exclude"; ///< Is no firm. With names that were split off for it, in two parts.
inline constexpr auto includeAction = "include"; ///< Is a firm again.

[[nodiscard]] bool isIdentityDecision(const store::JournalEntry& entry);
/// The chosen name of a firm as the journal keeps it; nothing: the one most used.
[[nodiscard]] QString chosenNameJson(const std::optional<std::string>& name);
/// Brings what the decision was about to a state, in the caller's transaction.
[[nodiscard]] Result<void> applyIdentity(store::Case& into, const store::JournalEntry& decision, const QString& state);
/// What the decision was, in words ("Merge 3 firms into Status Compliances"); `name` is that of its target.
[[nodiscard]] QString identityText(const store::JournalEntry& entry, const QString& name);

} // namespace waybill::edit
