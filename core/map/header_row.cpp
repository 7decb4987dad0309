// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/header_row.h"

#include "core/base/text.h"
#include "core/map/header_words.h"
#include "core/map/values.h"

#include <set>
#include <string>

namespace waybill::map {

namespace {

constexpr std::size_t rowsLookedAt = 40; // a header stands near the top, or the person says where
constexpr std::size_t longestHeader = 240;
constexpr double enough = 0.5;

struct RowScore {
    std::size_t filled = 0;
    std::size_t recognised = 0;
    std::size_t values = 0; ///< Cells that are numbers or dates.
    std::set<Field> fields;
};

RowScore scoreRow(const read::RowBlock& sample, std::size_t row, const Synonyms& synonyms) {
    RowScore score;
    for (std::size_t column = 0; column < sample.cellCount(row); ++column) {
        const std::string_view cell = trimmed(sample.cell(row, column));
        if (cell.empty())
            continue;
        ++score.filled;
        if (parseNumber(cell, '.') || parseDate(cell, DateOrder::DayFirst)) {
            ++score.values;
            continue;
        }
        if (cell.size() > longestHeader)
            continue;
        const auto matches = synonyms.match(cell);
        if (matches.empty() || matches.front().confidence < enough)
            continue;
        ++score.recognised;
        score.fields.insert(matches.front().field);
    }
    return score;
}

/// Cells whose words are known, whether they are a field's or not: a tax, a share, a container.
std::size_t understoodCells(const read::RowBlock& sample, std::size_t row) {
    std::size_t count = 0;
    for (const std::string_view cell : sample.cells(row)) {
        const HeaderReading reading = HeaderWords::builtIn().read(cell.substr(0, longestHeader));
        count += reading.known > reading.unknown ? 1 : 0;
    }
    return count;
}

bool isHeader(const RowScore& score, const read::RowBlock& sample, std::size_t row) {
    if (score.fields.size() < 2 || score.values * 5 > score.filled)
        return false;
    // A wide table may have few fields among many taxes and shares.
    return score.recognised * 4 >= score.filled ||
           (score.fields.size() >= 4 && understoodCells(sample, row) * 2 >= score.filled);
}

} // namespace

std::optional<std::size_t> findHeaderRow(const read::RowBlock& sample, const Synonyms& synonyms) {
    std::optional<std::size_t> best;
    std::size_t bestFields = 0;
    for (std::size_t row = 0; row < std::min(sample.rowCount(), rowsLookedAt); ++row) {
        const RowScore score = scoreRow(sample, row, synonyms);
        if (!isHeader(score, sample, row))
            continue;
        if (score.fields.size() > bestFields) {
            best = row;
            bestFields = score.fields.size();
        }
        // What was asked for stands above the header in its words ("Importer: | ALL | HS code: | 8413"), but names
        // fewer columns.
        if (score.fields.size() >= 6 && score.recognised * 2 >= score.filled)
            break;
    }
    return best;
}

bool isRowOfColumnNumbers(const read::RowBlock& block, std::size_t row) {
    constexpr std::size_t fewest = 4; // columns; three small numbers may be a record
    const std::size_t width = block.cellCount(row);
    for (std::size_t column = 0; column < width; ++column) {
        if (trimmed(block.cell(row, column)) != std::to_string(column + 1))
            return false;
    }
    return width >= fewest;
}

} // namespace waybill::map
