// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/resolve/records.h"

#include <cstdint>
#include <vector>

namespace waybill::resolve {

/// For each address of each record, one behind the other, the number of its building; 0 where the text names none.
[[nodiscard]] Outcome<std::vector<std::uint32_t>> buildingsOf(const std::vector<Record>& records, Job& job);

} // namespace waybill::resolve
