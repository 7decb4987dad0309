// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/call.h"
#include "core/base/ids.h"
#include "core/store/case.h"

#include <QStringList>
#include <memory>
#include <vector>

namespace waybill::app {

inline constexpr int mostFirmIds = 100'000; ///< Of one call.

/// Declares --why, which every decision about firms has.
void takesWhy(Call& call);

/// A decision about firms as the command line gives it.
struct FirmDecision {
    std::unique_ptr<store::Case> opened;
    QString why;
    [[nodiscard]] store::Case& in() const { return *opened; }
};
/// Opens the case of a call, which must have a reason. `command` is what the error calls it.
[[nodiscard]] Result<FirmDecision> firmDecision(const Call& call, const QString& command);

/// The firms that ids name; the first that names none is the error.
[[nodiscard]] Result<std::vector<EntityId>> firmsOf(store::Case& in, const QStringList& ids);
/// The names that ids name ("pa-7" or "7").
[[nodiscard]] Result<std::vector<PartyId>> namesOf(const QStringList& ids);
/// What a firm is called; empty when it is not in the case.
[[nodiscard]] QString nameOf(store::Case& in, EntityId firm);

} // namespace waybill::app
