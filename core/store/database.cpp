// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include "core/store/rows_in_memory.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <limits>
#include <sqlite3.h>
#include <utility>

namespace waybill::store {

namespace {

constexpr int waitForWriterMs = 2000;
// A cell of a hostile file cannot make SQLite hand out more than this.
constexpr int longestValue = 512 * 1024 * 1024;

bool folderCanBeWritten(const QString& file) {
    const QFileInfo info(file);
    return info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
}

bool hasPendingChanges(const QString& file) {
    return QFileInfo(file + QStringLiteral("-wal")).size() > 0 ||
           QFileInfo(file + QStringLiteral("-journal")).size() > 0;
}

// SQLite's own account of its memory takes a lock at each allocation; nobody reads it. Without effect, and harmless,
// when something else in the program has used SQLite before.
void leaveMemoryUncounted() {
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(done)
}

int openHandle(const QString& file, int flags, bool immutable, sqlite3** handle) {
    leaveMemoryUncounted();
    QByteArray name = QFileInfo(file).absoluteFilePath().toUtf8();
    if (immutable) {
        name = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded(QUrl::FullyEncoded) + "?immutable=1";
        flags |= SQLITE_OPEN_URI;
    }
    return sqlite3_open_v2(name.constData(), handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
}

void harden(sqlite3* handle) {
    sqlite3_busy_timeout(handle, waitForWriterMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

// The first read is what really opens the file, its journal and its shared memory.
int touch(sqlite3* handle) {
    return sqlite3_exec(handle,
                        "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; SELECT count(*) FROM sqlite_schema",
                        nullptr, nullptr, nullptr);
}

bool isPrimary(int code, int primary) {
    return (code & 0xFF) == primary;
}

Error errorOf(int code, const char* message, const QString& what, const QString& file) {
    Error error{ErrorCode::WorkFailed, what, QString::fromUtf8(message), {}, file, 0};
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.code = ErrorCode::InUse;
        error.why = QStringLiteral("another program is writing to the case");
        error.remedy = QStringLiteral("Wait until it has finished, or close it, and try again.");
        break;
    case SQLITE_CORRUPT:
        error.code = ErrorCode::BadInput;
        error.why = QStringLiteral("the case file is damaged (%1)").arg(QString::fromUtf8(message));
        error.remedy = QStringLiteral("Go back to a copy of the file.");
        break;
    case SQLITE_NOTADB:
        error.code = ErrorCode::BadInput;
        error.why = QStringLiteral("it is not a case file, or its beginning is damaged");
        error.remedy = QStringLiteral("Choose a file that Waybill has made.");
        break;
    case SQLITE_FULL:
        error.why = QStringLiteral("the disk is full");
        error.remedy = QStringLiteral("Free some space and try again; the case is as it was before.");
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        error.why = QStringLiteral("the file or its folder cannot be written");
        error.remedy = QStringLiteral("Copy the case to a folder of your own.");
        break;
    case SQLITE_IOERR:
        error.why = QStringLiteral("reading or writing the disk failed; it may be full, or gone");
        error.remedy = QStringLiteral("Check the disk and try again; the case is as it was before.");
        break;
    default:
        break;
    }
    return error;
}

} // namespace

Result<Database> Database::open(const QString& file, Access access) {
    const QString what = QStringLiteral("Cannot open the case");
    if (access != Access::Create && !QFileInfo::exists(file)) {
        return failure({ErrorCode::WorkFailed, what, QStringLiteral("there is no such file"),
                        QStringLiteral("Check the name and the folder."), file, 0});
    }
    const bool canWrite = access == Access::Create || folderCanBeWritten(file);
    int flags = canWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (access == Access::Create)
        flags |= SQLITE_OPEN_CREATE;
    sqlite3* handle = nullptr;
    int code = openHandle(file, flags, false, &handle);
    Database database(handle, file);
    if (code == SQLITE_OK) {
        harden(handle);
        code = touch(handle);
    }
    const bool locked = isPrimary(code, SQLITE_CANTOPEN) || isPrimary(code, SQLITE_READONLY);
    if (access == Access::ReadOnly && !canWrite && locked && !hasPendingChanges(file)) {
        sqlite3* still = nullptr;
        code = openHandle(file, SQLITE_OPEN_READONLY, true, &still);
        database = Database(still, file);
        if (code == SQLITE_OK) {
            harden(still);
            code = touch(still);
        }
    }
    if (code != SQLITE_OK)
        return failure(errorOf(code, sqlite3_errstr(code), what, file));
    if (access == Access::ReadWrite && sqlite3_db_readonly(database.m_handle, "main") != 0)
        return failure(errorOf(SQLITE_READONLY, "", what, file));
    if (access == Access::ReadOnly) {
        if (const auto done = database.execute("PRAGMA query_only = ON"); !done)
            return failure(done.error());
    }
    return database;
}

Result<Database> Database::openInMemory() {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database(handle, QStringLiteral(":memory:"));
    if (code != SQLITE_OK)
        return failure(errorOf(code, sqlite3_errstr(code), QStringLiteral("Cannot prepare the schema"), {}));
    harden(handle);
    return database;
}

Database::Database(sqlite3* handle, QString file) : m_handle(handle), m_file(std::move(file)) {}

// Kept statements know the object that made them, so they do not move with it.
Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_file(std::move(other.m_file)) {
    other.m_kept.clear();
}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    std::swap(m_file, other.m_file);
    return *this;
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

Result<void> Database::execute(const char* sql) {
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(lastError(QStringLiteral("Cannot work with the case")));
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return failure(lastError(QStringLiteral("Cannot ask the case")));
    return Statement(this, statement);
}

Result<Statement*> Database::kept(const char* sql) {
    for (const auto& [known, statement] : m_kept) {
        if (known != sql)
            continue;
        statement->reset();
        statement->clearBindings();
        return statement.get();
    }
    auto statement = prepare(sql);
    if (!statement)
        return failure(statement.error());
    m_kept.emplace_back(sql, std::make_unique<Statement>(std::move(*statement)));
    return m_kept.back().second.get();
}

Result<qint64> Database::integer(std::string_view sql) {
    auto statement = prepare(sql);
    if (!statement)
        return failure(statement.error());
    const auto row = statement->step();
    if (!row)
        return failure(row.error());
    return *row ? statement->integer(0) : 0;
}

qint64 Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Database::changes() const {
    return sqlite3_changes64(m_handle);
}

Error Database::lastError(const QString& what) const {
    return errorOf(sqlite3_extended_errcode(m_handle), sqlite3_errmsg(m_handle), what, m_file);
}

Error Database::errorOfCode(int code, const QString& what) const {
    return errorOf(code, sqlite3_errstr(code), what, m_file);
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int parameter, qint64 value) {
    sqlite3_bind_int64(m_statement, parameter, value);
    return *this;
}

Statement& Statement::bind(int parameter, double value) {
    sqlite3_bind_double(m_statement, parameter, value);
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    const char* data = text.data() == nullptr ? "" : text.data();
    sqlite3_bind_text64(m_statement, parameter, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindText(int parameter, std::string_view text) {
    return text.empty() ? bindNull(parameter) : bind(parameter, text);
}

Statement& Statement::bindBorrowed(int parameter, std::string_view text) {
    if (text.empty())
        return bindNull(parameter);
    sqlite3_bind_text64(m_statement, parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes) {
    const char* data = bytes.data() == nullptr ? "" : bytes.data();
    sqlite3_bind_blob64(m_statement, parameter, data, bytes.size(), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(int parameter) {
    sqlite3_bind_null(m_statement, parameter);
    return *this;
}

Statement& Statement::bindRows(int parameter, const RowsInMemory& rows) {
    // SQLite's pointers are not const; rows_in_memory only reads.
    sqlite3_bind_pointer(m_statement, parameter, const_cast<RowsInMemory*>(&rows), RowsInMemory::pointerName, nullptr);
    return *this;
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = m_database->lastError(QStringLiteral("Cannot work with the case"));
    sqlite3_reset(m_statement);
    return failure(error);
}

Result<void> Statement::run() {
    for (;;) {
        const auto row = step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset() {
    sqlite3_reset(m_statement);
}

void Statement::clearBindings() {
    sqlite3_clear_bindings(m_statement);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const {
    if (isNull(column))
        return std::numeric_limits<double>::quiet_NaN();
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    if (bytes == nullptr)
        return {};
    return {bytes, std::size_t(sqlite3_column_bytes(m_statement, column))};
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    if (bytes == nullptr)
        return {};
    return {bytes, std::size_t(sqlite3_column_bytes(m_statement, column))};
}

Result<Transaction> Transaction::begin(Database& database) {
    if (const auto begun = database.execute("BEGIN IMMEDIATE"); !begun)
        return failure(begun.error());
    return Transaction(&database);
}

Transaction::Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
    // A full disk may already have rolled back by itself; then there is nothing left to do.
    if (m_database != nullptr && sqlite3_get_autocommit(m_database->handle()) == 0)
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit() {
    if (const auto done = m_database->execute("COMMIT"); !done)
        return done;
    m_database = nullptr;
    return {};
}

} // namespace waybill::store
