// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <QString>
#include <optional>
#include <span>
#include <vector>

namespace waybill::store {

/// What the reporter decided about two parties that may be one firm.
enum class Apart { Apart, Later };
struct ApartVerdict {
    PartyId first, second;        ///< In either order.
    std::optional<Apart> verdict; ///< Nothing: the question is open.
    QString reason;
    QString decidedAt; ///< ISO 8601, UTC.
    friend bool operator==(const ApartVerdict&, const ApartVerdict&) = default;
};
[[nodiscard]] Result<std::vector<ApartVerdict>> apartVerdicts(Case& in);
/// In the caller's transaction.
[[nodiscard]] Result<void> writeApart(Case& in, const ApartVerdict& verdict);
/// {"apart": [{"first", "second", "verdict", "reason", "decided_at"}, …]}
[[nodiscard]] QString apartJson(std::span<const ApartVerdict> verdicts);
[[nodiscard]] std::vector<ApartVerdict> apartFromJson(const QString& json);

} // namespace waybill::store
