// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/classifier.h"

#include <algorithm>
#include <cmath>

namespace waybill::import {

namespace {

// Graver first; what is stated before what is denied.
bool isGraver(const note::Reading& one, const note::Reading& other) {
    if (one.statements.empty() || other.statements.empty())
        return !one.statements.empty();
    if (one.negated != other.negated)
        return !one.negated;
    return one.noteClass < other.noteClass;
}

// The statements of both texts, the description's first. Spans count in the text that `field` names; a statement of the
// other text keeps its words without a span.
note::Reading both(note::Reading description, note::Reading separate, std::string& field) {
    const bool separateIsGraver = isGraver(separate, description);
    field = separateIsGraver ? "note" : "description";
    note::Reading& graver = separateIsGraver ? separate : description;
    note::Reading& other = separateIsGraver ? description : separate;
    for (note::Statement& statement : other.statements)
        statement.start = statement.end = 0;
    note::Reading result;
    result.noteClass = graver.noteClass;
    result.negated = graver.negated;
    result.confidence = graver.confidence;
    result.cut = description.cut || separate.cut;
    result.statements = std::move(description.statements);
    std::ranges::move(separate.statements, std::back_inserter(result.statements));
    return result;
}

} // namespace

Classifier::Classifier(const map::Mapping& mapping)
    : m_parser(mapping), m_rules(note::RuleBook::builtIn()), m_catalogue(goods::Catalogue::builtIn()),
      m_firstDataRow(std::max(mapping.firstDataRow, mapping.headerRow + 1)),
      m_cut(mapping.habitOf(map::Field::Description).cut) {}

void Classifier::readTexts(store::ClassifiedShipment& shipment) const {
    const map::ShipmentDraft& draft = shipment.draft;
    shipment.note = draft.description.empty() ? note::Reading() : m_rules.read(draft.description, m_cut);
    shipment.noteField.clear();
    if (!draft.note.empty())
        shipment.note = both(std::move(shipment.note), m_rules.read(draft.note), shipment.noteField);
    else if (!shipment.note.statements.empty())
        shipment.noteField = "description";
    if (shipment.note.statements.empty())
        shipment.noteField.clear();
    shipment.category.clear();
    if (auto category =
            m_catalogue.categorise({draft.hsCode, draft.description, draft.brand, draft.model, draft.month}))
        shipment.category = std::move(category->id);
    shipment.pieces = goods::pieces(draft.quantity, draft.quantityUnit, draft.description).value_or(map::absent);
}

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
            readTexts(shipment);
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
