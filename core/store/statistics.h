// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/case.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::store {

/// One table of official foreign trade statistics that the case holds.
struct StatisticsSource {
    StatisticsId id; ///< Invalid until written.
    QString file, sheet, sha256;
    QString reporter; ///< ISO alpha-2; several joined by commas.
    QStringList header;
    qint64 rows = 0, kept = 0, rejected = 0, blank = 0; ///< rows = kept + rejected + blank.
    bool isInUse = true;
    QString addedAt; ///< ISO 8601, UTC; given by beginStatistics().
};

/// A row of it. Texts must live during the call; NaN is "the row does not say".
struct StatisticsRow {
    qint64 row = 0;
    std::string_view cells;    ///< As written, a JSON array.
    std::string_view rejected; ///< Why it is not counted; empty when it is.
    std::string_view reporter, exporter, importer, month, hsCode, goods;
    double units = std::numeric_limits<double>::quiet_NaN();
    double netKg = std::numeric_limits<double>::quiet_NaN();
    double valueUsd = std::numeric_limits<double>::quiet_NaN();
};

/// In the order in which they came, those taken out too.
[[nodiscard]] Result<std::vector<StatisticsSource>> statisticsSources(Case& from);
/// The counted rows of the sources in use, by source and row. The callback returns false to stop.
[[nodiscard]] Result<void>
forEachStatisticsRow(Case& from, const std::function<bool(StatisticsId source, const StatisticsRow& row)>& visit);

// Inside a Transaction of the caller:
/// Writes the source's line; a table of the same file and sheet is replaced. Its counts are set by finishStatistics().
[[nodiscard]] Result<StatisticsId> beginStatistics(Case& into, const StatisticsSource& source);
[[nodiscard]] Result<void> insertStatisticsRow(Case& into, StatisticsId source, const StatisticsRow& row);
/// Counts and reporter as they are now known.
[[nodiscard]] Result<void> finishStatistics(Case& into, const StatisticsSource& source);
/// BadCall when there is no such source.
[[nodiscard]] Result<void> useStatistics(Case& in, StatisticsId source, bool isInUse);

} // namespace waybill::store
