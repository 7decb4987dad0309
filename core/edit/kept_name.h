// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace waybill::edit {

/// Longest name of a view or a selection, in characters.
inline constexpr int longestKeptName = 100;

/// A name under which something is kept, without white space at its ends. BadCall for an empty one, one too long, or
/// one of more than a line; `refusal` says what cannot be done: "A view cannot be called so".
[[nodiscard]] Result<QString> keptName(const QString& name, const QString& refusal);

} // namespace waybill::edit
