// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/apply_decisions.h"
#include "core/edit/several_decisions.h"
#include "core/edit/written_names.h"

#include <set>
#include <span>

namespace waybill::edit {

/// What the parts of applying share: the case, its names as they become, what was done and what was not.
struct Applied {
    store::Case& in;
    CaseNames names;
    SeveralDecisions made;
    AppliedDecisions told;

    void leave(const QString& what, const QString& why) { told.notApplied.push_back({what, why}); }
    /// The entities that any of the names is of now.
    [[nodiscard]] std::set<EntityId> entitiesOf(const WrittenNames& written) const;
};

/// Which names are one firm, what they are called, and what is no firm.
[[nodiscard]] Result<void> applyFirms(Applied& to, const CarriedDecisions& decisions);

} // namespace waybill::edit
