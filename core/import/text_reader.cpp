// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/text_reader.h"

#include <algorithm>

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

void TextReader::read(store::ClassifiedShipment& shipment, std::size_t cut) const {
    const map::ShipmentDraft& draft = shipment.draft;
    const note::RuleBook& book = *m_rules.book;
    shipment.note = draft.description.empty() ? note::Reading() : book.read(draft.description, cut);
    shipment.noteField.clear();
    if (!draft.note.empty())
        shipment.note = both(std::move(shipment.note), book.read(draft.note), shipment.noteField);
    else if (!shipment.note.statements.empty())
        shipment.noteField = "description";
    if (shipment.note.statements.empty())
        shipment.noteField.clear();
    shipment.category.clear();
    const goods::Goods goods{draft.hsCode, draft.description, draft.brand, draft.model, draft.month};
    if (auto category = m_rules.catalogue->categorise(goods))
        shipment.category = std::move(category->id);
    shipment.pieces = goods::pieces(draft.quantity, draft.quantityUnit, draft.description).value_or(map::absent);
}

} // namespace waybill::import
