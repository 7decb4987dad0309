// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/key_map.h"
#include "core/map/draft.h"
#include "core/map/mapping.h"

namespace waybill::import {

/// Counts what a table repeats on each line of a declaration once: on its first line. Shown the rows in file order.
class DeclarationAmounts {
public:
    explicit DeclarationAmounts(const map::Mapping& mapping);
    [[nodiscard]] bool isIdle() const { return !m_value && !m_valueUsd && !m_grossKg && !m_netKg; }
    /// Takes the repeated amounts out of a further line of a declaration. True when there was something to take.
    [[nodiscard]] bool takeOut(map::ShipmentDraft& draft);
    /// For a row that comes without those before it, but with the value that its import counted (NaN for none): takes
    /// them out of what was a further line. Where no value tells, they are taken out, too: better too little than
    /// twice.
    void takeOutAgain(map::ShipmentDraft& draft, double countedUsd) const;

private:
    bool takeOutAll(map::ShipmentDraft& draft) const;
    bool m_value, m_valueUsd, m_grossKg, m_netKg;
    KeyMap m_seen;
};

} // namespace waybill::import
