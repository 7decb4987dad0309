// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

const char* const verdicts = R"sql(
CREATE TABLE lead_verdict ( -- what the reporter decided about what the machine found in a shipment's papers
    source_key TEXT NOT NULL, -- with the row the shipment's key: it holds when the source is read anew
    row INTEGER NOT NULL,
    class TEXT NOT NULL, -- smo, military, aid, dual-use, civilian
    verdict TEXT NOT NULL, -- confirmed, dismissed, later
    reason TEXT,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (source_key, row, class)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_file ( -- rules of the reporter's own, on top of the built-in ones: what shipments are read by
    kind TEXT NOT NULL, -- note: what papers state; goods: categories
    name TEXT NOT NULL,
    yaml TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE VIEW leads AS -- one line for each class that a shipment's papers state, with what the reporter decided
SELECT source.key || '-' || shipment.row AS shipment, shipment.date, note_statement.class,
       group_concat(note_statement.text, ' … ') AS text, group_concat(note_statement.translation, ' … ') AS translation,
       coalesce(lead_verdict.verdict, 'open') AS verdict, lead_verdict.reason, lead_verdict.decided_at
FROM note_statement JOIN shipment ON shipment.id = note_statement.shipment_id
JOIN source ON source.id = shipment.source_id
LEFT JOIN shipment AS original ON original.id = shipment.stand_in_for
LEFT JOIN source AS original_source ON original_source.id = original.source_id
LEFT JOIN lead_verdict ON lead_verdict.source_key = coalesce(original_source.key, source.key)
     AND lead_verdict.row = coalesce(original.row, shipment.row) AND lead_verdict.class = note_statement.class
WHERE shipment.counted = 1 AND note_statement.negated = 0
GROUP BY shipment.id, note_statement.class;
)sql";

} // namespace waybill::store::schema
