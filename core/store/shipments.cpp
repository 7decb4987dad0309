// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/store/details.h"
#include "core/store/draft_row.h"
#include "core/store/note_rows.h"
#include "core/store/row_key.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <tuple>

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

constexpr const char* stateSql = "SELECT source.key, shipment.counted FROM shipment "
                                 "JOIN source ON source.id = shipment.source_id WHERE shipment.id = ?1";
// What is said of differences compares with the original, not with a row that stands in for it.
constexpr const char* evidenceSql =
    "SELECT evidence.source_id, evidence.row, iif(own.stand_in_for IS NULL, differences, NULL) "
    "FROM shipment AS own JOIN evidence ON evidence.shipment_id = coalesce(own.stand_in_for, own.id) "
    "JOIN source ON source.id = evidence.source_id WHERE own.id = ?1 AND source.taken_out_at IS NULL "
    "AND NOT (evidence.source_id = own.source_id AND evidence.row = own.row) ORDER BY evidence.id";

// One state of the case for as long as it lives; inside a transaction, too.
class Snapshot {
public:
    explicit Snapshot(Database& database) : m_database(&database) { set("SAVEPOINT details"); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    ~Snapshot() { set("RELEASE details"); }

private:
    // Failing costs nothing but speed: each question then has a state of its own.
    void set(const char* sql) { std::ignore = m_database->execute(sql); }
    Database* m_database;
};

} // namespace

struct ShipmentDetailsReader::Statements {
    Statements(Database& database, ShipmentReader shipments, Statement said, Statement counted, Statement further)
        : reader(std::move(shipments)), statements(std::move(said)), state(std::move(counted)),
          evidence(std::move(further)), snapshot(database) {}

    ShipmentReader reader;
    Statement statements, state, evidence;
    Snapshot snapshot;

    Result<void> addStatements(ShipmentDetails& details);
    Result<void> addState(SourceId source, ShipmentDetails& details);
    Result<void> addEvidence(ShipmentDetails& details);
};

Result<void> ShipmentDetailsReader::Statements::addStatements(ShipmentDetails& details) {
    statements.reset();
    statements.bind(1, details.id.value());
    Result<bool> row = false;
    while ((row = statements.step()) && *row)
        details.note.statements.push_back(statementIn(statements, 0));
    return row ? Result<void>() : failure(row.error());
}

Result<void> ShipmentDetailsReader::Statements::addState(SourceId source, ShipmentDetails& details) {
    state.reset();
    const auto row = state.bind(1, details.id.value()).step();
    if (!row)
        return failure(row.error());
    details.key = (*row ? std::string(state.text(0)) : std::string()) + '-' + std::to_string(details.draft.row);
    details.isTakenOut = *row && state.integer(1) == 0;
    details.evidence.push_back({source, details.draft.row, {}});
    return {};
}

Result<void> ShipmentDetailsReader::Statements::addEvidence(ShipmentDetails& details) {
    evidence.reset();
    evidence.bind(1, details.id.value());
    Result<bool> row = false;
    while ((row = evidence.step()) && *row)
        details.evidence.push_back({SourceId(evidence.integer(0)), evidence.integer(1), listOf(evidence.text(2))});
    return row ? Result<void>() : failure(row.error());
}

ShipmentDetailsReader::ShipmentDetailsReader(std::unique_ptr<Statements> statements)
    : m_statements(std::move(statements)) {}
ShipmentDetailsReader::ShipmentDetailsReader(ShipmentDetailsReader&& other) noexcept = default;
ShipmentDetailsReader::~ShipmentDetailsReader() = default;

Result<ShipmentDetailsReader> ShipmentDetailsReader::prepare(Case& from) {
    Database& database = from.database();
    auto reader = ShipmentReader::prepare(database);
    if (!reader)
        return failure(reader.error());
    auto statements =
        database.prepare("SELECT " + statementColumns() + " FROM note_statement WHERE shipment_id = ?1 ORDER BY id");
    auto state = database.prepare(stateSql);
    auto evidence = database.prepare(evidenceSql);
    for (const auto* statement : {&statements, &state, &evidence}) {
        if (!*statement)
            return failure(statement->error());
    }
    return ShipmentDetailsReader(std::make_unique<Statements>(database, std::move(*reader), std::move(*statements),
                                                              std::move(*state), std::move(*evidence)));
}

Result<ShipmentDetails> ShipmentDetailsReader::read(ShipmentId id) {
    auto stored = m_statements->reader.read(id);
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
    auto parties = m_statements->reader.parties(id);
    if (!parties)
        return failure(parties.error());
    details.parties = std::move(*parties);
    auto done = m_statements->addStatements(details);
    if (done)
        done = m_statements->addState((*stored)->source, details);
    if (done)
        done = m_statements->addEvidence(details);
    if (!done)
        return failure(done.error());
    return details;
}

Result<ShipmentDetails> shipmentDetails(Case& from, ShipmentId id) {
    auto reader = ShipmentDetailsReader::prepare(from);
    return reader ? reader->read(id) : failure(reader.error());
}

Result<ShipmentId> shipmentByKey(Case& from, std::string_view key) {
    const auto parts = rowKeyOf(key);
    if (!parts)
        return failure(noSuchShipment(toQString(key)));
    auto select =
        from.database().prepare("SELECT shipment.id FROM source JOIN shipment ON shipment.source_id = source.id "
                                "WHERE source.key = ?1 AND shipment.row = ?2");
    if (!select)
        return failure(select.error());
    const auto found = select->bind(1, parts->source).bind(2, parts->row).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(noSuchShipment(toQString(key)));
    return ShipmentId(select->integer(0));
}

} // namespace waybill::store
