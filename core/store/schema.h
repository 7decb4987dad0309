// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waybill::store::schema {

// The SQL of the migrations, by number. The comments inside stay in the file, so that whoever opens a case with another
// program reads there what a table is.
extern const char* const records;
extern const char* const decisions;
extern const char* const views;
extern const char* const takenOut;
extern const char* const verdicts;
extern const char* const statistics;
extern const char* const identities;
extern const char* const screening;
extern const char* const savedViews;
extern const char* const hidden;
extern const char* const noFirms;
extern const char* const selections;

} // namespace waybill::store::schema
