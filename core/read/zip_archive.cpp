// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/zip_archive.h"

#include "core/read/code_pages.h"
#include "core/read/faults.h"
#include "core/read/scan.h"

#include <QByteArray>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>
#include <quazip/unzip.h>

namespace waybill::read {

namespace {

constexpr int mostEntries = 20000;
constexpr quint16 encryptedFlag = 0x0001;
constexpr quint16 utf8Flag = 0x0800;

QString askAgain() {
    return QStringLiteral("Get the file again from where it came from.");
}

/// Archives without the flag hold UTF-8 or the DOS code page of their country; here that is the Russian one.
QString decodedName(const QByteArray& raw) {
    const std::string_view bytes(raw.constData(), std::size_t(raw.size()));
    if (validUtf8Length(bytes) == bytes.size())
        return QString::fromUtf8(raw);
    QString name;
    const auto& half = *upperHalf(QStringLiteral("IBM866"));
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        name += QChar(value < 0x80 ? char16_t(value) : half[value - 0x80]);
    }
    return name;
}

bool leadsOut(const QString& name) {
    if (name.startsWith(QLatin1Char('/')) || (name.size() > 1 && name.at(1) == QLatin1Char(':')))
        return true;
    for (const QString& part : name.split(QLatin1Char('/'))) {
        if (part == QLatin1String(".."))
            return true;
    }
    return name.contains(QChar(QChar::Null));
}

ZipEntry entryOf(const QuaZipFileInfo64& info, int index) {
    ZipEntry entry;
    entry.name = (info.flags & utf8Flag) != 0 ? info.name : decodedName(info.name.toLatin1());
    entry.name.replace(QLatin1Char('\\'), QLatin1Char('/'));
    entry.size = qint64(info.uncompressedSize);
    entry.packedSize = qint64(info.compressedSize);
    entry.encrypted = (info.flags & encryptedFlag) != 0;
    entry.isLink = info.isSymbolicLink();
    entry.index = index;
    entry.checksum = info.crc;
    return entry;
}

Error brokenArchive(const QString& file) {
    return badInput(file, QStringLiteral("Cannot open the archive"),
                    QStringLiteral("it is damaged or ends too early: its table of contents cannot be read"),
                    askAgain());
}

} // namespace

Error archiveChanged(const QString& file, const QString& member) {
    return badInput(file, QStringLiteral("The archive has changed"), QStringLiteral("\"%1\" is gone").arg(member),
                    QStringLiteral("Open the file again."));
}

Result<ZipArchive> ZipArchive::open(const QString& file) {
    QuaZip zip(file);
    zip.setFileNameCodec("ISO 8859-1");
    if (!zip.open(QuaZip::mdUnzip))
        return failure(brokenArchive(file));
    ZipArchive archive;
    archive.m_file = file;
    int index = 0;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile(), ++index) {
        if (index == mostEntries)
            return failure(badInput(file, QStringLiteral("Refused the archive"),
                                    QStringLiteral("it holds more than %1 files").arg(mostEntries),
                                    QStringLiteral("Unpack it and import the files that matter.")));
        QuaZipFileInfo64 info;
        if (!zip.getCurrentFileInfo(&info))
            return failure(brokenArchive(file));
        ZipEntry entry = entryOf(info, index);
        unz64_file_pos place{};
        if (unzGetFilePos64(zip.getUnzFile(), &place) != UNZ_OK)
            return failure(brokenArchive(file));
        entry.offset = place.pos_in_zip_directory;
        if (leadsOut(entry.name))
            return failure(badInput(file, QStringLiteral("Refused the archive"),
                                    QStringLiteral("it names a file outside of itself (%1)").arg(entry.name),
                                    QStringLiteral("Do not trust it; ask its sender for the plain files.")));
        archive.m_entries.push_back(std::move(entry));
    }
    if (zip.getZipError() != UNZ_OK)
        return failure(brokenArchive(file));
    return archive;
}

const ZipEntry* ZipArchive::find(const QString& name) const {
    for (const ZipEntry& entry : m_entries) {
        if (entry.name.compare(name, Qt::CaseInsensitive) == 0)
            return &entry;
    }
    return nullptr;
}

ZipMember::ZipMember(QString file, ZipEntry entry) : m_file(std::move(file)), m_entry(std::move(entry)) {}
ZipMember::~ZipMember() = default;

Error ZipMember::damaged(const QString& why) const {
    return badInput(m_file, QStringLiteral("Cannot unpack \"%1\"").arg(m_entry.name), why, askAgain());
}

/// Straight to the entry: a walk to each of many members would take a time that grows with their square.
bool ZipMember::goToEntry() {
    // QuaZip opens nothing before it was told to go somewhere itself.
    if (!m_zip->goToFirstFile())
        return false;
    const unz64_file_pos place{m_entry.offset, ZPOS64_T(m_entry.index)};
    QuaZipFileInfo64 info;
    if (unzGoToFilePos64(m_zip->getUnzFile(), &place) != UNZ_OK || !m_zip->getCurrentFileInfo(&info))
        return false;
    const ZipEntry found = entryOf(info, m_entry.index);
    return found.name == m_entry.name && found.checksum == m_entry.checksum && found.size == m_entry.size &&
           found.packedSize == m_entry.packedSize;
}

Result<std::unique_ptr<ZipMember>> ZipMember::open(const QString& file, const ZipEntry& entry) {
    std::unique_ptr<ZipMember> member(new ZipMember(file, entry));
    if (entry.encrypted)
        return failure(badInput(file, QStringLiteral("Cannot unpack \"%1\"").arg(entry.name),
                                QStringLiteral("it is protected by a password"),
                                QStringLiteral("Unpack it with the password and import the result.")));
    member->m_zip = std::make_unique<QuaZip>(file);
    member->m_zip->setFileNameCodec("ISO 8859-1");
    if (!member->m_zip->open(QuaZip::mdUnzip))
        return failure(brokenArchive(file));
    if (!member->goToEntry())
        return failure(archiveChanged(file, entry.name));
    member->m_member = std::make_unique<QuaZipFile>(member->m_zip.get());
    if (!member->m_member->open(QIODevice::ReadOnly))
        return failure(member->damaged(QStringLiteral("it is damaged or packed in an unusual way")));
    return member;
}

Result<std::size_t> ZipMember::read(char* target, std::size_t size) {
    if (!m_member->isOpen())
        return 0;
    const qint64 got = m_member->read(target, qint64(size));
    if (got < 0 || m_member->getZipError() != UNZ_OK)
        return failure(damaged(QStringLiteral("its packed data is damaged or ends too early")));
    m_position += got;
    constexpr qint64 harmless = 32 << 20;
    constexpr qint64 mostExpansion = 200;
    if (m_position > harmless && m_position / mostExpansion > m_entry.packedSize)
        return failure(
            badInput(m_file, QStringLiteral("Refused to unpack \"%1\"").arg(m_entry.name),
                     QStringLiteral("it grows to more than %1 times its size, as traps do").arg(mostExpansion),
                     QStringLiteral("Unpack it yourself if you trust its sender.")));
    // The checksum is known to be right only once the member is closed.
    if (got == 0 || m_position >= m_entry.size) {
        char beyond = 0;
        if (got > 0 && m_member->read(&beyond, 1) > 0)
            return failure(damaged(QStringLiteral("it is longer than the archive says")));
        m_member->close();
        if (m_member->getZipError() != UNZ_OK)
            return failure(damaged(QStringLiteral("its checksum is wrong, so its content was altered or cut")));
        if (m_position < m_entry.size)
            return failure(damaged(QStringLiteral("it ends too early")));
    }
    return std::size_t(got);
}

} // namespace waybill::read
