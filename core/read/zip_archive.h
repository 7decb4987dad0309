// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/read/byte_source.h"

#include <QString>
#include <memory>
#include <optional>
#include <vector>

class QuaZip;
class QuaZipFile;

namespace waybill::read {

/// A member of a ZIP as its directory describes it. The sizes are claims.
struct ZipEntry {
    QString name; ///< With forward slashes.
    qint64 size = 0;
    qint64 packedSize = 0;
    bool encrypted = false;
    bool isLink = false; ///< A symbolic link of a Unix file system.
    int index = 0;       ///< Place in the archive's directory.
    quint64 offset = 0;  ///< Of its entry, from where the minizip library counts.
    quint32 checksum = 0;
};

/// The directory of a ZIP file. Refuses what is damaged, or names that lead out of the archive.
class ZipArchive {
public:
    [[nodiscard]] static Result<ZipArchive> open(const QString& file);
    [[nodiscard]] const QString& file() const { return m_file; }
    [[nodiscard]] const std::vector<ZipEntry>& entries() const { return m_entries; }
    /// By name, whatever its case; null when there is none.
    [[nodiscard]] const ZipEntry* find(const QString& name) const;

private:
    QString m_file;
    std::vector<ZipEntry> m_entries;
};

/// The error for a member that was there when the archive was looked at.
[[nodiscard]] Error archiveChanged(const QString& file, const QString& member);

/// One member of a ZIP being unpacked. Its checksum is verified before the last bytes are handed out, and unpacking
/// stops when it grows far beyond what its packed size can honestly hold.
class ZipMember : public ByteSource {
public:
    /// `entry` as ZipArchive::open() found it; an error when it is another by now.
    [[nodiscard]] static Result<std::unique_ptr<ZipMember>> open(const QString& file, const ZipEntry& entry);
    ~ZipMember() override;
    [[nodiscard]] Result<std::size_t> read(char* target, std::size_t size) override;
    [[nodiscard]] qint64 position() const override { return m_position; }

private:
    ZipMember(QString file, ZipEntry entry);
    [[nodiscard]] bool goToEntry();
    [[nodiscard]] Error damaged(const QString& why) const;
    QString m_file;
    ZipEntry m_entry;
    std::unique_ptr<QuaZip> m_zip;
    std::unique_ptr<QuaZipFile> m_member;
    qint64 m_position = 0;
};

} // namespace waybill::read
