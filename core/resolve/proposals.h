// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <string>
#include <vector>

namespace waybill::resolve {

/// Two firms of a case that are, or may be, one: a lead, until the reporter or a certainty decides.
struct Proposal {
    EntityId first, second;        ///< The first is written in more shipments.
    PartyId firstName, secondName; ///< The two spellings that are most alike.
    double score = 0;              ///< 0 to 1.
    bool isCertain = false; ///< The same tax number, or the same name in another script or with another legal form.
    bool isPutOff = false;  ///< The reporter decides later.
    std::vector<std::string> reasons;     ///< In words; what speaks against it begins with "but:".
    qint64 firstUses = 0, secondUses = 0; ///< Shipments that name them.
};

/// Compares all names of a case that are used. Left out: firms that the reporter keeps apart, and what something speaks
/// against. Those that are certain first, then by what the merge would move, most first.
[[nodiscard]] Outcome<std::vector<Proposal>> proposals(store::Case& in, Job& job);

} // namespace waybill::resolve
