// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

const char* const decisions = R"sql(
CREATE TABLE journal ( -- every import and every decision, and what took it back; rows are only ever added
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT,
    why TEXT,
    before TEXT, -- JSON
    after TEXT, -- JSON
    undoes INTEGER REFERENCES journal (id)
) STRICT;

CREATE TABLE annotation ( -- what the reporter wrote about an entity, a place, a shipment or a link
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    target TEXT NOT NULL, -- co-12, ad-7, sh-ab12cd34-17, sold:co-1:co-2
    text TEXT NOT NULL,
    status TEXT,
    confidence TEXT,
    source_url TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_by_target ON annotation (target);

CREATE TABLE pinned_node ( -- nodes that the reporter has put somewhere
    key TEXT PRIMARY KEY,
    x REAL NOT NULL,
    y REAL NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

const char* const views = R"sql(
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
LEFT JOIN shipment_text ON shipment_text.shipment_id = shipment.id;

CREATE VIEW shipment_parties AS -- one line for each party of a shipment
SELECT source.key || '-' || shipment.row AS shipment, role.name AS role, party.name, party.alias, party.tax_id,
       party.country, address.text AS address, 'co-' || party.entity_id AS entity, entity.name AS entity_name,
       'ad-' || address.place_id AS place
FROM shipment_party JOIN shipment ON shipment.id = shipment_party.shipment_id
JOIN source ON source.id = shipment.source_id
JOIN role ON role.id = shipment_party.role_id
JOIN party ON party.id = shipment_party.party_id
LEFT JOIN entity ON entity.id = party.entity_id
LEFT JOIN address ON address.id = shipment_party.address_id;

CREATE VIEW notes AS -- one line for each statement about the purpose of the goods
SELECT source.key || '-' || shipment.row AS shipment, shipment.date, note_statement.class, note_statement.negated,
       note_statement.text, note_statement.translation, note_statement.rule, note_statement.confidence
FROM note_statement JOIN shipment ON shipment.id = note_statement.shipment_id
JOIN source ON source.id = shipment.source_id;

CREATE VIEW entities AS -- one line a firm or person
SELECT 'co-' || entity.id AS key, entity.name, entity.country, count(party.id) AS names,
       total(party.uses) AS shipments
FROM entity LEFT JOIN party ON party.entity_id = entity.id GROUP BY entity.id;

CREATE VIEW reconciliation AS -- rows in = shipments + duplicates + repeated + rejected + blank, a line a source
SELECT file, sheet, sha256, rows, shipments, duplicates, repeated, rejected, blank,
       rows = shipments + duplicates + repeated + rejected + blank AS balances, value_usd_in, value_usd_kept
FROM source;
)sql";

} // namespace waybill::store::schema
