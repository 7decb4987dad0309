// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/read/table.h"

namespace waybill::read {

/// The error of a table, told about the file that the person knows and the member and the sheet that are concerned.
[[nodiscard]] Error toldOfFile(Error error, const TableInfo& table);

} // namespace waybill::read
