// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/pin.h"

namespace waybill::edit {

inline constexpr auto pinAction = "pin"; ///< The journal's word for pinNode().

/// A position as the journal keeps it before and after a decision.
[[nodiscard]] QString positionJson(const NodePosition& position);
/// Nothing for what is no position.
[[nodiscard]] std::optional<NodePosition> positionFromJson(const QString& json);
/// Pins or lets go, in the caller's transaction.
[[nodiscard]] Result<void> writePosition(store::Case& into, const QString& key, const NodePosition& position);

} // namespace waybill::edit
