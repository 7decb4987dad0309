// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/column_profile.h"
#include "core/map/header_words.h"
#include "core/map/mapping.h"

#include <vector>

namespace waybill::map {

/// One column with all that is known about it before it is given to a field.
struct ColumnEvidence {
    std::size_t column = 0;
    std::string header;
    HeaderReading reading;
    ColumnProfile profile;
    std::string currency;                 ///< That the header names.
    bool ofDeclaration = false;           ///< Its amounts are the declaration's totals, repeated on each line.
    std::vector<Synonyms::Match> matches; ///< What header and content together allow, best first.
};

/// Which side of the border a table was recorded on: bare columns (ADDRESS, TIN, PORT) are that side's.
enum class Side { Unknown, Import, Export };

/// Headers and content weighed together, by column.
[[nodiscard]] std::vector<ColumnEvidence> gatherEvidence(const std::vector<std::string>& headers,
                                                         const read::RowBlock& sample, std::size_t firstRow,
                                                         const Synonyms& synonyms);
[[nodiscard]] Side sideOf(const std::vector<ColumnEvidence>& columns);
/// Decides the columns whose header fits several fields: bare ADDRESS, TIN, PORT, COUNTRY.
void resolveBareColumns(std::vector<ColumnEvidence>& columns, Side side);
/// Gives each field its columns, best first.
[[nodiscard]] std::map<Field, std::vector<ColumnChoice>> assignColumns(const std::vector<ColumnEvidence>& columns,
                                                                       Side side);

} // namespace waybill::map
