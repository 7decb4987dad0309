// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/role.h"

namespace waybill {

std::string_view roleName(Role role) {
    switch (role) {
    case Role::Buyer:
        return "buyer";
    case Role::Seller:
        return "seller";
    case Role::Maker:
        return "maker";
    case Role::Declarant:
        return "declarant";
    case Role::Broker:
        return "broker";
    case Role::Carrier:
        return "carrier";
    case Role::Notify:
        return "notify";
    case Role::ContractHolder:
        return "contract_holder";
    case Role::OnBehalfOf:
        return "on_behalf_of";
    }
    return "";
}

std::optional<Role> roleFromName(std::string_view name) {
    for (const Role role : allRoles) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

} // namespace waybill
