// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

const char* const noFirms = R"sql(
CREATE TABLE no_firm ( -- entities of which the reporter decided that they are no firm and no person
    entity_id INTEGER PRIMARY KEY REFERENCES entity (id),
    reason TEXT,
    decided_at TEXT NOT NULL
) STRICT;

CREATE TABLE agent_list ( -- lists of addresses of company formation agents, which thousands of firms may share
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE, -- of its file; the same name again takes its place
    sha256 TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE agent_address (
    id INTEGER PRIMARY KEY,
    list_id INTEGER NOT NULL REFERENCES agent_list (id),
    text TEXT NOT NULL, -- as the list writes it
    agent TEXT, -- who serves firms there
    row INTEGER NOT NULL -- in the list's file
) STRICT;
CREATE INDEX agent_address_by_list ON agent_address (list_id);
)sql";

} // namespace waybill::store::schema
