// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <string>
#include <string_view>

struct sqlite3_context;

namespace waybill::store {

/// Rows that a statement selects from as if they were a table, so that one run of it writes many: SQLite keeps its
/// place between rows, which it looks for again in each run of a statement that writes one. In SQL: SELECT c0, c1, …
/// FROM rows_in_memory(?1), with Statement::bindRows(1, rows). Source: https://www.sqlite.org/vtab.html,
/// https://www.sqlite.org/bindptr.html
class RowsInMemory {
public:
    static constexpr int mostColumns = 48;

    /// Where the value of a cell is put; left alone it is NULL.
    class Cell {
    public:
        explicit Cell(sqlite3_context* context) : m_context(context) {}
        void set(qint64 value);
        void set(double value);             ///< NaN is NULL.
        void set(std::string_view text);    ///< UTF-8, copied; empty text is NULL.
        void borrow(std::string_view text); ///< As set() without a copy: it must live until the statement has run.

    private:
        sqlite3_context* m_context;
    };

    virtual ~RowsInMemory() = default;
    [[nodiscard]] virtual std::size_t size() const = 0;
    /// The value of column c<column> of a row below size().
    virtual void fill(Cell cell, std::size_t row, int column) const = 0;

    /// Makes the table known to a connection. Once more does no harm.
    [[nodiscard]] static Result<void> introduce(Database& database);
    /// "c0, c1, c2" for three columns.
    [[nodiscard]] static std::string columnNames(int columns);
    /// How the pointers of Statement::bindRows() are called.
    static const char* const pointerName;

protected:
    RowsInMemory() = default;
    RowsInMemory(const RowsInMemory&) = default;
    RowsInMemory& operator=(const RowsInMemory&) = default;
};

} // namespace waybill::store
