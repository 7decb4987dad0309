// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QStringView>
#include <string>
#include <string_view>

namespace waybill {

/// "co-12": what a firm or person is called by the command line, in exports, annotations, saved views and the journal.
[[nodiscard]] std::string entityKey(EntityId id);
/// "ad-7": likewise an address.
[[nodiscard]] std::string placeKey(PlaceId id);

/// The firm or person that a key names; "none" where it names something else, or nothing.
[[nodiscard]] EntityId entityOfKey(std::string_view key);
[[nodiscard]] EntityId entityOfKey(QStringView key);
/// Likewise the address.
[[nodiscard]] PlaceId placeOfKey(std::string_view key);
[[nodiscard]] PlaceId placeOfKey(QStringView key);

} // namespace waybill
