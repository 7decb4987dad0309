// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace waybill::store {

class RowsInMemory;
class Statement;

/// One SQLite connection, closed with the object. One thread at a time. Hardened against hostile files: no triggers, no
/// functions of an untrusted schema, no writes to the schema's own tables. Waits two seconds for another writer.
class Database {
public:
    enum class Access { ReadOnly, ReadWrite, Create };
    /// ReadOnly also opens files on media and in folders that cannot be written.
    [[nodiscard]] static Result<Database> open(const QString& file, Access access);
    /// A database that is gone with the object.
    [[nodiscard]] static Result<Database> openInMemory();

    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    ~Database();

    /// Runs statements that return no rows.
    [[nodiscard]] Result<void> execute(const char* sql);
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    /// A statement that is kept for the next call with the same SQL (a literal: it is told by its address), reset and
    /// without parameters. For what is written many times in a row.
    [[nodiscard]] Result<Statement*> kept(const char* sql);
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] qint64 changes() const;
    /// The connection's last error as ours: busy → InUse, corrupt or no database → BadInput, full or read-only →
    /// WorkFailed with what to do.
    [[nodiscard]] Error lastError(const QString& what) const;
    /// The same of a code of SQLite that did not come through the connection.
    [[nodiscard]] Error errorOfCode(int code, const QString& what) const;
    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    /// The one integer that a pragma or query returns.
    [[nodiscard]] Result<qint64> integer(std::string_view sql);

private:
    Database(sqlite3* handle, QString file);
    sqlite3* m_handle = nullptr;
    QString m_file;
    std::vector<std::pair<const char*, std::unique_ptr<Statement>>> m_kept;
};

/// A prepared statement, finalised with the object. Parameters from 1, columns from 0. Text is UTF-8.
/// Must not outlive its Database.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    Statement& bind(int parameter, qint64 value);
    Statement& bind(int parameter, double value); ///< NaN binds NULL.
    Statement& bind(int parameter, std::string_view text);
    Statement& bindText(int parameter, std::string_view text); ///< Empty text binds NULL.
    /// As bindText() without a copy: the text must live, unchanged, until run() returns or reset().
    Statement& bindBorrowed(int parameter, std::string_view text);
    Statement& bindBlob(int parameter, std::string_view bytes);
    Statement& bindNull(int parameter);
    /// What rows_in_memory(?) selects from, see RowsInMemory. It must live until run() returns or reset().
    Statement& bindRows(int parameter, const RowsInMemory& rows);

    /// True when there is a row.
    [[nodiscard]] Result<bool> step();
    /// Runs to the end and resets, for reuse.
    [[nodiscard]] Result<void> run();
    void reset();
    void clearBindings(); ///< All parameters NULL again.

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;           ///< NaN for NULL.
    [[nodiscard]] std::string_view text(int column) const; ///< Valid until the next step or reset. Empty for NULL.
    [[nodiscard]] std::string_view blob(int column) const; ///< Like text(), for bytes.

private:
    friend class Database;
    Statement(Database* database, sqlite3_stmt* statement) : m_database(database), m_statement(statement) {}
    Database* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

/// A write transaction, rolled back unless committed.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database* database) : m_database(database) {}
    Database* m_database = nullptr;
};

} // namespace waybill::store
