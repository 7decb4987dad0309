// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

const char* const hidden = R"sql(
CREATE TABLE hidden_node ( -- nodes that the reporter has left out of the picture; nothing else changes by it
    key TEXT PRIMARY KEY -- co-12, ad-7
) STRICT, WITHOUT ROWID;
)sql";

} // namespace waybill::store::schema
