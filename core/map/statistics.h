// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/map/draft.h"
#include "core/read/row_block.h"

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace waybill::map {

enum class StatisticsField {
    Period,
    Year,
    Month,
    Flow,
    Reporter,
    Partner,
    Hs,
    Goods,
    Quantity,
    Unit,
    NetKg,
    Usd,
    ThousandUsd,
    Breakdown
};

/// Which column means what in an official table of a country's foreign trade: what a state says that it exported or
/// imported, by month, code and partner. By the names in resources/map/statistics.tsv.
struct StatisticsMapping {
    std::vector<std::string> headers; ///< As written, by column.
    qint64 headerRow = 0;             ///< In the file, from 1.
    /// From 0. Quantity and Unit may have two, the first of one belongs to the first of the other.
    std::map<StatisticsField, std::vector<std::size_t>> columns;
    std::string impliedReporter; ///< ISO alpha-2, where only one country writes such headers; else empty.

    [[nodiscard]] bool has(StatisticsField field) const { return columns.contains(field); }
};

/// Finds the header among the first rows. Error when there is none that names a month, a code, a partner and an amount:
/// it says which of them is missing, and what to write over the column.
[[nodiscard]] Result<StatisticsMapping> mapStatistics(const read::RowBlock& sample);

/// What no column of the table says.
struct StatisticsDefaults {
    std::string reporter; ///< ISO alpha-2.
    bool areImports = false;
};

/// One row of an official table.
struct StatisticsDraft {
    std::string reporter, exporter, importer; ///< ISO alpha-2. The reporter is one of the two.
    Month month;
    std::string hsCode, goods;
    std::vector<std::pair<double, std::string>> quantities;  ///< With their units as written; "" where none is named.
    double netKg = std::numeric_limits<double>::quiet_NaN(); ///< NaN when absent.
    double valueUsd = std::numeric_limits<double>::quiet_NaN();
};

using StatisticsOutcome = std::variant<StatisticsDraft, Rejection, BlankRow>;

class StatisticsParser {
public:
    StatisticsParser(StatisticsMapping mapping, StatisticsDefaults defaults);
    /// Rejected with a reason: no month, code or partner, a sum over all partners or codes, a part of another row.
    [[nodiscard]] StatisticsOutcome parse(const read::RowBlock& block, std::size_t row) const;

private:
    [[nodiscard]] std::string_view cell(const read::RowBlock& block, std::size_t row, StatisticsField field) const;
    [[nodiscard]] std::optional<Month> monthOf(const read::RowBlock& block, std::size_t row) const;
    [[nodiscard]] std::optional<Rejection> refusal(const read::RowBlock& block, std::size_t row) const;
    [[nodiscard]] std::optional<Rejection> readCountries(StatisticsDraft& draft, const read::RowBlock& block,
                                                         std::size_t row) const;
    void readAmounts(StatisticsDraft& draft, const read::RowBlock& block, std::size_t row) const;

    StatisticsMapping m_mapping;
    StatisticsDefaults m_defaults;
};

} // namespace waybill::map
