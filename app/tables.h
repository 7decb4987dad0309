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
/// A profile by name (in the person's folder of profiles) or by path: the fields whose headers occur here are taken
/// over. Headers of the profile that do not occur are an issue of the mapping.
[[nodiscard]] Result<void> applyProfile(map::Mapping& mapping, const QString& profile);
[[nodiscard]] Result<void> saveProfile(const map::Mapping& mapping, const QString& profile);

} // namespace waybill::app
