// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <QString>
#include <set>
#include <span>
#include <vector>

namespace waybill::store {

/// That an entity is no firm and no person ("GOODS IN TRANSIT"), as the reporter decided. Its shipments stay, and show
/// nobody in its place; names of later sources that are the same to the machine are no firm either.
struct NoFirm {
    EntityId entity;
    bool isNoFirm = true; ///< False: it is one again.
    QString reason;
    QString decidedAt; ///< ISO 8601, UTC; empty for one that is a firm.
    friend bool operator==(const NoFirm&, const NoFirm&) = default;
};

/// Those that are none, in the order of their ids.
[[nodiscard]] Result<std::vector<NoFirm>> noFirms(Case& in);
[[nodiscard]] Result<std::set<EntityId>> noFirmIds(Case& in);
/// In the caller's transaction.
[[nodiscard]] Result<void> writeNoFirm(Case& into, const NoFirm& decided);

/// The form that the journal keeps: {"no_firms": [{"entity", "no_firm", "reason", "decided_at"}, …]}
[[nodiscard]] QString noFirmsJson(std::span<const NoFirm> decided);
[[nodiscard]] std::vector<NoFirm> noFirmsFromJson(const QString& json);

} // namespace waybill::store
