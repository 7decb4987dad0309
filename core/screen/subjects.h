// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/screen/matcher.h"
#include "core/store/case.h"

#include <vector>

namespace waybill::screen {

/// The firms and persons that the case's shipments name, with all their names, in order of entity. Parties that no
/// shipment in the case names are left out; those that are not resolved yet too.
[[nodiscard]] Outcome<std::vector<Subject>> subjectsOf(store::Case& of, Job& job);

} // namespace waybill::screen
