// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

// A source that has been taken out stays with its rows and shipments, but nothing of it counts. A shipment of it that a
// row of another source says too is then stood in for by a shipment made of that row.
const char* const takenOut = R"sql(
ALTER TABLE source ADD COLUMN taken_out_at TEXT;
ALTER TABLE shipment ADD COLUMN counted INTEGER NOT NULL DEFAULT 1;
ALTER TABLE shipment ADD COLUMN stand_in_for INTEGER REFERENCES shipment (id);
CREATE INDEX shipment_by_original ON shipment (stand_in_for) WHERE stand_in_for IS NOT NULL;

DROP VIEW shipments;
DROP VIEW shipment_parties;
DROP VIEW notes;
DROP VIEW entities;
DROP VIEW reconciliation;

CREATE VIEW shipments AS -- one line a shipment, as a person reads it
SELECT source.key || '-' || shipment.row AS key, source.file, source.sheet, shipment.row, shipment.date,
       coalesce(shipment.month, substr(shipment.date, 1, 7)) AS month, shipment.declaration_no, shipment.item_no,
       (SELECT group_concat(party.name, '; ') FROM shipment_party JOIN party ON party.id = shipment_party.party_id
        WHERE shipment_party.id BETWEEN shipment.id * 64 AND shipment.id * 64 + 63 AND role_id = 0) AS buyer,
       (SELECT group_concat(party.name, '; ') FROM shipment_party JOIN party ON party.id = shipment_party.party_id
        WHERE shipment_party.id BETWEEN shipment.id * 64 AND shipment.id * 64 + 63 AND role_id = 1) AS seller,
       (SELECT group_concat(party.name, '; ') FROM shipment_party JOIN party ON party.id = shipment_party.party_id
        WHERE shipment_party.id BETWEEN shipment.id * 64 AND shipment.id * 64 + 63 AND role_id = 2) AS maker,
       shipment.hs_code, shipment.category, shipment_text.description, shipment_text.note, shipment_text.brand,
       shipment_text.model, shipment.quantity, shipment.quantity_unit, shipment.pieces, shipment.gross_kg,
       shipment.net_kg, shipment.value_usd, shipment.value, shipment.currency, shipment.origin_country,
       shipment.dispatch_country, shipment.destination_country, shipment.note_class, shipment.note_negated
FROM shipment JOIN source ON source.id = shipment.source_id
LEFT JOIN shipment_text ON shipment_text.shipment_id = shipment.id
WHERE shipment.counted;

CREATE VIEW shipment_parties AS -- one line for each party of a shipment
SELECT source.key || '-' || shipment.row AS shipment, role.name AS role, party.name, party.alias, party.tax_id,
       party.country, address.text AS address, 'co-' || party.entity_id AS entity, entity.name AS entity_name,
       'ad-' || address.place_id AS place
FROM shipment_party JOIN shipment ON shipment.id = shipment_party.shipment_id
JOIN source ON source.id = shipment.source_id
JOIN role ON role.id = shipment_party.role_id
JOIN party ON party.id = shipment_party.party_id
LEFT JOIN entity ON entity.id = party.entity_id
LEFT JOIN address ON address.id = shipment_party.address_id
WHERE shipment.counted;

CREATE VIEW notes AS -- one line for each statement about the purpose of the goods
SELECT source.key || '-' || shipment.row AS shipment, shipment.date, note_statement.class, note_statement.negated,
       note_statement.text, note_statement.translation, note_statement.rule, note_statement.confidence
FROM note_statement JOIN shipment ON shipment.id = note_statement.shipment_id
JOIN source ON source.id = shipment.source_id
WHERE shipment.counted;

CREATE VIEW entities AS -- one line a firm or person
SELECT 'co-' || entity.id AS key, entity.name, entity.country, count(party.id) AS names,
       total(party.uses) AS shipments
FROM entity JOIN party ON party.entity_id = entity.id AND party.uses > 0 GROUP BY entity.id;

CREATE VIEW reconciliation AS -- what the import of each source counted; taken_out_at: no longer counted since
SELECT file, sheet, sha256, rows, shipments, duplicates, repeated, rejected, blank,
       rows = shipments + duplicates + repeated + rejected + blank AS balances, value_usd_in, value_usd_kept,
       taken_out_at
FROM source;
)sql";

} // namespace waybill::store::schema
