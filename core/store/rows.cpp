// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rows.h"

#include <string>
#include <unordered_map>

namespace waybill::store {

namespace {

// A column of ids by the table's own id, in memory: millions of rows then need no join.
class IdColumn {
public:
    [[nodiscard]] static Result<IdColumn> load(Database& database, std::string_view sql) {
        auto select = database.prepare(sql);
        if (!select)
            return failure(select.error());
        IdColumn column;
        Result<bool> row = false;
        while ((row = select->step()) && *row)
            column.m_values.emplace(select->integer(0), select->integer(1));
        if (!row)
            return failure(row.error());
        return column;
    }
    [[nodiscard]] qint64 of(qint64 id) const {
        const auto it = m_values.find(id);
        return it == m_values.end() ? 0 : it->second;
    }

private:
    std::unordered_map<qint64, qint64> m_values;
};

Result<std::unordered_map<qint64, std::string>> partyNames(Database& database) {
    auto select = database.prepare("SELECT id, name, alias FROM party");
    if (!select)
        return failure(select.error());
    std::unordered_map<qint64, std::string> names;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        std::string& name = names[select->integer(0)];
        name = select->text(1);
        if (const std::string_view alias = select->text(2); !alias.empty())
            name.append("\n").append(alias);
    }
    if (!row)
        return failure(row.error());
    return names;
}

void appendLine(std::string& text, std::string_view line) {
    if (line.empty())
        return;
    if (!text.empty())
        text += '\n';
    text += line;
}

} // namespace

Result<void> forEachShipment(Case& from, const std::function<bool(const ShipmentRow&)>& visit) {
    auto select = from.database().prepare(
        "SELECT id, source_id, row, date, month, hs_code, category, origin_country, currency, pieces, gross_kg, "
        "net_kg, "
        "value_usd, value, note_classes, negated_note_classes, description_cut FROM shipment WHERE counted = 1 ORDER "
        "BY id");
    if (!select)
        return failure(select.error());
    Result<bool> step = false;
    while ((step = select->step()) && *step) {
        ShipmentRow row;
        row.id = ShipmentId(select->integer(0));
        row.source = SourceId(select->integer(1));
        row.row = select->integer(2);
        row.date = select->text(3);
        row.month = row.date.empty() ? select->text(4) : row.date.substr(0, 7);
        row.hsCode = select->text(5);
        row.category = select->text(6);
        row.originCountry = select->text(7);
        row.currency = select->text(8);
        row.pieces = select->real(9);
        row.grossKg = select->real(10);
        row.netKg = select->real(11);
        row.valueUsd = select->real(12);
        row.value = select->real(13);
        row.noteClasses = unsigned(select->integer(14));
        row.negatedNoteClasses = unsigned(select->integer(15));
        row.descriptionCut = select->integer(16) != 0;
        if (!visit(row))
            break;
    }
    if (!step)
        return failure(step.error());
    return {};
}

Result<void> forEachShipmentParty(Case& from, const std::function<bool(const ShipmentPartyRow&)>& visit) {
    const auto entities =
        IdColumn::load(from.database(), "SELECT id, entity_id FROM party WHERE entity_id IS NOT NULL");
    if (!entities)
        return failure(entities.error());
    const auto places = IdColumn::load(from.database(), "SELECT id, place_id FROM address WHERE place_id IS NOT NULL");
    if (!places)
        return failure(places.error());
    auto select =
        from.database().prepare("SELECT shipment_id, role_id, party_id, address_id FROM shipment_party ORDER BY id");
    if (!select)
        return failure(select.error());
    Result<bool> step = false;
    while ((step = select->step()) && *step) {
        const qint64 role = select->integer(1);
        if (role < 0 || role >= qint64(allRoles.size()))
            continue;
        const ShipmentPartyRow row{ShipmentId(select->integer(0)), allRoles[std::size_t(role)],
                                   EntityId(entities->of(select->integer(2))), PlaceId(places->of(select->integer(3)))};
        if (!visit(row))
            break;
    }
    if (!step)
        return failure(step.error());
    return {};
}

Result<void> forEachShipmentText(Case& from, const std::function<bool(ShipmentId, std::string_view text)>& visit) {
    const auto names = partyNames(from.database());
    if (!names)
        return failure(names.error());
    auto texts = from.database().prepare("SELECT shipment.id, description, note, brand, model FROM shipment "
                                         "LEFT JOIN shipment_text ON shipment_text.shipment_id = shipment.id "
                                         "WHERE shipment.counted = 1 ORDER BY shipment.id");
    auto parties = from.database().prepare("SELECT shipment_id, party_id FROM shipment_party ORDER BY id");
    if (!texts)
        return failure(texts.error());
    if (!parties)
        return failure(parties.error());
    Result<bool> party = parties->step();
    Result<bool> step = false;
    std::string text;
    while (party && (step = texts->step()) && *step) {
        const qint64 id = texts->integer(0);
        text.clear();
        for (int column = 1; column <= 4; ++column)
            appendLine(text, texts->text(column));
        while (party && *party && parties->integer(0) <= id) {
            const auto name = names->find(parties->integer(1));
            if (parties->integer(0) == id && name != names->end())
                appendLine(text, name->second);
            party = parties->step();
        }
        if (!visit(ShipmentId(id), text))
            break;
    }
    if (!party)
        return failure(party.error());
    if (!step)
        return failure(step.error());
    return {};
}

} // namespace waybill::store
