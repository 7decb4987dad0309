// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace waybill::store {

/// Now as ISO 8601 in UTC: "2023-07-01T12:00:00Z".
[[nodiscard]] std::string nowUtc();

} // namespace waybill::store
