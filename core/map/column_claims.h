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

/// Headers and content weighed together, by column.
[[nodiscard]] std::vector<ColumnEvidence> gatherEvidence(const std::vector<std::string>& headers,
                                                         const read::RowBlock& sample, std::size_t firstRow,
                                                         const Synonyms& synonyms);

/// "buyer.address" is of the role "buyer".
[[nodiscard]] bool isPartyOf(Field field, std::string_view role);
/// The name of any party.
[[nodiscard]] bool isPartyName(Field field);
/// The column may be the field's, with at least that confidence.
[[nodiscard]] bool claims(const ColumnEvidence& column, Field field, double least);
[[nodiscard]] bool anyClaims(const std::vector<ColumnEvidence>& columns, Field field, double least);

} // namespace waybill::map
