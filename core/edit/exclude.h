// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <QString>
#include <span>

namespace waybill::edit {

/// Says that what the records name is no firm and no person: a placeholder that no rule knew ("GOODS IN TRANSIT"). Its
/// shipments stay and show nobody in its place. With `names` only these: they are split off for it, in one step that
/// undo() takes back as one. Returns what was excluded. BadCall when there is no such firm, a name is none of its, or
/// it is excluded already.
[[nodiscard]] Result<EntityId> exclude(store::Case& target, EntityId firm, std::span<const PartyId> names,
                                       const QString& why);
/// The reverse. BadCall when it is not excluded.
[[nodiscard]] Result<void> include(store::Case& target, EntityId firm, const QString& why);

} // namespace waybill::edit
