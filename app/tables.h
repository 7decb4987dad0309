// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/call.h"
#include "core/map/mapping.h"
#include "core/read/table.h"

namespace waybill::app {

/// The tables of the files of a call, with its --sheet and --encoding; the first failure ends it.
[[nodiscard]] Result<std::vector<read::TableInfo>> tablesOf(const Call& call, const QStringList& files);
/// Changes a mapping as --set FIELD=COLUMN asks; a column is its header or its number from 1, empty for "none".
[[nodiscard]] Result<void> applySettings(map::Mapping& mapping, const QStringList& settings);

} // namespace waybill::app
