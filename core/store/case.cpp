// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/case.h"

#include "core/base/text.h"
#include "core/store/clock.h"
#include "core/store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <QtEndian>

namespace waybill::store {

namespace {

constexpr qsizetype headerSize = 100;
const QString cannotOpen = QStringLiteral("Cannot open the case");
const QString cannotCreate = QStringLiteral("Cannot make the case");

Error refused(const QString& file, const QString& why, const QString& remedy) {
    return {ErrorCode::BadInput, cannotOpen, why, remedy, file, 0};
}

quint32 word(const QByteArray& header, int offset) {
    return qFromBigEndian<quint32>(header.constData() + offset);
}

// A file cut short: its header knows of more pages than are there. Only meaningful when no journal is waiting.
bool isCut(const QByteArray& header, const QString& file) {
    if (word(header, 24) != word(header, 92) || QFileInfo::exists(file + QStringLiteral("-wal")) ||
        QFileInfo::exists(file + QStringLiteral("-journal")))
        return false;
    const quint16 stored = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    return pageSize * word(header, 28) > QFileInfo(file).size();
}

// Looks before SQLite does, so that a file of another program is never touched.
Result<void> checkHeader(const QString& file) {
    QFile input(file);
    if (!input.exists()) {
        return failure({ErrorCode::WorkFailed, cannotOpen, QStringLiteral("there is no such file"),
                        QStringLiteral("Check the name and the folder."), file, 0});
    }
    if (QFileInfo(file).isDir()) {
        return failure({ErrorCode::BadCall, cannotOpen, QStringLiteral("it is a folder"),
                        QStringLiteral("Name a case file."), file, 0});
    }
    if (!input.open(QIODevice::ReadOnly)) {
        return failure({ErrorCode::WorkFailed, cannotOpen, input.errorString(),
                        QStringLiteral("Check who may read the file."), file, 0});
    }
    const QByteArray header = input.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16))) {
        return failure(refused(file, QStringLiteral("it is no case file"),
                               QStringLiteral("Open a .waybill file; import tables into a case.")));
    }
    if (word(header, 68) != quint32(applicationId)) {
        return failure(refused(file, QStringLiteral("it is a database of another program"),
                               QStringLiteral("Open a file that Waybill has made.")));
    }
    if (isCut(header, file)) {
        return failure(refused(file, QStringLiteral("the file is damaged: its end is missing"),
                               QStringLiteral("Copy it again, or go back to an older copy.")));
    }
    return {};
}

Error newer(const QString& file) {
    return {ErrorCode::NewerVersion,
            cannotOpen,
            QStringLiteral("a newer Waybill has made it"),
            QStringLiteral("Install the current Waybill."),
            file,
            0};
}

// Decides what may be done with a file of schema `version`.
Result<void> checkVersion(Database& database, qint64 version, Case::Access access) {
    if (version < 1) {
        return failure(refused(database.file(), QStringLiteral("its schema has no version"),
                               QStringLiteral("Open a file that Waybill has made.")));
    }
    if (version <= currentSchema())
        return {};
    if (access == Case::Access::ReadWrite)
        return failure(newer(database.file()));
    const auto oldest = database.integer("SELECT max(oldest_reader) FROM schema_version");
    if (!oldest || *oldest < 1 || *oldest > currentSchema())
        return failure(newer(database.file()));
    return {};
}

Result<void> writeInfo(Database& database, const char* name, const QString& value) {
    auto insert = database.prepare("INSERT INTO case_info (name, value) VALUES (?1, ?2) "
                                   "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    if (!insert)
        return failure(insert.error());
    return insert->bind(1, std::string_view(name)).bind(2, toUtf8(value)).run();
}

Result<void> fillNew(Database& database, const QString& title) {
    // Larger pages hold rows with long texts better.
    auto done =
        database.execute("PRAGMA page_size = 16384; PRAGMA auto_vacuum = NONE; PRAGMA application_id = 0x57617962");
    if (done)
        done = migrate(database);
    if (done)
        done = writeInfo(database, "title", title);
    if (done)
        done = writeInfo(database, "case_id", QUuid::createUuid().toString(QUuid::Id128));
    if (done)
        done = writeInfo(database, "created_at", toQString(nowUtc()));
    if (done)
        done = database.execute("PRAGMA journal_mode = WAL");
    return done;
}

/// What SQLite kept beside a case file that is not there any more: it would be played into a new one of that name.
std::optional<QString> leftBeside(const QString& file) {
    for (const char* suffix : {"-wal", "-journal"}) {
        const QFileInfo info(file + QLatin1String(suffix));
        if (info.size() > 0)
            return info.fileName();
    }
    return std::nullopt;
}

Result<void> createFile(const QString& file, const QString& title) {
    auto database = Database::open(file, Database::Access::Create);
    if (!database)
        return failure(database.error());
    return fillNew(*database, title);
}

Result<void> prepareFile(Database& database, Case::Access access) {
    auto version = database.integer("PRAGMA user_version");
    if (!version)
        return failure(version.error());
    if (const auto allowed = checkVersion(database, *version, access); !allowed)
        return allowed;
    if (*version < currentSchema()) {
        // Also a case that is only to be read is brought up to date first, where its file allows.
        auto writer = Database::open(database.file(), Database::Access::ReadWrite);
        if (!writer)
            return failure(writer.error());
        if (const auto done = migrate(*writer); !done)
            return done;
    }
    if (*version <= currentSchema()) {
        if (const auto same = compareSchema(database); !same)
            return same;
    }
    if (access == Case::Access::ReadWrite)
        return database.execute("PRAGMA journal_mode = WAL; PRAGMA cache_size = -65536");
    return {};
}

} // namespace

Result<std::unique_ptr<Case>> Case::create(const QString& file, const QString& title) {
    const QFileInfo info(file);
    Error error{ErrorCode::WorkFailed, cannotCreate, {}, {}, file, 0};
    if (info.exists() || info.isSymLink()) {
        error.why = QStringLiteral("there is such a file already");
        error.remedy = QStringLiteral("Choose another name, or open the case that is there.");
        return failure(error);
    }
    if (const auto left = leftBeside(file)) {
        error.why = QStringLiteral("the last changes of a case of that name that is not there any more still are: %1")
                        .arg(*left);
        error.remedy = QStringLiteral("Put the case back, move that file away, or choose another name.");
        return failure(error);
    }
    if (!QFileInfo(info.absolutePath()).isDir()) {
        error.why = QStringLiteral("there is no folder %1").arg(info.absolutePath());
        error.remedy = QStringLiteral("Make the folder first.");
        return failure(error);
    }
    if (!QFileInfo(info.absolutePath()).isWritable()) {
        error.why = QStringLiteral("the folder cannot be written");
        error.remedy = QStringLiteral("Choose a folder of your own.");
        return failure(error);
    }
    const QString draft = info.absolutePath() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".new-") +
                          QUuid::createUuid().toString(QUuid::Id128).left(8);
    auto made = createFile(draft, title);
    if (made && !QFile::rename(draft, file)) {
        error.why = QStringLiteral("the finished file cannot be put in its place");
        made = failure(error);
    }
    if (!made) {
        removeFiles(draft);
        Error why = made.error();
        why.what = cannotCreate;
        why.file = file;
        return failure(why);
    }
    return open(file, Access::ReadWrite);
}

void Case::removeFiles(const QString& file) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(suffix));
}

Result<std::unique_ptr<Case>> Case::open(const QString& file, Access access) {
    if (const auto header = checkHeader(file); !header)
        return failure(header.error());
    auto database =
        Database::open(file, access == Access::ReadOnly ? Database::Access::ReadOnly : Database::Access::ReadWrite);
    if (!database)
        return failure(database.error());
    if (const auto prepared = prepareFile(*database, access); !prepared) {
        Error error = prepared.error();
        error.what = cannotOpen;
        return failure(error);
    }
    std::unique_ptr<Case> opened(new Case(std::move(*database)));
    if (const auto loaded = opened->loadInfo(); !loaded)
        return failure(loaded.error());
    return opened;
}

Result<void> Case::loadInfo() {
    auto select = m_database.prepare("SELECT name, value FROM case_info");
    if (!select)
        return failure(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return {};
        const std::string_view name = select->text(0);
        const QString value = toQString(select->text(1));
        if (name == "title")
            m_title = value;
        else if (name == "subtitle")
            m_subtitle = value;
        else if (name == "case_id")
            m_caseId = value;
    }
}

Result<void> Case::setTitle(const QString& title, const QString& subtitle) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    auto done = writeInfo(m_database, "title", title);
    if (done)
        done = writeInfo(m_database, "subtitle", subtitle);
    if (done)
        done = transaction->commit();
    if (done) {
        m_title = title;
        m_subtitle = subtitle;
    }
    return done;
}

} // namespace waybill::store
