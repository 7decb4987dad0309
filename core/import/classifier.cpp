// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/classifier.h"

#include <algorithm>

namespace waybill::import {

Classifier::Classifier(const map::Mapping& mapping, const Rules& rules)
    : m_parser(mapping), m_texts(rules), m_firstDataRow(std::max(mapping.firstDataRow, mapping.headerRow + 1)),
      m_cut(mapping.habitOf(map::Field::Description).cut) {}

Result<void> Classifier::classify(const read::RowBlock& block, Batch& batch) const {
    auto records = store::packRows(block);
    if (!records)
        return failure(records.error());
    batch.records = std::move(*records);
    batch.rows.clear();
    batch.rejected.clear();
    std::size_t shipments = 0;
    for (std::size_t i = 0; i < block.rowCount(); ++i) {
        if (block.rowNumber(i) < m_firstDataRow)
            continue;
        if (shipments == batch.shipments.size())
            batch.shipments.emplace_back();
        store::ClassifiedShipment& shipment = batch.shipments[shipments];
        auto refusal = m_parser.parseInto(shipment.draft, block, i);
        if (!refusal) {
            m_texts.read(shipment, m_cut);
            store::workOut(shipment.draft, shipment.keys);
            ++shipments;
            batch.rows.push_back(Batch::What::Shipment);
        } else if (auto* rejection = std::get_if<map::Rejection>(&*refusal)) {
            batch.rejected.push_back({block.rowNumber(i), std::move(*rejection), m_parser.valueUsdOf(block, i)});
            batch.rows.push_back(Batch::What::Rejected);
        } else {
            batch.rows.push_back(Batch::What::Blank);
        }
    }
    return {};
}

} // namespace waybill::import
