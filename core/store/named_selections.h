// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

#include <QString>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace waybill::store {

/// Nodes that the reporter keeps together under a name, by their keys ("co-12", "ad-7", "sh-ab12cd34-17").
struct NamedSelection {
    QString name;
    std::set<std::string> keys;
    QString createdAt, changedAt; ///< ISO 8601, UTC.
    friend bool operator==(const NamedSelection&, const NamedSelection&) = default;
};

[[nodiscard]] Result<std::vector<NamedSelection>> namedSelections(Case& from); ///< By name; keys as they were kept.
/// The same with the keys of what they are now, whatever merged since.
[[nodiscard]] Result<std::vector<NamedSelection>> namedSelectionsNow(Case& from);
[[nodiscard]] Result<std::optional<NamedSelection>> namedSelection(Case& from, const QString& name);

// Inside a Transaction of the caller:
[[nodiscard]] Result<void> putNamedSelection(Case& into,
                                             const NamedSelection& selection); ///< In place of its namesake.
[[nodiscard]] Result<void> removeNamedSelection(Case& from, const QString& name);

/// A selection as the journal keeps it before and after a decision.
[[nodiscard]] QString namedSelectionJson(const NamedSelection& selection);
/// Nothing for what is none.
[[nodiscard]] std::optional<NamedSelection> namedSelectionFromJson(const QString& json);

/// Whether the selections of the case are those that the journal leads to.
[[nodiscard]] Result<bool> areSelectionsAsJournalled(Case& of, const std::vector<JournalEntry>& entries);

} // namespace waybill::store
