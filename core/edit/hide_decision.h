// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

namespace waybill::edit {

inline constexpr auto hideAction = "hide"; ///< The journal's word for hideNodes().
inline constexpr auto showAction = "show"; ///< And for showNodes().

[[nodiscard]] bool isHiding(const store::JournalEntry& entry);
/// What the decision was, in words ("Hide 12 nodes", "Show Status Compliances"); `name` is that of its target.
[[nodiscard]] QString hidingText(const store::JournalEntry& entry, const QString& name);
/// Brings what the decision was about to a state, in the caller's transaction.
[[nodiscard]] Result<void> writeHiding(store::Case& into, const QString& state);

} // namespace waybill::edit
