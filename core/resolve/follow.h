// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/parties.h"
#include "core/store/case.h"

#include <span>

namespace waybill::resolve {

/// A name that joined a firm as it was written.
struct Newcomer {
    const PartyFacts* facts = nullptr; ///< As they were before it joined.
    EntityId entity;
};

/// Newcomers whose name a decision had made another firm's are there by that decision, not by their name alone: what
/// they would be without it is kept beside it, and the journal says so ("follow"), so that taking the decision back
/// takes them along. Inside a Transaction of the caller, after the newcomers were assigned.
[[nodiscard]] Result<void> followDecisions(store::Case& in, const std::vector<PartyFacts>& parties,
                                           std::span<const Newcomer> newcomers);

} // namespace waybill::resolve
