// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/resolve/proposals.h"
#include "core/store/apart.h"
#include "core/store/decisions.h"

#include <QString>
#include <span>
#include <vector>

namespace waybill::edit {

// Which names are one firm, as the reporter decides. Each decision is one transaction with its journal row, can be
// taken back after any time, and holds for sources that come later: it is about names as written.

/// All names of the other firms become names of the first. BadCall with fewer than two different firms, when one is not
/// in the case or has merged away already, and when names of them were kept apart.
[[nodiscard]] Result<void> merge(store::Case& target, std::span<const EntityId> firms, const QString& why);
/// What joining those that are certain did, as one decision for each firm.
struct Certainties {
    qint64 merges = 0;                   ///< Firms that others were merged into.
    std::vector<resolve::Proposal> open; ///< What is left for the reporter.
};
/// Firms that are certainly one are merged, by the program: the journal says so and why, and each can be taken back
/// like a reporter's own decision. What was taken back, and what would unite names that were
/// kept apart, is only proposed. All or nothing.
[[nodiscard]] Outcome<Certainties> mergeCertain(store::Case& target, Job& job);

/// Names of a firm become a firm of their own, which is returned. BadCall when one is no name of the firm, or none
/// would be left.
[[nodiscard]] Result<EntityId> split(store::Case& target, EntityId firm, std::span<const PartyId> names,
                                     const QString& why);
/// The name by which a firm is shown; an empty one: again the name that is written most.
[[nodiscard]] Result<void> rename(store::Case& target, EntityId firm, const QString& name, const QString& why);
/// Two firms are not one, or that is put off, or open again: they are not proposed any more while it holds.
[[nodiscard]] Result<void> keepApart(store::Case& target, EntityId first, EntityId second,
                                     std::optional<store::Apart> verdict, const QString& why);

/// Takes one decision of any kind back that may not be the newest, also several that were applied as one. BadCall when
/// the entry is no decision or has been taken back, when a later one in force is about the same, and for decisions
/// about sources, views and places in the picture.
[[nodiscard]] Result<void> takeBack(store::Case& target, JournalId entry);
/// Why takeBack() would refuse, in words; empty when it would not.
[[nodiscard]] Result<QString> whyNotTakenBack(store::Case& in, JournalId entry);

} // namespace waybill::edit
