// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/apart.h"

#include <optional>
#include <span>
#include <vector>

namespace waybill::edit {

/// The reporter's word on names that are not one firm's: nothing may unite them, by way of a third name neither, while
/// it holds.
class KeptApart {
public:
    [[nodiscard]] static Result<KeptApart> load(store::Case& in);
    [[nodiscard]] bool isEmpty() const { return m_verdicts.empty(); }

    /// The verdict on two of some names; nothing when all of them may be one firm's.
    [[nodiscard]] std::optional<store::ApartVerdict> among(std::span<const PartyId> names) const;

private:
    std::vector<store::ApartVerdict> m_verdicts;
};

/// BadCall where `what` would make names one firm's that are kept apart; it says which, and why.
[[nodiscard]] Result<void> refuseKeptApart(store::Case& in, std::span<const PartyId> names, const QString& what);

} // namespace waybill::edit
