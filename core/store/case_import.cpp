// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/case_import.h"

#include "core/base/text.h"
#include "core/store/earlier_shipments.h"
#include "core/store/early_sync.h"
#include "core/store/shipment_inserter.h"
#include "core/store/source_row.h"
#include "core/store/tally.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <sqlite3.h>

namespace waybill::store {

namespace {

constexpr std::size_t ahead = 2; // shipments whose parties are fetched into the cache before they are needed

// Foreign keys are proven by the maps that the ids come from, and again by verify; looking each up would cost a third
// of the import. The setting can only change outside a transaction.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Database& database) : m_handle(database.handle()) { set(0); }
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
    ~ForeignKeysOff() { set(1); }

private:
    void set(int on) { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, on, nullptr); }
    sqlite3* m_handle;
};

// Into a case that nothing has come into yet, new pages are written once instead of twice: nobody can be reading the
// old ones, and the file ends where it ended before when the import does not succeed. Without effect where another
// program has the case open. Few pages are kept, for none is needed again: they leave the processor's cache otherwise.
class PlainWriting {
public:
    explicit PlainWriting(Database& database) : m_database(database) {
        set("PRAGMA journal_mode = DELETE");
        set("PRAGMA cache_size = -4096");
    }
    PlainWriting(const PlainWriting&) = delete;
    PlainWriting& operator=(const PlainWriting&) = delete;
    ~PlainWriting() {
        set("PRAGMA cache_size = -65536");
        set("PRAGMA journal_mode = WAL");
    }

private:
    // Failing costs nothing but speed: the mode stays as it is.
    void set(const char* sql) { sqlite3_exec(m_database.handle(), sql, nullptr, nullptr, nullptr); }
    Database& m_database;
};

std::unique_ptr<EarlySync> syncEarly(Database& database) {
    sqlite3_file* file = nullptr;
    const int code = sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    const bool canSync = code == SQLITE_OK && file != nullptr && file->pMethods != nullptr;
    return canSync ? std::make_unique<EarlySync>(*file) : nullptr;
}

struct Statements {
    Statement block, evidence, rejected;
};

Result<Statements> prepareAll(Database& database) {
    const char* const sql[] = {
        "INSERT INTO record_block (source_id, first_row, last_row, rows, size, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        ("INSERT INTO evidence (shipment_id, source_id, row, kind, value_usd, differences) "
         "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
        "INSERT INTO rejected_row (source_id, row, code, text, value_usd) VALUES (?1, ?2, ?3, ?4, ?5)",
    };
    std::vector<Statement> prepared;
    for (const char* text : sql) {
        auto statement = database.prepare(text);
        if (!statement)
            return failure(statement.error());
        prepared.push_back(std::move(*statement));
    }
    return Statements{std::move(prepared[0]), std::move(prepared[1]), std::move(prepared[2])};
}

std::string differencesJson(const std::vector<std::string>& differences) {
    if (differences.empty())
        return {};
    QJsonArray array;
    for (const std::string& difference : differences)
        array.append(toQString(difference));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

struct Parts {
    std::unique_ptr<PlainWriting> plainWriting;
    std::unique_ptr<ForeignKeysOff> foreignKeysOff;
    Transaction transaction;
    std::unique_ptr<EarlySync> earlySync;
    SourceId source;
    Statements statements;
    ShipmentInserter inserter;
    EarlierShipments earlier;
};

class CaseImport final : public ImportWriter {
public:
    CaseImport(Case& target, Parts parts, const read::TableInfo& table, const map::Mapping& mapping)
        : m_case(target), m_parts(std::move(parts)), m_table(table), m_tally(mapping) {}

    using ImportWriter::keepRecords;
    Result<void> keepRecords(const PackedRows& packed) override;
    using ImportWriter::add;
    Result<void> add(std::span<const ClassifiedShipment> shipments) override;
    void countBlank() override { ++m_tally.reconciliation.blank; }
    Result<void> reject(qint64 row, const map::Rejection& rejection, double valueUsd) override;
    std::vector<Issue> issues() const override { return m_tally.issues(); }
    Result<void> setSha256(const QString& sha256) override {
        return nameSource(m_case.database(), m_parts.source, m_table, sha256);
    }
    Result<Reconciliation> finish(const std::vector<Issue>& issues, double seconds) override;

private:
    Result<void> commit();
    Result<void> addOne(const ClassifiedShipment& shipment);
    Result<ShipmentId> insertStandIn(const ClassifiedShipment& shipment, ShipmentId original);
    Result<void> insertEvidence(qint64 shipment, const map::ShipmentDraft& row, std::string_view kind,
                                const std::vector<std::string>& differences);

    Case& m_case;
    Parts m_parts;
    read::TableInfo m_table;
    Tally m_tally;
};

Result<void> CaseImport::keepRecords(const PackedRows& packed) {
    Statement& statement = m_parts.statements.block;
    for (const PackedBlock& block : packed.blocks) {
        statement.bind(1, m_parts.source.value()).bind(2, block.firstRow).bind(3, block.lastRow).bind(4, block.rows);
        if (const auto done = statement.bind(5, block.size).bindBlob(6, block.data).run(); !done)
            return done;
    }
    m_tally.keep(packed);
    return {};
}

Result<void> CaseImport::add(std::span<const ClassifiedShipment> shipments) {
    for (std::size_t i = 0; i < shipments.size(); ++i) {
        if (i + ahead < shipments.size())
            m_parts.inserter.expect(shipments[i + ahead]);
        if (const auto done = addOne(shipments[i]); !done)
            return done;
    }
    return m_parts.inserter.flush();
}

Result<void> CaseImport::addOne(const ClassifiedShipment& shipment) {
    const map::ShipmentDraft& draft = shipment.draft;
    KeyMap::Entry* first = m_tally.firstOfSame(draft.row);
    if (first != nullptr && first->value() != 0) {
        m_tally.countRepeated(draft.valueUsd);
        return insertEvidence(first->value(), draft, "repeated", {});
    }
    const auto match = m_parts.earlier.take(draft);
    if (!match)
        return failure(match.error());
    if (*match && (*match)->counts) {
        if (first != nullptr)
            first->setValue((*match)->shipment.value());
        m_tally.countDuplicate(draft.valueUsd);
        m_tally.noteDisagreement(draft.row, (*match)->differences);
        return insertEvidence((*match)->shipment.value(), draft, "duplicate", (*match)->differences);
    }
    const auto id =
        *match ? insertStandIn(shipment, (*match)->shipment) : m_parts.inserter.insert(m_parts.source, shipment);
    if (!id)
        return failure(id.error());
    if (first != nullptr)
        first->setValue((*match ? (*match)->shipment : *id).value());
    m_tally.countShipment(draft.valueUsd);
    return {};
}

// The shipment that the row says again came from a source that has been taken out.
Result<ShipmentId> CaseImport::insertStandIn(const ClassifiedShipment& shipment, ShipmentId original) {
    const auto id = m_parts.inserter.insertStandIn(m_parts.source, shipment, original);
    if (!id)
        return id;
    if (const auto done = insertEvidence(original.value(), shipment.draft, "stand-in", {}); !done)
        return failure(done.error());
    return id;
}

Result<void> CaseImport::insertEvidence(qint64 shipment, const map::ShipmentDraft& row, std::string_view kind,
                                        const std::vector<std::string>& differences) {
    Statement& statement = m_parts.statements.evidence;
    statement.bind(1, shipment).bind(2, m_parts.source.value()).bind(3, row.row).bind(4, kind).bind(5, row.valueUsd);
    return statement.bindText(6, differencesJson(differences)).run();
}

Result<void> CaseImport::reject(qint64 row, const map::Rejection& rejection, double valueUsd) {
    Statement& statement = m_parts.statements.rejected;
    statement.bind(1, m_parts.source.value()).bind(2, row).bind(3, rejection.code).bind(4, rejection.text);
    if (const auto done = statement.bind(5, valueUsd).run(); !done)
        return done;
    m_tally.countRejected(valueUsd);
    return {};
}

Result<Reconciliation> CaseImport::finish(const std::vector<Issue>& issues, double seconds) {
    auto done = m_tally.close();
    if (done)
        done = m_parts.inserter.finish();
    if (done)
        done = closeSource(m_case, m_parts.source, m_tally.reconciliation, m_tally.records, issues, seconds);
    if (done)
        done = commit();
    if (!done)
        return failure(done.error());
    return m_tally.reconciliation;
}

Result<void> CaseImport::commit() {
    const int code = m_parts.earlySync ? m_parts.earlySync->finish() : SQLITE_OK;
    if (code != SQLITE_OK)
        return failure(m_case.database().errorOfCode(code, QStringLiteral("Cannot write to the case")));
    return m_parts.transaction.commit();
}

} // namespace

Result<std::unique_ptr<ImportWriter>> beginCaseImport(Case& target, const read::TableInfo& table, const QString& sha256,
                                                      const map::Mapping& mapping, const QString& profile) {
    Database& database = target.database();
    const auto sources = database.integer("SELECT count(*) FROM source");
    if (!sources)
        return failure(sources.error());
    auto plainWriting = *sources == 0 ? std::make_unique<PlainWriting>(database) : nullptr;
    auto foreignKeysOff = std::make_unique<ForeignKeysOff>(database);
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto source = insertSource(database, table, sha256, mapping, profile);
    if (!source)
        return failure(source.error());
    auto statements = prepareAll(database);
    if (!statements)
        return failure(statements.error());
    auto inserter = ShipmentInserter::prepare(database);
    if (!inserter)
        return failure(inserter.error());
    auto earlier = EarlierShipments::load(database);
    if (!earlier)
        return failure(earlier.error());
    auto earlySync = plainWriting ? syncEarly(database) : nullptr;
    return std::make_unique<CaseImport>(target,
                                        Parts{std::move(plainWriting), std::move(foreignKeysOff),
                                              std::move(*transaction), std::move(earlySync), *source,
                                              std::move(*statements), std::move(*inserter), std::move(*earlier)},
                                        table, mapping);
}

} // namespace waybill::store
