// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <QString>
#include <memory>

namespace waybill::store {

/// The application_id of a case file: "Wayb" as a big-endian integer.
inline constexpr int applicationId = 0x57617962;

/// One investigation: an open `.waybill` file of the current schema. One connection: used by one thread at a time;
/// another thread opens the same file again. WAL, so that readers go on while one import writes.
class Case {
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Makes a new file; error when it exists, when the last changes of a lost case of that name still lie beside it,
    /// or when its folder cannot be written.
    [[nodiscard]] static Result<std::unique_ptr<Case>> create(const QString& file, const QString& title);
    /// Takes a case away that nobody has open, with what SQLite keeps beside it.
    static void removeFiles(const QString& file);
    /// Opens and migrates. Errors: no such file, no SQLite file, not a case, newer, damaged, in use. The file is
    /// unchanged by a failure. A newer case opens for reading when its own record says that this program can read it.
    [[nodiscard]] static Result<std::unique_ptr<Case>> open(const QString& file, Access access = Access::ReadWrite);

    [[nodiscard]] QString file() const { return m_database.file(); }
    [[nodiscard]] QString title() const { return m_title; } ///< "Drones 2023"
    /// "reconstruction from published figures"; may be empty.
    [[nodiscard]] QString subtitle() const { return m_subtitle; }
    [[nodiscard]] QString caseId() const { return m_caseId; } ///< A random id given at creation, 32 hexadecimal digits.
    [[nodiscard]] Result<void> setTitle(const QString& title, const QString& subtitle);
    [[nodiscard]] Database& database() { return m_database; }

private:
    explicit Case(Database database) : m_database(std::move(database)) {}
    [[nodiscard]] Result<void> loadInfo();
    Database m_database;
    QString m_title, m_subtitle, m_caseId;
};

} // namespace waybill::store
