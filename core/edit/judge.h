// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/leads.h"

namespace waybill::edit {

/// Decides about leads, all of them in one step that undo() takes back as one: a verdict each, with the reason, and a
/// journal row, in one transaction. BadCall when leads are dismissed without a reason, or when one is no lead. Nothing
/// is written when all of them say so already. `leads` name shipments by their own keys.
[[nodiscard]] Result<void> judge(store::Case& target, const std::vector<store::LeadKey>& leads, Verdict verdict,
                                 const QString& reason);

} // namespace waybill::edit
