// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/read/row_block.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::store {

/// Some rows as one compressed block.
struct PackedBlock {
    qint64 firstRow = 0, lastRow = 0, rows = 0;
    qint64 size = 0; ///< Bytes when inflated.
    std::string data;
};

/// The rows of a RowBlock ready to be kept: compressed, and each with the digest of its cells. Made by packRows() in
/// any thread, since compressing takes longer than writing.
struct PackedRows {
    struct Row {
        qint64 number;
        Digest digest;
    };
    std::vector<PackedBlock> blocks;
    std::vector<Row> rows;
};
/// Error when a row is too large to be kept (256 MiB) or the rows are not in ascending order.
[[nodiscard]] Result<PackedRows> packRows(const read::RowBlock& block);

/// The bytes of a block; error when they are damaged or `size` is not what a block can have.
[[nodiscard]] Result<std::string> inflateBlock(std::string_view data, qint64 size);

/// Visits the rows of an inflated block until the visitor returns false. False when the bytes are no rows.
[[nodiscard]] bool forEachRow(std::string_view inflated,
                              const std::function<bool(qint64 row, std::span<const std::string_view> cells)>& visit);

} // namespace waybill::store
