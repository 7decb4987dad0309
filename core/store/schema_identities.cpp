// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

const char* const identities = R"sql(
CREATE TABLE party_identity ( -- who a party is by decision; what it was before any decision stays beside it
    party_id INTEGER PRIMARY KEY REFERENCES party (id),
    machine_entity_id INTEGER NOT NULL REFERENCES entity (id), -- as names and numbers alone say
    entity_id INTEGER NOT NULL REFERENCES entity (id) -- as decided; party.entity_id is the same
) STRICT;

CREATE TABLE entity_now ( -- entities that no party is any more, and where their parties went
    entity_id INTEGER PRIMARY KEY REFERENCES entity (id),
    now_entity_id INTEGER NOT NULL REFERENCES entity (id)
) STRICT;

CREATE TABLE entity_name ( -- names that the reporter chose to show
    entity_id INTEGER PRIMARY KEY REFERENCES entity (id),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE apart ( -- parties of which the reporter decided that they are two firms, or put the question off
    first_party_id INTEGER NOT NULL REFERENCES party (id), -- the lower of the two
    second_party_id INTEGER NOT NULL REFERENCES party (id),
    verdict TEXT NOT NULL, -- apart, later
    reason TEXT,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (first_party_id, second_party_id)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace waybill::store::schema
