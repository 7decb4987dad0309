// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/rule_book.h"
#include "core/store/database.h"

#include <string>

namespace waybill::store {

/// A reading as the table shipment keeps it: bits (1 << int(NoteClass)) of the classes stated, and of those stated only
/// in the negative.
struct NoteBits {
    unsigned stated = 0, negatedOnly = 0;
};
[[nodiscard]] NoteBits noteBitsOf(const note::Reading& reading);

/// The columns of note_statement that hold a statement, for a SELECT.
[[nodiscard]] const std::string& statementColumns();
/// The statement in a row whose column `first` is the first of statementColumns().
[[nodiscard]] note::Statement statementIn(const Statement& row, int first);
/// Writes one row of note_statement; runStatementInsert() binds and runs it.
[[nodiscard]] const char* insertStatementSql();
[[nodiscard]] Result<void> runStatementInsert(Statement& insert, qint64 shipment, const note::Statement& said);

} // namespace waybill::store
