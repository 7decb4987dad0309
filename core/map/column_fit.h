// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/column_profile.h"
#include "core/map/field.h"

#include <string>

namespace waybill::map {

/// How well the cells can be the field's values: 0 never, 1 surely, 0.5 they do not say.
[[nodiscard]] double contentFit(const ColumnProfile& profile, Field field);

/// What the cells say of the field, in words: "98 % of cells are dates"; empty where they say nothing.
[[nodiscard]] std::string contentReason(const ColumnProfile& profile, Field field);

} // namespace waybill::map
