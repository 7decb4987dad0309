// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

const char* const records = R"sql(
CREATE TABLE schema_version ( -- the steps of the schema that this file has taken
    version INTEGER PRIMARY KEY,
    description TEXT NOT NULL,
    oldest_reader INTEGER NOT NULL, -- the oldest schema whose program can still read the file
    applied_at TEXT NOT NULL
) STRICT;

CREATE TABLE case_info ( -- title, subtitle, case_id, created_at
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source ( -- one imported table of a file, with what became of its rows
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE, -- the first part of its shipments' keys: sh-<first 8 of sha256>
    file TEXT NOT NULL,
    path TEXT NOT NULL,
    member TEXT, -- name inside a ZIP
    sheet TEXT,
    sha256 TEXT NOT NULL,
    container TEXT NOT NULL,
    encoding TEXT,
    delimiter TEXT,
    kind TEXT NOT NULL,
    profile TEXT,
    mapping TEXT NOT NULL, -- JSON: which column means what
    headers TEXT NOT NULL, -- JSON: the header texts by column
    header_row INTEGER NOT NULL,
    first_data_row INTEGER NOT NULL,
    imported_at TEXT NOT NULL,
    records INTEGER NOT NULL DEFAULT 0, -- rows kept verbatim, those above the data too
    rows INTEGER NOT NULL DEFAULT 0, -- = shipments + duplicates + repeated + rejected + blank
    shipments INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    repeated INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    blank INTEGER NOT NULL DEFAULT 0,
    value_usd_in REAL NOT NULL DEFAULT 0,
    value_usd_kept REAL NOT NULL DEFAULT 0,
    seconds REAL NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE record_block ( -- the rows of a source as written, many in one compressed block
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    size INTEGER NOT NULL, -- bytes of the block when unpacked
    data BLOB NOT NULL -- LZ4 block; for each row: its number, its count of cells, the cells' lengths (LEB128), the cells
) STRICT;
CREATE UNIQUE INDEX record_block_by_row ON record_block (source_id, first_row);

CREATE TABLE entity ( -- the firm or person that one or more parties are
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    country TEXT
) STRICT;

CREATE TABLE place ( -- the place that one or more addresses are
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE party ( -- a name as written
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    alias TEXT, -- the name in another language, where the record has both
    tax_id TEXT,
    country TEXT,
    entity_id INTEGER REFERENCES entity (id),
    uses INTEGER NOT NULL DEFAULT 0 -- shipments that name it
) STRICT;
CREATE INDEX party_by_entity ON party (entity_id);

CREATE TABLE party_contact ( -- e-mail addresses and telephone numbers as written
    id INTEGER PRIMARY KEY,
    party_id INTEGER NOT NULL REFERENCES party (id),
    email TEXT,
    phone TEXT
) STRICT;
CREATE INDEX party_contact_by_party ON party_contact (party_id);

CREATE TABLE address ( -- an address as written
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    country TEXT,
    place_id INTEGER REFERENCES place (id),
    uses INTEGER NOT NULL DEFAULT 0 -- parties of shipments that give it
) STRICT;
CREATE INDEX address_by_place ON address (place_id);

CREATE TABLE party_address ( -- which party gave which address in how many shipments
    party_id INTEGER NOT NULL REFERENCES party (id),
    address_id INTEGER NOT NULL REFERENCES address (id),
    uses INTEGER NOT NULL,
    PRIMARY KEY (party_id, address_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_address_by_address ON party_address (address_id);

CREATE TABLE role (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE shipment ( -- what a record says: one goods item of a declaration; NULL is "the record does not say"
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    row INTEGER NOT NULL,
    date TEXT,
    month TEXT, -- of an aggregated row without a date
    declaration_no TEXT,
    item_no TEXT,
    direction TEXT,
    procedure TEXT,
    hs_code TEXT,
    category TEXT,
    quantity REAL,
    quantity_unit TEXT,
    pieces REAL,
    packages REAL,
    gross_kg REAL,
    net_kg REAL,
    value_usd REAL,
    value REAL, -- in currency
    currency TEXT,
    value_basis TEXT,
    exchange_rate REAL,
    incoterm TEXT,
    origin_country TEXT,
    dispatch_country TEXT,
    trade_country TEXT,
    destination_country TEXT,
    loading_port TEXT,
    discharge_port TEXT,
    customs_office TEXT,
    transport_mode TEXT,
    invoice_no TEXT,
    contract_no TEXT,
    bill_of_lading_no TEXT,
    record_id TEXT,
    note_class TEXT, -- the gravest statement of its texts: smo, military, aid, dual-use, civilian
    note_negated INTEGER,
    note_confidence REAL,
    note_field TEXT, -- the text that the statements' spans count in
    note_classes INTEGER NOT NULL DEFAULT 0, -- bits by note_class_bit: classes stated
    negated_note_classes INTEGER NOT NULL DEFAULT 0, -- bits: classes stated only in the negative
    description_cut INTEGER NOT NULL DEFAULT 0,
    match_key INTEGER -- what the rows of other sources that say the same have in common
) STRICT;
CREATE UNIQUE INDEX shipment_by_row ON shipment (source_id, row);

CREATE TABLE shipment_text (
    shipment_id INTEGER PRIMARY KEY REFERENCES shipment (id),
    description TEXT,
    note TEXT,
    brand TEXT,
    model TEXT,
    hs_description TEXT
) STRICT;

CREATE TABLE shipment_party ( -- who takes part in a shipment, in which role
    id INTEGER PRIMARY KEY, -- 64 * shipment_id + position, so that it needs no index
    shipment_id INTEGER NOT NULL REFERENCES shipment (id),
    role_id INTEGER NOT NULL REFERENCES role (id),
    party_id INTEGER NOT NULL REFERENCES party (id),
    address_id INTEGER REFERENCES address (id)
) STRICT;

CREATE TABLE note_statement ( -- a phrase of a shipment's text about the purpose of the goods
    id INTEGER PRIMARY KEY,
    shipment_id INTEGER NOT NULL REFERENCES shipment (id),
    class TEXT NOT NULL,
    negated INTEGER NOT NULL,
    start INTEGER NOT NULL, -- code points of the text that shipment.note_field names
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    rule TEXT NOT NULL,
    translation TEXT,
    confidence REAL NOT NULL
) STRICT;
CREATE INDEX note_statement_by_shipment ON note_statement (shipment_id);

CREATE TABLE evidence ( -- further rows that say the same as a shipment
    id INTEGER PRIMARY KEY,
    shipment_id INTEGER NOT NULL REFERENCES shipment (id),
    source_id INTEGER NOT NULL REFERENCES source (id),
    row INTEGER NOT NULL,
    kind TEXT NOT NULL, -- duplicate: a row of another source; repeated: an identical row of the same source
    value_usd REAL,
    differences TEXT -- JSON list of texts "field: shipment / row"
) STRICT;
CREATE INDEX evidence_by_shipment ON evidence (shipment_id);
CREATE UNIQUE INDEX evidence_by_row ON evidence (source_id, row);

CREATE TABLE rejected_row ( -- rows that are no shipment, and why
    source_id INTEGER NOT NULL REFERENCES source (id),
    row INTEGER NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    value_usd REAL,
    PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_issue ( -- problems with the data of a source
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id),
    severity TEXT NOT NULL,
    code TEXT NOT NULL,
    text TEXT NOT NULL,
    file TEXT,
    row INTEGER NOT NULL,
    column_name TEXT,
    count INTEGER NOT NULL
) STRICT;
CREATE INDEX import_issue_by_source ON import_issue (source_id);
)sql";

} // namespace waybill::store::schema
