// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/key_map.h"
#include "core/store/import_writer.h"

namespace waybill::store {

/// Counts what becomes of the rows of a source and finds its repeated rows.
class Tally {
public:
    explicit Tally(const map::Mapping& mapping);

    void keep(const PackedRows& packed);
    /// Where the id of the shipment of an identical earlier row stands, until the next call; 0 there when this row is
    /// the first. Null when the kind allows identical rows, or the row has not been kept.
    [[nodiscard]] KeyMap::Entry* firstOfSame(qint64 row);

    void countShipment(double valueUsd) {
        count(reconciliation.shipments, valueUsd);
        reconciliation.valueUsdNew.add(valueUsd);
    }
    void countDuplicate(double valueUsd) { count(reconciliation.duplicates, valueUsd); }
    void countRepeated(double valueUsd) { count(reconciliation.repeated, valueUsd); }
    void countRejected(double valueUsd);
    /// Remembers that a duplicate does not say all the same.
    void noteDisagreement(qint64 row, const std::vector<std::string>& differences);
    [[nodiscard]] const std::vector<Issue>& issues() const { return m_issues; }

    /// Closes the account: error when a kept data row is missing from it.
    [[nodiscard]] Result<void> close();

    Reconciliation reconciliation;
    qint64 records = 0;

private:
    void count(qint64& counter, double valueUsd);
    bool m_repeatsAreFaults;
    qint64 m_firstDataRow;
    qint64 m_dataRows = 0;
    std::vector<PackedRows::Row> m_rows; ///< Of the blocks kept last.
    std::size_t m_next = 0;
    KeyMap m_seen;
    std::vector<Issue> m_issues;
};

} // namespace waybill::store
