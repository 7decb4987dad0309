// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

// Hits hang on a party, a name as written: merging and splitting entities moves them along.
const char* const screening = R"sql(
CREATE TABLE watch_list ( -- sanctions and watch lists on which the firms of the case were looked for
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, -- the same list of another day has the same: ofac-sdn, un, own:blacklist
    kind TEXT NOT NULL, -- ofac-sdn, ofac-consolidated, bis-denied, un, eu, opensanctions, ftm, own
    name TEXT NOT NULL,
    list_date TEXT, -- as the list says
    entries INTEGER NOT NULL,
    names INTEGER NOT NULL, -- primary names and aliases
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE watch_list_file (
    list_id INTEGER NOT NULL REFERENCES watch_list (id),
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (list_id, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE list_hit ( -- that a party may be an entry of a list: what the machine found
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- hit-3
    list_id INTEGER NOT NULL REFERENCES watch_list (id),
    entry_id TEXT NOT NULL, -- as the list numbers it
    entry_kind TEXT NOT NULL, -- firm, person, vessel, aircraft, other
    entry_name TEXT NOT NULL,
    entry_row INTEGER NOT NULL, -- in the list's file
    programme TEXT,
    remarks TEXT,
    party_id INTEGER NOT NULL REFERENCES party (id),
    name_key TEXT NOT NULL, -- of the party's name, by which verdicts hold
    matched TEXT NOT NULL, -- the entry's name that the party's is like
    score REAL NOT NULL, -- 0 to 1
    reasons TEXT NOT NULL -- in words, a line each
) STRICT;
CREATE INDEX list_hit_by_list ON list_hit (list_id);
CREATE INDEX list_hit_by_party ON list_hit (party_id);

CREATE TABLE hit_verdict ( -- what the reporter decided about hits; it holds when a newer list is screened against
    list_key TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    name_key TEXT NOT NULL,
    verdict TEXT NOT NULL, -- confirmed, dismissed, later
    reason TEXT,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (list_key, entry_id, name_key)
) STRICT, WITHOUT ROWID;

CREATE VIEW list_hits AS -- one line a hit, with what the reporter decided
SELECT 'hit-' || list_hit.id AS hit, 'co-' || party.entity_id AS entity, entity.name AS entity_name,
       party.name AS written, watch_list.name AS list, watch_list.list_date, list_hit.entry_id, list_hit.entry_name,
       list_hit.entry_kind, list_hit.programme, list_hit.matched, list_hit.score, list_hit.reasons,
       coalesce(hit_verdict.verdict, 'open') AS verdict, hit_verdict.reason, hit_verdict.decided_at
FROM list_hit JOIN watch_list ON watch_list.id = list_hit.list_id
JOIN party ON party.id = list_hit.party_id
LEFT JOIN entity ON entity.id = party.entity_id
LEFT JOIN hit_verdict ON hit_verdict.list_key = watch_list.key AND hit_verdict.entry_id = list_hit.entry_id
     AND hit_verdict.name_key = list_hit.name_key
WHERE party.uses > 0;
)sql";

} // namespace waybill::store::schema
