// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/carried_decisions.h"

#include <QStringList>
#include <vector>

namespace waybill::edit {

/// A decision of the file that was not applied, and why not.
struct NotApplied {
    QString what; ///< "KEXIN TRADING CO., LTD and 2 other names are one firm"
    QString why;  ///< "none of the names is in this case"
};

struct AppliedDecisions {
    QStringList done;     ///< In words, one each.
    qint64 alreadySo = 0; ///< Decisions that hold here as they are.
    std::vector<NotApplied> notApplied;
};

enum class Applying { Try, Do };

/// Applies what was decided in another case to this one, as one step that undo() takes back. Firms, addresses and
/// shipments are found by what they are; what is not here is told. What was decided here stays: a decision that
/// contradicts it is not applied, and told. With Try the case stays as it is and the answer says what would be done.
/// Nothing is written when nothing changes.
[[nodiscard]] Result<AppliedDecisions> applyDecisions(store::Case& target, const CarriedDecisions& decisions,
                                                      Applying how);

} // namespace waybill::edit
