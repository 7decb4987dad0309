// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screen/list_entry.h"

#include <string_view>

namespace waybill::screen {

/// What an entity of a FollowTheMoney schema is. See https://followthemoney.tech/explorer/
[[nodiscard]] EntryKind kindOfSchema(std::string_view schema);
/// Whether entities of the schema are somebody or something that a list can name; others describe or join them.
[[nodiscard]] bool namesSomebody(std::string_view schema);

} // namespace waybill::screen
