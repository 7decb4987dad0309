// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/row_block.h"

#include <string>

namespace waybill::map {

/// What the cells of one column look like, counted over the sample.
struct ColumnProfile {
    int filled = 0;  ///< Cells with content; placeholders are none.
    int dates = 0;   ///< Days, in any order of their numbers.
    int months = 0;  ///< "Oct 2025"
    int numbers = 0; ///< Including those with a unit behind.
    int plainNumbers = 0;
    int fractions = 0; ///< Numbers with a decimal mark.
    int hsCodes = 0;
    int countries = 0;
    int currencies = 0;
    int letters = 0; ///< Cells with a letter in them.
    int digits = 0;  ///< Cells with a digit in them.
    int codes = 0;   ///< One word with a digit in it.
    int emails = 0;
    int companies = 0;        ///< Names with a legal form: "ALPHA LTD".
    int unitNumbers = 0;      ///< Three digits that stand for a unit, of the CIS (796) or of China (035).
    int directions = 0;       ///< IM, EX, ИМ, ЭК, import, …
    int incoterms = 0;        ///< FOB, "FCA YEREVAN", …
    int transports = 0;       ///< SEA, road, МОРСКОЙ, …
    bool repeated = false;    ///< Two cells are the same.
    bool counting = false;    ///< Whole numbers that count the cells, in any order (3, 1, 2); also a single 1.
    double averageLength = 0; ///< Code points.
    std::string firstCell;    ///< First with content.
    std::string onlyCountry;  ///< ISO code; empty where cells are of several countries or of none.

    [[nodiscard]] double share(int count) const { return filled == 0 ? 0 : double(count) / filled; }
};

/// Profiles a column over the rows from `firstRow` (an index of the block).
[[nodiscard]] ColumnProfile profileColumn(const read::RowBlock& sample, std::size_t firstRow, std::size_t column);

} // namespace waybill::map
