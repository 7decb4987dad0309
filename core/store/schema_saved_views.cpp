// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

const char* const savedViews = R"sql(
CREATE TABLE view ( -- what the reporter has kept to be shown again, under a name
    name TEXT PRIMARY KEY,
    json TEXT NOT NULL, -- filter, layout and pins
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

} // namespace waybill::store::schema
