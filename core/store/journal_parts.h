// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

#include <vector>

namespace waybill::store {

// Several decisions that were made, and are undone, as one step: an entry of the journal whose states hold theirs.

/// One of them: what it did, to what, and its states as an entry of its own would hold them.
struct JournalPart {
    QString action, target, before, after;
};

/// Sets the states of an entry: {"parts": [{"action", "target", "state"}, …]}.
void setParts(JournalEntry& entry, const std::vector<JournalPart>& parts);
/// In the order in which they were made; empty for an entry of one decision.
[[nodiscard]] std::vector<JournalPart> partsOf(const JournalEntry& entry);
[[nodiscard]] bool hasParts(const JournalEntry& entry);

/// The entries, its parts in the place of each that has any: in the order in which they were made, or taken back. For
/// who replays what the journal tells.
[[nodiscard]] std::vector<JournalEntry> withPartsApart(const std::vector<JournalEntry>& entries);

} // namespace waybill::store
