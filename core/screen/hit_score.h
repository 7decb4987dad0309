// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screen/list_entry.h"
#include "core/screen/matcher.h"
#include "core/screen/name_signature.h"

#include <string>
#include <vector>

namespace waybill::screen {

/// What kind of party the words of a name show.
enum class NameShows { Firm, Person, Nothing };
[[nodiscard]] NameShows whatNameShows(std::string_view name, const NameSignature& signature);

/// A score with the reasons that made it.
struct Weighed {
    double score = 0;
    std::vector<std::string> reasons;
};

/// A name of a subject that is like a name of an entry, weighed with all that is known of both. `likeness` has the
/// entry's name first.
[[nodiscard]] Weighed weigh(const Subject& subject, const NameSignature& written, NameShows shows,
                            const ListEntry& entry, const ListName& name, const NameSignature& listed,
                            const NameLikeness& likeness);

/// An identifier that both have, weighed.
[[nodiscard]] Weighed weighNumber(const Subject& subject, const ListEntry& entry, const ListIdentifier& identifier);

/// Whether a name of an entry of that likeness can become a hit whatever else is known; asked before anything is
/// weighed.
[[nodiscard]] bool canBeHit(const ListEntry& entry, const NameLikeness& likeness);
/// Names less alike are no hits.
inline constexpr double leastLikeness = 0.8;

} // namespace waybill::screen
