// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace waybill {

/// What a party does in a shipment, as its papers say.
enum class Role { Buyer, Seller, Maker, Declarant, Broker, Carrier, Notify, ContractHolder, OnBehalfOf };

inline constexpr std::array allRoles{Role::Buyer,   Role::Seller, Role::Maker,          Role::Declarant, Role::Broker,
                                     Role::Carrier, Role::Notify, Role::ContractHolder, Role::OnBehalfOf};

/// The one spelling in the case file, JSON and exports: "buyer", "seller", "maker", "declarant", "broker", "carrier",
/// "notify", "contract_holder", "on_behalf_of".
[[nodiscard]] std::string_view roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(std::string_view name);

} // namespace waybill
