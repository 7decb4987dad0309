// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/carried_decisions.h"

namespace waybill::edit {

/// What the reporter has decided in a case and what is in force now: who firms are, what they are called and that they
/// are two, what is no firm, annotations, verdicts on leads and hits, and what is hidden. Not the program's own merges
/// (it finds them again), sources, views or pins.
[[nodiscard]] Result<CarriedDecisions> gatherDecisions(store::Case& from);

} // namespace waybill::edit
