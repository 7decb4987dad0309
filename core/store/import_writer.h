// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/issue.h"
#include "core/base/result.h"
#include "core/base/sum.h"
#include "core/map/draft.h"
#include "core/note/rule_book.h"
#include "core/read/row_block.h"
#include "core/read/table.h"
#include "core/store/case.h"
#include "core/store/record_blocks.h"
#include "core/store/shipment_keys.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace waybill::store {

/// What became of the rows of a source. Always rows = shipments + duplicates + repeated + rejected + blank.
/// Rows up to the header row count as neither: `rows` are the data rows.
struct Reconciliation {
    qint64 rows = 0, shipments = 0, duplicates = 0, repeated = 0, rejected = 0, blank = 0;
    ExactSum valueUsdIn;   ///< US dollars that the rows show.
    ExactSum valueUsdKept; ///< Of those, in rows that became shipments, evidence or repeats of them.
    ExactSum valueUsdNew;  ///< Of those, in new shipments. Known after an import only: a case does not keep it.
    [[nodiscard]] bool balances() const { return rows == shipments + duplicates + repeated + rejected + blank; }
    void add(const Reconciliation& other); ///< That of another source.
};

/// A draft with what reading its texts gave.
struct ClassifiedShipment {
    map::ShipmentDraft draft;
    note::Reading note;    ///< Statements of `description`, then of the separate note column.
    std::string noteField; ///< "description" or "note": the text that the statements' spans count in.
    std::string category;  ///< Category id, or empty.
    double pieces = map::absent;
    ShipmentKeys keys; ///< Of `draft`; may be left for the writer to work out.
};

/// Writes one source into a case inside one transaction: all of it after finish(), nothing of it otherwise.
class ImportWriter {
public:
    /// Takes the case's write lock; InUse when another program holds it. WorkFailed when the same table (SHA-256 and
    /// sheet) is in the case already. The SHA-256 may be empty when it is still being computed: see setSha256().
    [[nodiscard]] static Result<std::unique_ptr<ImportWriter>> begin(Case& target, const read::TableInfo& table,
                                                                     const QString& sha256, const map::Mapping& mapping,
                                                                     const QString& profile = {});
    /// Counts as begin() would, and writes nothing: for the case, or for an empty one when it is null. The case must
    /// outlive the writer. WorkFailed when the case has the same table already.
    [[nodiscard]] static Result<std::unique_ptr<ImportWriter>>
    beginDry(Case* known, const read::TableInfo& table, const QString& sha256, const map::Mapping& mapping);
    virtual ~ImportWriter() = default;

    /// Keeps the rows of a block verbatim (compressed). Call once for each block, in file order, before its shipments.
    [[nodiscard]] Result<void> keepRecords(const read::RowBlock& block);
    /// The same with rows that another thread has packed.
    [[nodiscard]] virtual Result<void> keepRecords(const PackedRows& packed) = 0;
    /// New shipments, further evidence of ones that another source brought, or repeated rows: decided here, counted
    /// here. Rows come in ascending order.
    [[nodiscard]] virtual Result<void> add(std::span<const ClassifiedShipment> shipments) = 0;
    [[nodiscard]] Result<void> add(const ClassifiedShipment& shipment) { return add(std::span(&shipment, 1)); }
    virtual void countBlank() = 0;
    [[nodiscard]] virtual Result<void> reject(qint64 row, const map::Rejection& rejection, double valueUsd) = 0;
    /// What is to be said of the rows added so far: sources that disagree on a shipment.
    [[nodiscard]] virtual std::vector<Issue> issues() const { return {}; }
    /// What begin() was not told, at any time before finish(). Errors as begin().
    [[nodiscard]] virtual Result<void> setSha256(const QString& sha256) = 0;
    /// Writes reconciliation, issues and a journal row, builds what must be indexed, commits.
    /// WorkFailed when a kept data row has not been accounted for.
    [[nodiscard]] virtual Result<Reconciliation> finish(const std::vector<Issue>& issues, double seconds) = 0;
};

} // namespace waybill::store
