// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/ids.h"
#include "core/base/note_class.h"
#include "core/base/role.h"

#include <optional>
#include <string>
#include <vector>

namespace waybill::query {

/// Which shipments are in view: a value. All conditions hold at once; a list is "any of". The same in window and CLI.
/// What does not go together in a shipment's own papers, and so makes a reporter look twice.
enum class Difference {
    Origin, ///< The goods come from another country than any of their sellers whose country is known.
    Maker,  ///< A maker is named that neither buys nor sells them.
};

struct Clause;

struct Filter {
    std::optional<Date> from, to; ///< Inclusive. An aggregated row is in when its month touches the range.
    std::vector<std::string> hsPrefixes;
    std::vector<std::string> categories; ///< Category ids.
    std::vector<NoteClass> noteClasses;  ///< Stated and not negated; None = states nothing.
    std::vector<std::string> origins;    ///< ISO alpha-2.
    std::string party;                   ///< Folded text that a party's entity name contains.
    std::optional<Role> role;            ///< With `party`: in that role; alone: the role is filled.
    std::optional<double> minValueUsd, maxValueUsd;
    std::optional<double> minWeightKg;   ///< Net, or gross where net is unknown.
    std::string text;                    ///< Words that must all occur; OR between words means either; "…" a phrase.
    std::vector<std::string> tiers;      ///< Of the common high-priority list: goods::highPriorityTiers.
    std::vector<Difference> differences; ///< A shipment passes that has one of them.
    std::vector<std::string> statuses;   ///< Given by the reporter to it, its firms, addresses or links: see Marks.
    std::vector<std::string> tags;       ///< Likewise, without "#".
    std::vector<SourceId> sources;
    std::vector<EntityId> around; ///< Shipments that join these entities …
    int hops = 1;                 ///< … to entities at most so many links away; 1: only their own.

    std::vector<Clause> clauses; ///< Hold too: what the fields above cannot say.

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const Filter&, const Filter&);
};

/// Passed by a shipment that passes one of its terms.
struct Clause {
    struct Term {
        bool isNot = false; ///< Passed by what the filter leaves out.
        Filter filter;      ///< One condition, without clauses of its own.
        friend bool operator==(const Term&, const Term&) = default;
    };
    std::vector<Term> anyOf;
    friend bool operator==(const Clause&, const Clause&) = default;
};

inline bool operator==(const Filter&, const Filter&) = default;
inline bool Filter::isEmpty() const {
    return *this == Filter{};
}

} // namespace waybill::query
