// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/note_rows.h"

#include <algorithm>

namespace waybill::store {

NoteBits noteBitsOf(const note::Reading& reading) {
    NoteBits bits;
    for (const auto& statement : reading.statements)
        (statement.negated ? bits.negatedOnly : bits.stated) |= 1U << unsigned(statement.noteClass);
    bits.negatedOnly &= ~bits.stated;
    return bits;
}

const std::string& statementColumns() {
    static const std::string columns = "class, negated, start, end, text, rule, translation, confidence";
    return columns;
}

note::Statement statementIn(const Statement& row, int first) {
    const auto count = [&](int column) { return std::size_t(std::max<qint64>(row.integer(first + column), 0)); };
    note::Statement said;
    said.noteClass = noteClassFromName(row.text(first)).value_or(NoteClass::None);
    said.negated = row.integer(first + 1) != 0;
    said.start = count(2);
    said.end = count(3);
    said.text = row.text(first + 4);
    said.rule = row.text(first + 5);
    said.translation = row.text(first + 6);
    said.confidence = row.real(first + 7);
    return said;
}

const char* insertStatementSql() {
    static const std::string sql = "INSERT INTO note_statement (shipment_id, " + statementColumns() +
                                   ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    return sql.c_str();
}

Result<void> runStatementInsert(Statement& insert, qint64 shipment, const note::Statement& said) {
    insert.bind(1, shipment).bindBorrowed(2, noteClassName(said.noteClass)).bind(3, qint64(said.negated));
    insert.bind(4, qint64(said.start)).bind(5, qint64(said.end)).bind(6, said.text).bind(7, said.rule);
    return insert.bindBorrowed(8, said.translation).bind(9, said.confidence).run();
}

} // namespace waybill::store
