// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/csv_tokeniser.h"

#include <string_view>

namespace waybill::read {

/// How the first rows of a CSV (UTF-8, without byte order mark) are written: the delimiter that cuts them into the most
/// regular table, quotes respected. `whole` says that the sample is the whole file.
[[nodiscard]] Dialect detectDialect(std::string_view sample, bool whole);

/// The number of cells that most rows have with this delimiter; 0 when there are no rows.
[[nodiscard]] std::size_t usualColumns(std::string_view sample, bool whole, const Dialect& dialect);

} // namespace waybill::read
