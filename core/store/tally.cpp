// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/tally.h"

#include <algorithm>

namespace waybill::store {

namespace {

constexpr std::size_t ahead = 8; // rows whose place in memory is fetched before it is needed

} // namespace

Tally::Tally(const map::Mapping& mapping)
    : m_repeatsAreFaults(mapping.kind == map::TableKind::Declarations || mapping.kind == map::TableKind::BillOfLading),
      m_firstDataRow(std::max(mapping.firstDataRow, mapping.headerRow + 1)) {}

void Tally::keep(const PackedRows& packed) {
    records += qint64(packed.rows.size());
    const auto firstData = std::ranges::lower_bound(packed.rows, m_firstDataRow, {}, &PackedRows::Row::number);
    m_dataRows += packed.rows.end() - firstData;
    m_rows.erase(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(m_next));
    m_next = 0;
    m_rows.insert(m_rows.end(), firstData, packed.rows.end());
}

KeyMap::Entry* Tally::firstOfSame(qint64 row) {
    while (m_next < m_rows.size() && m_rows[m_next].number < row)
        ++m_next;
    if (!m_repeatsAreFaults || m_next == m_rows.size() || m_rows[m_next].number != row)
        return nullptr;
    if (m_next + ahead < m_rows.size())
        m_seen.prefetch(m_rows[m_next + ahead].digest);
    return &m_seen.at(m_rows[m_next].digest);
}

void Tally::count(qint64& counter, double valueUsd) {
    ++counter;
    reconciliation.valueUsdIn.add(valueUsd);
    reconciliation.valueUsdKept.add(valueUsd);
}

void Tally::countRejected(double valueUsd) {
    ++reconciliation.rejected;
    reconciliation.valueUsdIn.add(valueUsd);
}

// Both are kept, but the shipment says what the first source said: that must not go unseen.
void Tally::noteDisagreement(qint64 row, const std::vector<std::string>& differences) {
    if (differences.empty())
        return;
    if (m_issues.empty())
        m_issues.push_back({Severity::Warning,
                            "sources-disagree",
                            "Rows say the same as shipments of other sources, but not in everything (" +
                                differences.front() +
                                "): the shipments keep what came first, both stand in their evidence",
                            {},
                            row,
                            {},
                            0});
    ++m_issues.front().count;
}

Result<void> Tally::close() {
    const Reconciliation& r = reconciliation;
    const qint64 accounted = r.shipments + r.duplicates + r.repeated + r.rejected + r.blank;
    reconciliation.rows = records > 0 ? m_dataRows : accounted;
    if (reconciliation.balances())
        return {};
    return failure({ErrorCode::WorkFailed,
                    QStringLiteral("Cannot finish the import"),
                    QStringLiteral("%1 rows were read, but only %2 are accounted for").arg(m_dataRows).arg(accounted),
                    QStringLiteral("Nothing was imported. Please report this file."),
                    {},
                    0});
}

} // namespace waybill::store
