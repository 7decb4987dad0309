// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decisions.h"

#include <QString>
#include <optional>
#include <span>
#include <vector>

namespace waybill::store {

/// What is shown, under a name. What `json` says is scene::SavedView's; here it is a text.
struct StoredView {
    QString name;
    QString json;
    QString createdAt, changedAt; ///< ISO 8601, UTC.
    friend bool operator==(const StoredView&, const StoredView&) = default;
};

[[nodiscard]] Result<std::vector<StoredView>> storedViews(Case& from); ///< By name.
[[nodiscard]] Result<std::optional<StoredView>> storedView(Case& from, const QString& name);

// Inside a Transaction of the caller:
[[nodiscard]] Result<void> putStoredView(Case& into, const StoredView& view); ///< In place of one of that name.
[[nodiscard]] Result<void> removeStoredView(Case& from, const QString& name);
/// Makes these nodes the pinned ones, and no others.
[[nodiscard]] Result<void> setPinnedNodes(Case& into, std::span<const PinnedNode> nodes);

/// A view as the journal keeps it before and after a decision.
[[nodiscard]] QString storedViewJson(const StoredView& view);
/// Nothing for what is no view.
[[nodiscard]] std::optional<StoredView> storedViewFromJson(const QString& json);

/// Whether the views of the case are those that the journal leads to.
[[nodiscard]] Result<bool> areViewsAsJournalled(Case& of, const std::vector<JournalEntry>& entries);

} // namespace waybill::store
