// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/named_selections.h"

namespace waybill::edit {

// Selections that are kept under a name; each change and its journal row in one transaction. Nothing is written when
// nothing changes.

/// In place of what that name stood for. BadCall for a name that is none (keptName()), and for an empty selection.
[[nodiscard]] Result<void> saveSelection(store::Case& target, const QString& name, const std::set<std::string>& keys);
/// BadCall when there is no such selection, or another one has the new name.
[[nodiscard]] Result<void> renameSelection(store::Case& target, const QString& from, const QString& to);
/// BadCall when there is no such selection.
[[nodiscard]] Result<void> removeSelection(store::Case& target, const QString& name);

} // namespace waybill::edit
