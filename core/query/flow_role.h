// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/role.h"

namespace waybill::query {

/// Whether goods flow from or to a party in this role: such parties are nodes of the picture.
[[nodiscard]] constexpr bool isFlowRole(Role role) {
    return role == Role::Buyer || role == Role::Seller || role == Role::Maker;
}

} // namespace waybill::query
