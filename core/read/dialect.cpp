// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/dialect.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace waybill::read {

namespace {

constexpr std::size_t rowsToLookAt = 400;

struct Shape {
    std::size_t columns = 0;
    double share = 0; ///< Share of the rows that have so many columns.
};

Shape shapeOf(std::string_view sample, bool whole, Dialect dialect) {
    dialect.columns = 0;
    CsvTokeniser tokeniser(dialect);
    RowBlock block;
    std::map<std::size_t, std::size_t> rowsByColumns;
    std::size_t rows = 0;
    while (!sample.empty() && rows < rowsToLookAt) {
        block.clear();
        if (tokeniser.next(sample, whole, 1, block) == CsvTokeniser::Step::NeedsMore)
            break;
        sample.remove_prefix(tokeniser.consumed());
        if (block.isBlank(0))
            continue;
        ++rows;
        ++rowsByColumns[block.cellCount(0)];
    }
    if (rows == 0)
        return {};
    // Of two numbers as frequent as each other the larger is the table's: titles above it are shorter.
    const auto usual = std::max_element(rowsByColumns.begin(), rowsByColumns.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second < b.second : a.first < b.first;
    });
    return {usual->first, double(usual->second) / double(rows)};
}

/// The first line of a CSV that Excel understands may say "sep=;".
char announcedDelimiter(std::string_view sample) {
    if (sample.size() > 5 && sample.substr(0, 4) == "sep=" && (sample[5] == '\r' || sample[5] == '\n'))
        return sample[4];
    return 0;
}

/// A backslash before a quote that does not end its cell can only be an escape.
bool hasBackslashEscapes(std::string_view sample, char delimiter) {
    for (std::size_t i = sample.find("\\\""); i != std::string_view::npos; i = sample.find("\\\"", i + 2)) {
        if (i + 2 >= sample.size())
            return false;
        const char after = sample[i + 2];
        if (after != delimiter && after != '\r' && after != '\n' && after != '"')
            return true;
    }
    return false;
}

} // namespace

std::size_t usualColumns(std::string_view sample, bool whole, const Dialect& dialect) {
    return shapeOf(sample, whole, dialect).columns;
}

Dialect detectDialect(std::string_view sample, bool whole) {
    constexpr char candidates[] = {',', ';', '\t', '|'};
    const char announced = announcedDelimiter(sample);
    Dialect best;
    double bestScore = 0;
    for (const char delimiter : candidates) {
        const Dialect dialect{delimiter, hasBackslashEscapes(sample, delimiter), 0};
        const Shape shape = shapeOf(sample, whole, dialect);
        double score = shape.columns < 2 ? 0 : shape.share * shape.share * std::sqrt(double(shape.columns - 1));
        if (delimiter == announced)
            score += 1000;
        if (score > bestScore) {
            bestScore = score;
            best = dialect;
            best.columns = shape.columns;
        }
    }
    constexpr double regularEnough = 0.2;
    if (bestScore >= regularEnough)
        return best;
    // One column: any of them will do that does not occur in the text.
    for (const char delimiter : candidates) {
        if (sample.find(delimiter) == std::string_view::npos)
            return {delimiter, hasBackslashEscapes(sample, delimiter), 1};
    }
    return {',', false, 1};
}

} // namespace waybill::read
