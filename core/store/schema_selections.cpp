// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

const char* const selections = R"sql(
CREATE TABLE named_selection ( -- firms, addresses and shipments that the reporter keeps together under a name
    name TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE selected_node (
    selection TEXT NOT NULL REFERENCES named_selection (name) ON DELETE CASCADE,
    key TEXT NOT NULL, -- co-12, ad-7, sh-ab12cd34-17
    PRIMARY KEY (selection, key)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace waybill::store::schema
