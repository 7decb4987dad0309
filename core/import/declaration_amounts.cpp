// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/declaration_amounts.h"

#include <cmath>

namespace waybill::import {

namespace {

bool takeOutOf(double& amount, bool isRepeated) {
    if (!isRepeated || std::isnan(amount))
        return false;
    amount = map::absent;
    return true;
}

} // namespace

DeclarationAmounts::DeclarationAmounts(const map::Mapping& mapping)
    : m_value(mapping.habitOf(map::Field::Value).ofDeclaration),
      // Without a column of its own it comes from the value.
      m_valueUsd(mapping.column(map::Field::ValueUsd) ? mapping.habitOf(map::Field::ValueUsd).ofDeclaration : m_value),
      m_grossKg(mapping.habitOf(map::Field::GrossKg).ofDeclaration),
      m_netKg(mapping.habitOf(map::Field::NetKg).ofDeclaration) {}

bool DeclarationAmounts::takeOut(map::ShipmentDraft& draft) {
    if (isIdle() || draft.declarationNo.empty())
        return false;
    KeyMap::Entry& seen = m_seen.at(runDigest(draft.declarationNo));
    if (seen.value() == 0) {
        seen.setValue(1);
        return false;
    }
    return takeOutAll(draft);
}

void DeclarationAmounts::takeOutAgain(map::ShipmentDraft& draft, double countedUsd) const {
    if (!m_valueUsd || std::isnan(countedUsd))
        takeOutAll(draft);
}

bool DeclarationAmounts::takeOutAll(map::ShipmentDraft& draft) const {
    bool any = takeOutOf(draft.value, m_value);
    any = takeOutOf(draft.valueUsd, m_valueUsd) || any;
    any = takeOutOf(draft.grossKg, m_grossKg) || any;
    return takeOutOf(draft.netKg, m_netKg) || any;
}

} // namespace waybill::import
