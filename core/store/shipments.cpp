// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/store/details.h"
#include "core/store/draft_row.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <charconv>

namespace waybill::store {

namespace {

Error noSuchShipment(const QString& name) {
    return {ErrorCode::BadCall,
            QStringLiteral("Cannot show the shipment"),
            QStringLiteral("there is no shipment %1").arg(name),
            QStringLiteral("Take the id from a list of the case's shipments."),
            {},
            0};
}

std::vector<std::string> listOf(std::string_view json) {
    std::vector<std::string> list;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(json.data(), qsizetype(json.size())));
    for (const QJsonValue& text : document.array())
        list.push_back(toUtf8(text.toString()));
    return list;
}

Result<std::string> sourceKey(Database& database, SourceId source) {
    auto select = database.prepare("SELECT key FROM source WHERE id = ?1");
    if (!select)
        return failure(select.error());
    const auto row = select->bind(1, source.value()).step();
    if (!row)
        return failure(row.error());
    return *row ? std::string(select->text(0)) : std::string();
}

Result<std::vector<note::Statement>> statementsOf(Database& database, ShipmentId id) {
    auto select = database.prepare("SELECT class, negated, start, end, text, rule, translation, confidence "
                                   "FROM note_statement WHERE shipment_id = ?1 ORDER BY id");
    if (!select)
        return failure(select.error());
    select->bind(1, id.value());
    std::vector<note::Statement> list;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        note::Statement& statement = list.emplace_back();
        statement.noteClass = noteClassFromName(select->text(0)).value_or(NoteClass::None);
        statement.negated = select->integer(1) != 0;
        statement.start = std::size_t(std::max<qint64>(select->integer(2), 0));
        statement.end = std::size_t(std::max<qint64>(select->integer(3), 0));
        statement.text = select->text(4);
        statement.rule = select->text(5);
        statement.translation = select->text(6);
        statement.confidence = select->real(7);
    }
    if (!row)
        return failure(row.error());
    return list;
}

Result<void> addEvidence(Database& database, ShipmentDetails& details) {
    // What is said of differences compares with the original, not with a row that stands in for it.
    auto select = database.prepare(
        "SELECT evidence.source_id, evidence.row, iif(own.stand_in_for IS NULL, differences, NULL) "
        "FROM shipment AS own JOIN evidence ON evidence.shipment_id = coalesce(own.stand_in_for, own.id) "
        "JOIN source ON source.id = evidence.source_id WHERE own.id = ?1 AND source.taken_out_at IS NULL "
        "AND NOT (evidence.source_id = own.source_id AND evidence.row = own.row) ORDER BY evidence.id");
    if (!select)
        return failure(select.error());
    select->bind(1, details.id.value());
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        details.evidence.push_back({SourceId(select->integer(0)), select->integer(1), listOf(select->text(2))});
    if (!row)
        return failure(row.error());
    return {};
}

Result<void> complete(Database& database, ShipmentReader& reader, SourceId source, ShipmentDetails& details) {
    auto parties = reader.parties(details.id);
    if (!parties)
        return failure(parties.error());
    details.parties = std::move(*parties);
    auto statements = statementsOf(database, details.id);
    if (!statements)
        return failure(statements.error());
    details.note.statements = std::move(*statements);
    const auto key = sourceKey(database, source);
    if (!key)
        return failure(key.error());
    details.key = *key + '-' + std::to_string(details.draft.row);
    details.evidence.push_back({source, details.draft.row, {}});
    auto counted = database.prepare("SELECT counted FROM shipment WHERE id = ?1");
    if (!counted)
        return failure(counted.error());
    const auto found = counted->bind(1, details.id.value()).step();
    if (!found)
        return failure(found.error());
    details.isTakenOut = *found && counted->integer(0) == 0;
    return addEvidence(database, details);
}

} // namespace

Result<ShipmentDetails> shipmentDetails(Case& from, ShipmentId id) {
    auto reader = ShipmentReader::prepare(from.database());
    if (!reader)
        return failure(reader.error());
    auto stored = reader->read(id);
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return failure(noSuchShipment(QString::number(id.value())));
    ClassifiedShipment& shipment = (*stored)->shipment;
    ShipmentDetails details;
    details.id = id;
    details.draft = std::move(shipment.draft);
    details.draft.parties.clear();
    details.category = std::move(shipment.category);
    details.pieces = shipment.pieces;
    details.note = std::move(shipment.note);
    details.noteField = std::move(shipment.noteField);
    if (const auto done = complete(from.database(), *reader, (*stored)->source, details); !done)
        return failure(done.error());
    return details;
}

Result<ShipmentId> shipmentByKey(Case& from, std::string_view key) {
    const std::size_t dash = key.rfind('-');
    qint64 row = 0;
    bool isNumber = false;
    if (dash != std::string_view::npos && dash + 1 < key.size()) {
        const auto [end, error] = std::from_chars(key.data() + dash + 1, key.data() + key.size(), row);
        isNumber = error == std::errc{} && end == key.data() + key.size();
    }
    if (!isNumber)
        return failure(noSuchShipment(toQString(key)));
    auto select =
        from.database().prepare("SELECT shipment.id FROM source JOIN shipment ON shipment.source_id = source.id "
                                "WHERE source.key = ?1 AND shipment.row = ?2");
    if (!select)
        return failure(select.error());
    const auto found = select->bind(1, key.substr(0, dash)).bind(2, row).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(noSuchShipment(toQString(key)));
    return ShipmentId(select->integer(0));
}

} // namespace waybill::store
