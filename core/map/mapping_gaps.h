// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/mapping.h"

#include <vector>

namespace waybill::map {

/// What a table of shipments should say and no column is used for: day, parties, value, and the currency of values.
/// Each is an issue of the whole table; none for summaries, which need less.
[[nodiscard]] std::vector<Issue> gapsOf(const Mapping& mapping);
/// The gaps, then Mapping::allIssues(): what is to be said before and after an import.
[[nodiscard]] std::vector<Issue> gapsAndIssuesOf(const Mapping& mapping);

} // namespace waybill::map
