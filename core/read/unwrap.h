// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/byte_source.h"
#include "core/read/table.h"
#include "core/read/zip_archive.h"

#include <QString>
#include <limits>
#include <memory>
#include <vector>

namespace waybill::read {

/// A file in the folder for temporary files that goes when nobody holds it any more. It takes no file descriptor, so
/// that an archive may have more of them than a program may have files open.
class TemporaryCopy {
public:
    explicit TemporaryCopy(QString path) : m_path(std::move(path)) {}
    TemporaryCopy(const TemporaryCopy&) = delete;
    TemporaryCopy& operator=(const TemporaryCopy&) = delete;
    ~TemporaryCopy();

private:
    QString m_path;
};

/// A file on disk: the person's own, or a copy unpacked from something that lives as long as somebody holds it.
struct LocalFile {
    QString path;
    std::shared_ptr<const TemporaryCopy> unpacked = {}; ///< Null when the file is the person's own.
};

/// Where bytes are to be found: in a file, behind what is packed around them.
struct Wrapped {
    LocalFile file;
    std::vector<Layer> layers = {};                   ///< From the outside in.
    std::shared_ptr<const ZipArchive> archive = {};   ///< The directory of the file, when it is a ZIP and known.
    qint64 most = std::numeric_limits<qint64>::max(); ///< Of what any of the layers may be unpacked to, in bytes.
};

/// The innermost file on the way to a table that is on disk and stays there while its tables live.
struct AtHand {
    LocalFile file;
    std::shared_ptr<const ZipArchive> archive = {}; ///< Its directory, when it is an archive of tables.
    std::size_t layers = 0;                         ///< How many of the table's layers it lies behind.
};

/// What may be unpacked from a file of that size, in bytes, through all its layers.
[[nodiscard]] qint64 mostUnpacked(qint64 fileBytes);
/// The error for a file that grows beyond that.
[[nodiscard]] Error growsTooMuch(const QString& file);

[[nodiscard]] Wrapped wrappedOf(const TableInfo& table);

/// The bytes as a stream, from their start. Errors may name an unpacked copy: the caller knows the person's file.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openBytes(const Wrapped& wrapped);
/// The bytes as a file that can be read at any place.
[[nodiscard]] Result<LocalFile> onDisk(const Wrapped& wrapped);

} // namespace waybill::read
