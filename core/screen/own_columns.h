// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screen/list_table.h"

#include <optional>

namespace waybill::screen {

/// Which columns a table of the reporter's own has, by headers in several languages.
struct OwnColumns {
    std::optional<std::size_t> name, alias, address, country, id, taxId, kind, programme, remarks;
};
[[nodiscard]] OwnColumns ownColumns(const ListHeader& header);

} // namespace waybill::screen
