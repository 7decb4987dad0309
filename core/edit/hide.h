// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/case.h"

#include <set>
#include <string>

namespace waybill::edit {

/// Leaves nodes ("co-12", "ad-7") out of the picture, all of them in one step that undo() takes back as one; change and
/// journal row in one transaction. What they shipped goes on counting. Nothing is written when all of them are hidden
/// already. BadCall for an empty key.
[[nodiscard]] Result<void> hideNodes(store::Case& target, const std::set<std::string>& keys);
/// Brings nodes back likewise, by their keys of now: also those that were hidden before they merged into them.
[[nodiscard]] Result<void> showNodes(store::Case& target, const std::set<std::string>& keys);

} // namespace waybill::edit
