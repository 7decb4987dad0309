// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/store/rule_files.h"

#include <vector>

namespace waybill::import {

/// What reading all texts of a case anew has changed.
struct Reread {
    qint64 shipments = 0; ///< That were read.
    qint64 changed = 0;   ///< Of those, that state something else now, or are other goods.
};

/// Reads the texts of all shipments by the built-in rules with these files on top of them, which the case then keeps
/// for all that is imported later. One transaction with a journal row: nothing is written when cancelled, or when a
/// file is refused. Verdicts stay as they are.
[[nodiscard]] Outcome<Reread> readAgain(store::Case& target, const std::vector<store::RuleFile>& files, Job& job);

} // namespace waybill::import
