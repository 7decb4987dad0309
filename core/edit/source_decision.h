// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/decisions.h"

#include <optional>

namespace waybill::edit {

inline constexpr auto takeOutAction = "take-out"; ///< The journal's word for takeOut().
inline constexpr auto putBackAction = "put-back"; ///< And for putBack().

/// File and sheet of a source; nothing when there is no such source.
[[nodiscard]] std::optional<QString> sourceName(store::Case& in, SourceId source);

/// Whether an entry is about a source being in the case or out of it.
[[nodiscard]] bool isSourceDecision(const store::JournalEntry& entry);
/// Takes the source that an entry is about out, or puts it back, as `state` (its "before" or "after") says. In the
/// caller's transaction.
[[nodiscard]] Outcome<void> applySourceState(store::Case& into, const store::JournalEntry& entry, const QString& state,
                                             Job& job);

/// After a source has come or gone, and outside the transaction: firms are called as most of what counts calls them.
/// Left undone when cancelled: the decision stands.
[[nodiscard]] Outcome<void> nameAgain(store::Case& in, Job& job);

} // namespace waybill::edit
