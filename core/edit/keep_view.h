// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/saved_views.h"

#include <optional>
#include <set>
#include <span>
#include <string>

namespace waybill::edit {

// Views that are kept under a name; each change and its journal row in one transaction. Nothing is written when nothing
// changes.

/// Keeps what is shown under a name; in place of what that name stood for. BadCall for a name that is none
/// (keptName()). `json` is scene::SavedView's.
[[nodiscard]] Result<void> saveView(store::Case& target, const QString& name, const QString& json);
/// BadCall when there is no such view, or another one has the new name.
[[nodiscard]] Result<void> renameView(store::Case& target, const QString& from, const QString& to);
/// BadCall when there is no such view.
[[nodiscard]] Result<void> removeView(store::Case& target, const QString& name);

/// Opening a view: pins the nodes that it pins and hides those that it hides, and no others. Where it does not say what
/// is hidden, that stays. What was pinned and hidden before is in the journal; there is no entry when nothing changes.
[[nodiscard]] Result<void> showView(store::Case& target, const QString& name, std::span<const store::PinnedNode> pins,
                                    const std::optional<std::set<std::string>>& hidden);
/// Whether the newest entry of the journal has opened a view, or taken that back.
[[nodiscard]] Result<bool> newestShowsView(store::Case& of);

} // namespace waybill::edit
