// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/read/table.h"

#include <QString>
#include <optional>

namespace waybill::screen {

enum class ListFormat {
    OfacEntries,   ///< sdn.csv, cons_prim.csv: 12 columns without a header.
    OfacAliases,   ///< alt.csv: 5 columns.
    OfacAddresses, ///< add.csv: 6 columns.
    BisDenied,
    UnitedNationsXml,
    EuropeanUnionXml,
    EuropeanUnionCsv,
    OpenSanctionsCsv, ///< targets.simple.csv
    FollowTheMoney,   ///< One JSON object a line.
    OwnTable          ///< Any table with a column of names.
};

/// What a file is, told by its content.
struct RecognisedList {
    QString file;
    ListFormat format = ListFormat::OwnTable;
    std::optional<read::TableInfo> table; ///< Where the format is a table.
    qint64 headerRow = 0;                 ///< Where the table names its columns; 0 when it does not.
};

/// BadInput when the file is no list that can be read: it says what was looked for.
[[nodiscard]] Result<RecognisedList> recogniseList(const QString& file);

} // namespace waybill::screen
