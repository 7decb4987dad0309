// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/goods/category.h"
#include "core/map/draft.h"
#include "core/note/rule_book.h"
#include "core/store/import_writer.h"
#include "core/store/record_blocks.h"

#include <variant>
#include <vector>

namespace waybill::import {

struct RejectedRow {
    qint64 row = 0;
    map::Rejection rejection;
    double valueUsd = map::absent;
};

/// A block of rows, ready to be written: as they are, and what each says, in file order.
struct Batch {
    store::PackedRows records;
    std::vector<std::variant<store::ClassifiedShipment, RejectedRow, map::BlankRow>> rows;
    qint64 position = 0; ///< Bytes of the file read so far.
};

/// Says what the rows of a table mean. Immutable: threads share one.
class Classifier {
public:
    explicit Classifier(const map::Mapping& mapping);

    [[nodiscard]] Result<Batch> classify(const read::RowBlock& block) const;
    [[nodiscard]] store::ClassifiedShipment classify(map::ShipmentDraft draft) const;

private:
    map::RowParser m_parser;
    const note::RuleBook& m_rules;
    const goods::Catalogue& m_catalogue;
    qint64 m_firstDataRow;
};

} // namespace waybill::import
