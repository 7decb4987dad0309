// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/list_hits.h"

namespace waybill::edit {

/// Decides about hits on watch lists, all of them in one step that undo() takes back as one: a verdict each, with the
/// reason, and a journal row, in one transaction. BadCall when hits are dismissed without a reason, or when one is not
/// there. Nothing is written when all of them say so already.
[[nodiscard]] Result<void> judgeHits(store::Case& target, const std::vector<HitId>& hits, Verdict verdict,
                                     const QString& reason);

} // namespace waybill::edit
