// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/record_blocks.h"

#include "core/store/lz4_block.h"

#include <optional>

namespace waybill::store {

namespace {

constexpr std::size_t wantedBlock = 256 * 1024;
constexpr qint64 largestBlock = 256 * 1024 * 1024;
constexpr std::uint64_t mostCells = 16 << 20; // of one row
// LZ4 cannot shrink by more than this, so a larger claim is a lie.
constexpr qint64 largestRatio = 256;

Error damaged(const QString& why) {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot read the kept rows"),
            why,
            QStringLiteral("Go back to a copy of the case, or import the file again."),
            {},
            0};
}

void appendNumber(std::string& bytes, std::uint64_t number) {
    while (number >= 0x80) {
        bytes += char(number | 0x80);
        number >>= 7;
    }
    bytes += char(number);
}

std::optional<std::uint64_t> takeNumber(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (int shift = 0; shift < 63; shift += 7) {
        if (bytes.empty())
            return std::nullopt;
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= std::uint64_t(byte & 0x7F) << shift;
        if (byte < 0x80)
            return number;
    }
    return std::nullopt;
}

// Appends the row in the block's form; returns the digest of its cells.
Digest appendRow(std::string& bytes, const read::RowBlock& block, std::size_t row) {
    appendNumber(bytes, std::uint64_t(block.rowNumber(row)));
    const std::size_t cellsStart = bytes.size();
    const std::size_t count = block.cellCount(row);
    appendNumber(bytes, count);
    for (std::size_t i = 0; i < count; ++i)
        appendNumber(bytes, block.cell(row, i).size());
    for (std::size_t i = 0; i < count; ++i)
        bytes += block.cell(row, i);
    return runDigest(std::string_view(bytes).substr(cellsStart));
}

Error unfit(qint64 row, const QString& why) {
    return {ErrorCode::BadInput,
            QStringLiteral("Cannot keep the rows"),
            why,
            QStringLiteral("Check the file: it is hardly a table."),
            {},
            row};
}

} // namespace

Result<PackedRows> packRows(const read::RowBlock& block) {
    PackedRows packed;
    packed.rows.reserve(block.rowCount());
    std::string bytes;
    bytes.reserve(wantedBlock + wantedBlock / 4);
    PackedBlock current;
    for (std::size_t i = 0; i < block.rowCount(); ++i) {
        const qint64 number = block.rowNumber(i);
        if (number < 0 || (i > 0 && number <= packed.rows.back().number))
            return failure(unfit(number, QStringLiteral("its rows are not in order")));
        if (current.rows == 0)
            current.firstRow = number;
        packed.rows.push_back({number, appendRow(bytes, block, i)});
        current.lastRow = number;
        ++current.rows;
        if (block.cellCount(i) > mostCells)
            return failure(unfit(number, QStringLiteral("the row has more than 16 million cells")));
        if (qint64(bytes.size()) > largestBlock)
            return failure(unfit(number, QStringLiteral("the row is larger than 256 MiB")));
        if (bytes.size() < wantedBlock && i + 1 < block.rowCount())
            continue;
        current.size = qint64(bytes.size());
        current.data = lz4Compress(bytes);
        packed.blocks.push_back(std::move(current));
        current = {};
        bytes.clear();
    }
    return packed;
}

Result<std::string> inflateBlock(std::string_view data, qint64 size) {
    if (size < 0 || size > largestBlock + qint64(wantedBlock) || size > largestRatio * qint64(data.size()) + 64)
        return failure(damaged(QStringLiteral("a block claims an impossible size")));
    auto bytes = lz4Decompress(data, std::size_t(size));
    if (!bytes)
        return failure(damaged(QStringLiteral("a block is damaged")));
    return std::move(*bytes);
}

bool forEachRow(std::string_view inflated,
                const std::function<bool(qint64 row, std::span<const std::string_view> cells)>& visit) {
    std::vector<std::uint64_t> lengths;
    std::vector<std::string_view> cells;
    while (!inflated.empty()) {
        const auto row = takeNumber(inflated);
        const auto count = row ? takeNumber(inflated) : std::nullopt;
        // Each cell's length takes at least one byte.
        if (!count || *count > inflated.size() || *count > mostCells)
            return false;
        lengths.clear();
        for (std::uint64_t i = 0; i < *count; ++i) {
            const auto length = takeNumber(inflated);
            if (!length)
                return false;
            lengths.push_back(*length);
        }
        cells.clear();
        for (const std::uint64_t length : lengths) {
            if (length > inflated.size())
                return false;
            cells.push_back(inflated.substr(0, length));
            inflated.remove_prefix(length);
        }
        if (!visit(qint64(*row), cells))
            return true;
    }
    return true;
}

} // namespace waybill::store
