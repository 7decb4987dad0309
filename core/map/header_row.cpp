// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/header_row.h"

#include "core/base/text.h"
#include "core/map/values.h"

#include <set>

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

bool isHeader(const RowScore& score) {
    return score.fields.size() >= 2 && score.recognised * 4 >= score.filled && score.values * 5 <= score.filled;
}

} // namespace

std::optional<std::size_t> findHeaderRow(const read::RowBlock& sample, const Synonyms& synonyms) {
    std::optional<std::size_t> best;
    std::size_t bestFields = 0;
    for (std::size_t row = 0; row < std::min(sample.rowCount(), rowsLookedAt); ++row) {
        const RowScore score = scoreRow(sample, row, synonyms);
        if (!isHeader(score))
            continue;
        if (score.fields.size() > bestFields) {
            best = row;
            bestFields = score.fields.size();
        }
        // Data never names columns better than a row that names most of them.
        if (score.fields.size() >= 4 || score.recognised * 2 >= score.filled)
            break;
    }
    return best;
}

} // namespace waybill::map
