// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/compound_file.h"

#include "core/read/faults.h"
#include "core/read/little_endian.h"

#include <algorithm>

namespace waybill::read {

namespace {

constexpr std::uint32_t lastSector = 0xFFFFFFFA; ///< Greater numbers are no sectors but marks.
constexpr std::size_t headerBytes = 512;
constexpr std::size_t entryBytes = 128;
constexpr std::size_t mostEntries = 1 << 20;
constexpr int rootType = 5;
constexpr int streamType = 2;

void append(std::vector<Extent>& extents, Extent extent) {
    if (!extents.empty() && extents.back().offset + extents.back().size == extent.offset)
        extents.back().size += extent.size;
    else
        extents.push_back(extent);
}

qint64 sizeOf(const std::vector<Extent>& extents) {
    qint64 size = 0;
    for (const Extent& extent : extents)
        size += extent.size;
    return size;
}

} // namespace

Error CompoundFile::damaged(const QString& why) const {
    return badInput(m_file, QStringLiteral("Cannot read the workbook"), why,
                    QStringLiteral("Get the file again, or open it in a spreadsheet program and save it as XLSX."));
}

Result<CompoundFile> CompoundFile::open(const QString& file) {
    Result<std::unique_ptr<FileBytes>> bytes = FileBytes::open(file);
    if (!bytes)
        return failure(bytes.error());
    CompoundFile compound(file, std::move(*bytes));
    compound.m_fileSize = compound.m_bytes->size();
    if (const Result<void> read = compound.readHeader(); !read)
        return failure(read.error());
    return compound;
}

Result<std::string> CompoundFile::readSector(std::uint32_t sector) {
    const std::size_t size = std::size_t(1) << m_shift;
    if (sector >= m_sectors || !m_bytes->seek((qint64(sector) + 1) << m_shift))
        return failure(damaged(QStringLiteral("a part of it lies outside of the file, which may have been cut")));
    Result<std::string> bytes = readUpTo(*m_bytes, size);
    if (bytes && bytes->size() < size)
        return failure(damaged(QStringLiteral("it ends too early")));
    return bytes;
}

Result<void> CompoundFile::readHeader() {
    const Result<std::string> header = readUpTo(*m_bytes, headerBytes);
    if (!header)
        return failure(header.error());
    if (header->size() < headerBytes)
        return failure(damaged(QStringLiteral("it ends too early")));
    m_shift = littleEndian<std::uint16_t>(*header, 30);
    m_miniShift = littleEndian<std::uint16_t>(*header, 32);
    if ((m_shift != 9 && m_shift != 12) || m_miniShift < 4 || m_miniShift >= m_shift)
        return failure(damaged(QStringLiteral("its header is damaged")));
    m_sectors = std::max<qint64>(0, (m_fileSize - 1) >> m_shift);
    constexpr std::uint32_t usualCutoff = 4096;
    m_miniCutoff = std::min(littleEndian<std::uint32_t>(*header, 56), usualCutoff);
    if (const Result<void> table = readTable(*header); !table)
        return failure(table.error());
    if (const Result<void> directory = readDirectory(littleEndian<std::uint32_t>(*header, 48)); !directory)
        return failure(directory.error());
    return readMiniTable(littleEndian<std::uint32_t>(*header, 60));
}

Result<void> CompoundFile::addTableSector(std::uint32_t sector) {
    const Result<std::string> bytes = readSector(sector);
    if (!bytes)
        return failure(bytes.error());
    for (std::size_t at = 0; at < bytes->size(); at += sizeof(std::uint32_t))
        m_table.push_back(littleEndian<std::uint32_t>(*bytes, at));
    return {};
}

/// The table's own sectors are listed in the header, and where that is too short in a chain of further lists.
Result<void> CompoundFile::readTable(const std::string& header) {
    constexpr std::size_t listInHeader = 76;
    std::size_t missing = littleEndian<std::uint32_t>(header, 44);
    const std::size_t entriesInSector = (std::size_t(1) << m_shift) / sizeof(std::uint32_t);
    const std::size_t needed = std::size_t(m_sectors) / entriesInSector + 1;
    if (missing == 0 || missing > needed + needed / 8 + 8)
        return failure(damaged(QStringLiteral("its header is damaged")));
    std::string list = header.substr(listInHeader);
    std::uint32_t nextList = littleEndian<std::uint32_t>(header, 68);
    while (true) {
        const bool isHeader = list.size() == headerBytes - listInHeader;
        const std::size_t end = list.size() - (isHeader ? 0 : sizeof(std::uint32_t));
        for (std::size_t at = 0; at < end && missing > 0; at += sizeof(std::uint32_t), --missing) {
            const Result<void> added = addTableSector(littleEndian<std::uint32_t>(list, at));
            if (!added)
                return failure(added.error());
        }
        if (missing == 0)
            return {};
        if (!isHeader)
            nextList = littleEndian<std::uint32_t>(list, end);
        Result<std::string> next = readSector(nextList);
        if (!next)
            return failure(next.error());
        list = std::move(*next);
    }
}

/// The sectors from `start` on: `length` of them, or all up to the mark of the end.
Result<std::vector<std::uint32_t>> CompoundFile::chain(const std::vector<std::uint32_t>& table, std::uint32_t start,
                                                       std::optional<std::size_t> length) const {
    std::vector<std::uint32_t> sectors;
    std::uint32_t sector = start;
    while (length ? sectors.size() < *length : sector < lastSector) {
        if (sector >= table.size())
            return failure(damaged(QStringLiteral("a part of it ends too early")));
        if (sectors.size() >= table.size())
            return failure(damaged(QStringLiteral("its parts follow each other in a circle")));
        sectors.push_back(sector);
        sector = table[sector];
    }
    return sectors;
}

Result<void> CompoundFile::forEachSector(std::uint32_t start,
                                         const std::function<Result<void>(const std::string& bytes)>& visit) {
    const auto sectors = chain(m_table, start, std::nullopt);
    if (!sectors)
        return failure(sectors.error());
    for (const std::uint32_t sector : *sectors) {
        const Result<std::string> bytes = readSector(sector);
        if (!bytes)
            return failure(bytes.error());
        if (const Result<void> visited = visit(*bytes); !visited)
            return visited;
    }
    return {};
}

Result<void> CompoundFile::readDirectory(std::uint32_t start) {
    const auto read = forEachSector(start, [this](const std::string& bytes) -> Result<void> {
        for (std::size_t at = 0; at + entryBytes <= bytes.size(); at += entryBytes) {
            Entry entry;
            const std::size_t length = std::min<std::size_t>(littleEndian<std::uint16_t>(bytes, at + 64), 64);
            for (std::size_t i = 0; i + 3 < length; i += 2)
                entry.name += QChar(littleEndian<std::uint16_t>(bytes, at + i));
            entry.type = static_cast<unsigned char>((bytes)[at + 66]);
            entry.left = littleEndian<std::uint32_t>(bytes, at + 68);
            entry.right = littleEndian<std::uint32_t>(bytes, at + 72);
            entry.child = littleEndian<std::uint32_t>(bytes, at + 76);
            entry.start = littleEndian<std::uint32_t>(bytes, at + 116);
            entry.size = littleEndian<std::uint32_t>(bytes, at + 120);
            m_entries.push_back(std::move(entry));
        }
        if (m_entries.size() > mostEntries)
            return failure(damaged(QStringLiteral("it lists more parts than a workbook may have")));
        return {};
    });
    if (!read)
        return read;
    if (m_entries.empty() || m_entries.front().type != rootType)
        return failure(damaged(QStringLiteral("its table of contents is damaged")));
    listTopFolder();
    return {};
}

/// The folder is a tree of brothers; embedded documents, with streams of the same names, are folders of their own.
void CompoundFile::listTopFolder() {
    std::vector<bool> seen(m_entries.size());
    std::vector<std::uint32_t> open{m_entries.front().child};
    while (!open.empty()) {
        const std::uint32_t index = open.back();
        open.pop_back();
        if (index >= m_entries.size() || seen[index])
            continue;
        seen[index] = true;
        m_top.push_back(index);
        open.push_back(m_entries[index].left);
        open.push_back(m_entries[index].right);
    }
}

Result<void> CompoundFile::readMiniTable(std::uint32_t start) {
    return forEachSector(start, [this](const std::string& bytes) -> Result<void> {
        for (std::size_t at = 0; at < bytes.size(); at += sizeof(std::uint32_t))
            m_miniTable.push_back(littleEndian<std::uint32_t>(bytes, at));
        return {};
    });
}

const CompoundFile::Entry* CompoundFile::find(const QString& name) const {
    for (const std::size_t index : m_top) {
        if (m_entries[index].type == streamType && m_entries[index].name.compare(name, Qt::CaseInsensitive) == 0)
            return &m_entries[index];
    }
    return nullptr;
}

Result<std::vector<Extent>> CompoundFile::extents(std::uint32_t start, qint64 size) const {
    const qint64 sectorBytes = qint64(1) << m_shift;
    const auto sectors = chain(m_table, start, std::size_t((size + sectorBytes - 1) >> m_shift));
    if (!sectors)
        return failure(sectors.error());
    std::vector<Extent> result;
    qint64 left = size;
    for (const std::uint32_t sector : *sectors) {
        const Extent extent{(qint64(sector) + 1) << m_shift, std::min(left, sectorBytes)};
        if (extent.offset + extent.size > m_fileSize)
            return failure(damaged(QStringLiteral("it ends too early")));
        append(result, extent);
        left -= extent.size;
    }
    return result;
}

/// Small streams lie in small sectors of one stream that belongs to the root.
Result<std::vector<Extent>> CompoundFile::miniExtents(std::uint32_t start, qint64 size) const {
    const Entry& root = m_entries.front();
    const auto whole = extents(root.start, root.size);
    if (!whole)
        return failure(whole.error());
    const qint64 pieceBytes = qint64(1) << m_miniShift;
    const auto pieces = chain(m_miniTable, start, std::size_t((size + pieceBytes - 1) >> m_miniShift));
    if (!pieces)
        return failure(pieces.error());
    std::vector<Extent> result;
    qint64 left = size;
    for (const std::uint32_t piece : *pieces) {
        qint64 place = qint64(piece) << m_miniShift;
        const qint64 wanted = std::min(left, pieceBytes);
        if (place + wanted > sizeOf(*whole))
            return failure(damaged(QStringLiteral("it ends too early")));
        auto part = whole->begin();
        for (; place >= part->size; ++part)
            place -= part->size;
        // Sectors are multiples of small ones: none lies in two.
        append(result, {part->offset + place, wanted});
        left -= wanted;
    }
    return result;
}

Result<std::vector<Extent>> CompoundFile::stream(const QString& name) const {
    const Entry& entry = *find(name);
    return entry.size < m_miniCutoff ? miniExtents(entry.start, entry.size) : extents(entry.start, entry.size);
}

} // namespace waybill::read
