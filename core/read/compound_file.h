// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/byte_source.h"

#include <QString>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace waybill::read {

/// A run of bytes of a file.
struct Extent {
    qint64 offset = 0;
    qint64 size = 0;
};

/// The container of old Office documents: a file system in a file. Everything in it is a claim: chains of sectors that
/// go in circles or lead out of the file are refused.
class CompoundFile {
public:
    [[nodiscard]] static Result<CompoundFile> open(const QString& file);

    /// True when its top folder holds a stream of that name.
    [[nodiscard]] bool has(const QString& name) const { return find(name) != nullptr; }
    /// Where the bytes of a stream of the top folder are, in order. Only when there is one of that name.
    [[nodiscard]] Result<std::vector<Extent>> stream(const QString& name) const;

private:
    struct Entry {
        QString name;
        int type = 0;
        std::uint32_t left = 0, right = 0, child = 0;
        std::uint32_t start = 0;
        qint64 size = 0;
    };
    CompoundFile(QString file, std::unique_ptr<FileBytes> bytes) : m_file(std::move(file)), m_bytes(std::move(bytes)) {}
    [[nodiscard]] Error damaged(const QString& why) const;
    [[nodiscard]] Result<std::string> readSector(std::uint32_t sector);
    [[nodiscard]] Result<void> readHeader();
    [[nodiscard]] Result<void> readTable(const std::string& header);
    [[nodiscard]] Result<void> addTableSector(std::uint32_t sector);
    /// Visits the bytes of each sector of a chain of whole sectors until the visitor fails.
    [[nodiscard]] Result<void> forEachSector(std::uint32_t start,
                                             const std::function<Result<void>(const std::string& bytes)>& visit);
    [[nodiscard]] Result<void> readDirectory(std::uint32_t start);
    [[nodiscard]] Result<void> readMiniTable(std::uint32_t start);
    void listTopFolder();
    [[nodiscard]] const Entry* find(const QString& name) const;
    [[nodiscard]] Result<std::vector<std::uint32_t>> chain(const std::vector<std::uint32_t>& table, std::uint32_t start,
                                                           std::optional<std::size_t> length) const;
    [[nodiscard]] Result<std::vector<Extent>> extents(std::uint32_t start, qint64 size) const;
    [[nodiscard]] Result<std::vector<Extent>> miniExtents(std::uint32_t start, qint64 size) const;

    QString m_file;
    std::unique_ptr<FileBytes> m_bytes;
    qint64 m_fileSize = 0;
    int m_shift = 9;     ///< Sectors have 2 to the power of it bytes.
    int m_miniShift = 6; ///< And those of small streams.
    qint64 m_sectors = 0;
    qint64 m_miniCutoff = 0;                ///< Smaller streams are kept in small sectors.
    std::vector<std::uint32_t> m_table;     ///< For each sector the one that follows.
    std::vector<std::uint32_t> m_miniTable; ///< The same for small sectors.
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_top; ///< Entries of the top folder.
};

} // namespace waybill::read
