// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/text_reader.h"
#include "core/map/draft.h"
#include "core/store/import_writer.h"
#include "core/store/record_blocks.h"

#include <cstdint>
#include <vector>

namespace waybill::import {

struct RejectedRow {
    qint64 row = 0;
    map::Rejection rejection;
    double valueUsd = map::absent;
};

/// A block of rows, ready to be written: as they are, and what each says, in file order. One that has been written can
/// be filled again: its shipments' memory then serves others.
struct Batch {
    enum class What : std::uint8_t { Shipment, Rejected, Blank };
    store::PackedRows records;
    std::vector<What> rows;
    std::vector<store::ClassifiedShipment> shipments; ///< Of the rows that are one, in order; what follows is memory.
    std::vector<RejectedRow> rejected;                ///< Likewise, and nothing follows.
    qint64 position = 0;                              ///< Bytes of the file read so far.
};

/// Says what the rows of a table mean. Immutable: threads share one.
class Classifier {
public:
    Classifier(const map::Mapping& mapping, const Rules& rules);

    /// Fills the batch, whatever it was before.
    [[nodiscard]] Result<void> classify(const read::RowBlock& block, Batch& batch) const;

private:
    map::RowParser m_parser;
    TextReader m_texts;
    qint64 m_firstDataRow;
    std::size_t m_cut; ///< Code points after which descriptions are cut; 0 when they are not.
};

} // namespace waybill::import
