// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

namespace waybill::store::schema {

const char* const statistics = R"sql(
CREATE TABLE statistics_source ( -- one table of a country's official foreign trade, to compare the records with
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    sheet TEXT,
    sha256 TEXT NOT NULL,
    reporter TEXT NOT NULL, -- the countries whose statistics it holds, ISO alpha-2
    header TEXT NOT NULL, -- JSON: the names of its columns as written
    rows INTEGER NOT NULL, -- = kept + rejected + blank
    kept INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    in_use INTEGER NOT NULL, -- 0: taken out of the comparison
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE statistics_row ( -- what a state says that it exported or imported in a month
    source_id INTEGER NOT NULL REFERENCES statistics_source (id),
    row INTEGER NOT NULL,
    cells TEXT NOT NULL, -- JSON: the row as written
    rejected TEXT, -- why nothing of it is counted; then all below is NULL
    reporter TEXT,
    exporter TEXT,
    importer TEXT,
    month TEXT,
    hs_code TEXT,
    goods TEXT,
    units REAL, -- pieces
    net_kg REAL,
    value_usd REAL,
    PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace waybill::store::schema
