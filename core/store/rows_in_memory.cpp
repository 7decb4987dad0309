// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rows_in_memory.h"

#include <cmath>
#include <memory>
#include <sqlite3.h>

namespace waybill::store {

namespace {

constexpr int hiddenColumn = RowsInMemory::mostColumns; // behind those with values: the argument of the table

struct Cursor : sqlite3_vtab_cursor {
    const RowsInMemory* rows = nullptr;
    std::size_t row = 0;
};

Cursor& own(sqlite3_vtab_cursor* cursor) {
    return *static_cast<Cursor*>(cursor);
}

int connect(sqlite3* database, void*, int, const char* const*, sqlite3_vtab** table, char**) {
    const std::string columns =
        "CREATE TABLE rows (" + RowsInMemory::columnNames(RowsInMemory::mostColumns) + ", rows HIDDEN)";
    const int code = sqlite3_declare_vtab(database, columns.c_str());
    if (code == SQLITE_OK)
        *table = std::make_unique<sqlite3_vtab>().release();
    return code;
}

int disconnect(sqlite3_vtab* table) {
    const std::unique_ptr<sqlite3_vtab> owned(table);
    return SQLITE_OK;
}

int plan(sqlite3_vtab*, sqlite3_index_info* info) {
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto& constraint = info->aConstraint[i];
        if (constraint.iColumn != hiddenColumn || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ || constraint.usable == 0)
            continue;
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = 1;
        info->estimatedCost = 1;
        return SQLITE_OK;
    }
    return SQLITE_CONSTRAINT;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
    *cursor = std::make_unique<Cursor>().release();
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* cursor) {
    const std::unique_ptr<Cursor> owned(&own(cursor));
    return SQLITE_OK;
}

int start(sqlite3_vtab_cursor* cursor, int, const char*, int count, sqlite3_value** values) {
    own(cursor).row = 0;
    own(cursor).rows =
        count == 0 ? nullptr
                   : static_cast<const RowsInMemory*>(sqlite3_value_pointer(values[0], RowsInMemory::pointerName));
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* cursor) {
    ++own(cursor).row;
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor* cursor) {
    const Cursor& at = own(cursor);
    return at.rows == nullptr || at.row >= at.rows->size() ? 1 : 0;
}

int column(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int index) {
    const Cursor& at = own(cursor);
    if (index != hiddenColumn)
        at.rows->fill(RowsInMemory::Cell(context), at.row, index);
    return SQLITE_OK;
}

int rowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* id) {
    *id = sqlite3_int64(own(cursor).row);
    return SQLITE_OK;
}

// Without a function that creates one, the table is there by its name and cannot be put into a schema.
const sqlite3_module& module() {
    static const sqlite3_module methods = [] {
        sqlite3_module made{};
        made.xConnect = connect;
        made.xBestIndex = plan;
        made.xDisconnect = disconnect;
        made.xOpen = open;
        made.xClose = close;
        made.xFilter = start;
        made.xNext = next;
        made.xEof = isAtEnd;
        made.xColumn = column;
        made.xRowid = rowId;
        return made;
    }();
    return methods;
}

} // namespace

const char* const RowsInMemory::pointerName = "waybill-rows";

void RowsInMemory::Cell::set(qint64 value) {
    sqlite3_result_int64(m_context, value);
}

void RowsInMemory::Cell::set(double value) {
    if (!std::isnan(value))
        sqlite3_result_double(m_context, value);
}

void RowsInMemory::Cell::set(std::string_view text) {
    if (!text.empty())
        sqlite3_result_text64(m_context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void RowsInMemory::Cell::borrow(std::string_view text) {
    if (!text.empty())
        sqlite3_result_text64(m_context, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

Result<void> RowsInMemory::introduce(Database& database) {
    if (sqlite3_create_module_v2(database.handle(), "rows_in_memory", &module(), nullptr, nullptr) != SQLITE_OK)
        return failure(database.lastError(QStringLiteral("Cannot write to the case")));
    return {};
}

std::string RowsInMemory::columnNames(int columns) {
    std::string names = "c0";
    for (int i = 1; i < columns; ++i)
        names += ", c" + std::to_string(i);
    return names;
}

} // namespace waybill::store
