// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"
#include "core/store/statistics.h"

#include <QStringList>
#include <limits>
#include <string>
#include <vector>

namespace waybill::query {

/// What a state says of a trade, and what the records at hand say of it. NaN: nobody says.
struct MirrorTotal {
    double officialUnits = std::numeric_limits<double>::quiet_NaN();
    double officialNetKg = std::numeric_limits<double>::quiet_NaN();
    double officialUsd = std::numeric_limits<double>::quiet_NaN();
    std::size_t shipments = 0;
    double units = std::numeric_limits<double>::quiet_NaN(); ///< Of the records, like the following.
    double netKg = std::numeric_limits<double>::quiet_NaN();
    double valueUsd = std::numeric_limits<double>::quiet_NaN();

    /// Which part of the official figure the records make up: records / official. NaN when either is unknown or the
    /// official figure is nil. More than 1 says that the records hold what the statistics do not.
    [[nodiscard]] double unitsCovered() const;
    [[nodiscard]] double valueCovered() const;
};

/// Mirror statistics: the trade from one country to another as one of them reports it, beside the records of it. A
/// record counts when its goods come from the exporter (country of origin; where none is stated, the seller's), its
/// buyer is not known to be elsewhere than in the importer, its date lies in the months of the statistics and its code
/// is one of theirs as far as both are written.
struct Mirror {
    std::string reporter, exporter, importer; ///< ISO alpha-2.
    QStringList files;                        ///< The tables that the figures stand in.
    Month from, to;                           ///< The first and last month of the statistics in view.
    MirrorTotal total;
    struct OfMonth {
        Month month;
        MirrorTotal total;
    };
    std::vector<OfMonth> months; ///< All from `from` to `to`, ascending.
    struct OfCode {
        std::string hsCode; ///< As the statistics have it.
        std::string goods;  ///< Their words for it; may be empty.
        MirrorTotal total;
    };
    std::vector<OfCode> codes; ///< Ascending.
    /// Rows of the statistics that are not counted: sums over longer codes that stand there too, and figures of a month
    /// and code that a table which came later has as well.
    std::size_t sumsLeftOut = 0, olderLeftOut = 0;
};

/// One for each reporter, exporter and importer in the statistics in use. The months and HS codes of the filter choose
/// among the official figures too; whatever else it asks for chooses among the records alone.
[[nodiscard]] Result<std::vector<Mirror>> mirrors(store::Case& from, const ShipmentTable& table,
                                                  const Selection& selection, const Filter& filter);

} // namespace waybill::query
