// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/map/mapping.h"
#include "core/read/row_block.h"
#include "core/store/case.h"

#include <optional>
#include <span>
#include <vector>

namespace waybill::store {

/// What taking a source out changes.
struct TakeOutEffect {
    qint64 shipments = 0; ///< Counted now and brought by the source.
    qint64 borneOut = 0;  ///< Of those, said by a row of another source too: that row then stands in for it.
    double valueUsd = 0;  ///< Of the shipments that nothing stands in for.
};
/// BadCall when there is no such source.
[[nodiscard]] Result<TakeOutEffect> takeOutEffect(Case& of, SourceId source);

/// A row of a source that says what a shipment said which does not count any more.
struct StandIn {
    SourceId source;
    qint64 row = 0;
    ShipmentId original;
    double valueUsd = 0; ///< As it was counted at the import; NaN when it had none.
};

// Each inside a Transaction of the caller, who ends with recount().
/// BadCall when there is no such source, or it is taken out already.
[[nodiscard]] Result<void> markTakenOut(Case& in, SourceId source);
/// BadCall when there is no such source or it counts; WorkFailed when the same table has been imported again since.
[[nodiscard]] Result<void> markPutBack(Case& in, SourceId source);
/// The rows that have to become shipments because the source was taken out or put back, by source and row: of each
/// shipment that does not count, the row of the source that was imported first. One that has become a shipment before
/// counts again by itself. ShipmentInserter makes them.
[[nodiscard]] Result<std::vector<StandIn>> missingStandIns(Case& in, SourceId moved);
/// Of each shipment that several rows say, the one that counts; then how often each party and address is named.
[[nodiscard]] Result<void> recount(Case& in);

/// What the journal's entries about a source being in the case or out of it have as target ("source-3") and as state
/// before and after.
[[nodiscard]] QString sourceTarget(SourceId source);
[[nodiscard]] SourceId sourceOfTarget(const QString& target); ///< Invalid when it is about something else.
[[nodiscard]] QString sourceState(bool isOut);                ///< JSON
/// Nothing when the text is no such state.
[[nodiscard]] std::optional<bool> isOutState(const QString& state);

/// How the columns of a source were understood when it was imported.
[[nodiscard]] Result<map::Mapping> sourceMapping(Case& from, SourceId source);
/// Some kept rows of a source, by their numbers in ascending order. BadInput when one is missing or damaged.
[[nodiscard]] Result<read::RowBlock> keptRows(Case& from, SourceId source, std::span<const qint64> rows);

} // namespace waybill::store
