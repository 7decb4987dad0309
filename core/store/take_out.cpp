// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/take_out.h"

#include "core/base/sum.h"
#include "core/base/text.h"
#include "core/store/clock.h"

#include <string>
#include <unordered_set>

namespace waybill::store {

namespace {

Error refused(const QString& what, const QString& why, const QString& remedy = {},
              ErrorCode code = ErrorCode::BadCall) {
    return {code, what, why, remedy, {}, 0};
}

// The shipments that the source was the first to say, and those that it says again.
constexpr const char* originalsOfSource =
    "(SELECT id FROM shipment WHERE source_id = ?1 AND stand_in_for IS NULL "
    "UNION SELECT shipment_id FROM evidence WHERE source_id = ?1 AND kind <> 'repeated')";

// Whether it is taken out.
Result<bool> stateOf(Case& in, SourceId source, const QString& what) {
    auto select = in.database().prepare("SELECT taken_out_at IS NOT NULL FROM source WHERE id = ?1");
    if (!select)
        return failure(select.error());
    const auto row = select->bind(1, source.value()).step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(refused(what, QStringLiteral("the case has no source %1").arg(source.value()),
                               QStringLiteral("See the list of its sources.")));
    return select->integer(0) != 0;
}

Result<void> run(Database& database, const char* sql, SourceId source) {
    auto statement = database.prepare(sql);
    if (!statement)
        return failure(statement.error());
    return statement->bind(1, source.value()).run();
}

const QString targetPrefix = QStringLiteral("source-");
const QString stateIn = QStringLiteral("\"in\""), stateOut = QStringLiteral("\"out\"");

} // namespace

QString sourceTarget(SourceId source) {
    return targetPrefix + QString::number(source.value());
}

SourceId sourceOfTarget(const QString& target) {
    return target.startsWith(targetPrefix) ? SourceId(target.mid(targetPrefix.size()).toLongLong()) : SourceId();
}

QString sourceState(bool isOut) {
    return isOut ? stateOut : stateIn;
}

std::optional<bool> isOutState(const QString& state) {
    if (state != stateIn && state != stateOut)
        return std::nullopt;
    return state == stateOut;
}

Result<TakeOutEffect> takeOutEffect(Case& of, SourceId source) {
    const auto isOut = stateOf(of, source, QStringLiteral("Cannot say what would change"));
    if (!isOut)
        return failure(isOut.error());
    auto select = of.database().prepare(
        "SELECT value_usd, EXISTS (SELECT 1 FROM evidence JOIN source ON source.id = evidence.source_id "
        "WHERE evidence.shipment_id = coalesce(shipment.stand_in_for, shipment.id) AND evidence.kind <> 'repeated' "
        "AND evidence.source_id <> ?1 AND source.taken_out_at IS NULL) "
        "FROM shipment WHERE source_id = ?1 AND counted = 1");
    if (!select)
        return failure(select.error());
    select->bind(1, source.value());
    TakeOutEffect effect;
    ExactSum valueUsd;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        ++effect.shipments;
        if (select->integer(1) != 0)
            ++effect.borneOut;
        else
            valueUsd.add(select->real(0));
    }
    if (!row)
        return failure(row.error());
    effect.valueUsd = valueUsd.value();
    return effect;
}

Result<void> markTakenOut(Case& in, SourceId source) {
    const QString what = QStringLiteral("Cannot take the source out");
    const auto isOut = stateOf(in, source, what);
    if (!isOut)
        return failure(isOut.error());
    if (*isOut)
        return failure(refused(what, QStringLiteral("it is taken out already")));
    auto mark = in.database().prepare("UPDATE source SET taken_out_at = ?2 WHERE id = ?1");
    if (!mark)
        return failure(mark.error());
    if (const auto done = mark->bind(1, source.value()).bind(2, nowUtc()).run(); !done)
        return done;
    return run(in.database(), "UPDATE shipment SET counted = 0 WHERE source_id = ?1 AND counted = 1", source);
}

Result<void> markPutBack(Case& in, SourceId source) {
    const QString what = QStringLiteral("Cannot put the source back");
    const auto isOut = stateOf(in, source, what);
    if (!isOut)
        return failure(isOut.error());
    if (!*isOut)
        return failure(refused(what, QStringLiteral("it has not been taken out")));
    auto again = in.database().prepare(
        "SELECT other.id FROM source JOIN source AS other ON other.sha256 = source.sha256 AND other.id <> source.id "
        "AND other.sheet IS source.sheet AND other.member IS source.member "
        "WHERE source.id = ?1 AND other.taken_out_at IS NULL");
    if (!again)
        return failure(again.error());
    const auto found = again->bind(1, source.value()).step();
    if (!found)
        return failure(found.error());
    if (*found) {
        return failure(refused(
            what, QStringLiteral("the same table has been imported again since, as source %1").arg(again->integer(0)),
            QStringLiteral("Take that one out first."), ErrorCode::WorkFailed));
    }
    if (const auto done = run(in.database(), "UPDATE source SET taken_out_at = NULL WHERE id = ?1", source); !done)
        return done;
    return run(in.database(), "UPDATE shipment SET counted = 1 WHERE source_id = ?1 AND stand_in_for IS NULL", source);
}

Result<std::vector<StandIn>> missingStandIns(Case& in, SourceId moved) {
    const std::string sql =
        "SELECT evidence.source_id, evidence.row, original.id, EXISTS (SELECT 1 FROM shipment WHERE "
        "shipment.source_id = evidence.source_id AND shipment.row = evidence.row), evidence.value_usd "
        "FROM shipment AS original "
        "JOIN evidence ON evidence.shipment_id = original.id JOIN source ON source.id = evidence.source_id "
        "WHERE original.id IN " +
        std::string(originalsOfSource) +
        " AND original.counted = 0 AND evidence.kind <> 'repeated' AND source.taken_out_at IS NULL "
        "ORDER BY evidence.source_id, evidence.row";
    auto select = in.database().prepare(sql);
    if (!select)
        return failure(select.error());
    select->bind(1, moved.value());
    std::vector<StandIn> rows;
    std::unordered_set<qint64> known;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        const bool isFirst = known.insert(select->integer(2)).second;
        if (isFirst && select->integer(3) == 0)
            rows.push_back(
                {SourceId(select->integer(0)), select->integer(1), ShipmentId(select->integer(2)), select->real(4)});
    }
    if (!row)
        return failure(row.error());
    return rows;
}

Result<void> recount(Case& in) {
    return in.database().execute(
        "UPDATE shipment SET counted = 0 WHERE stand_in_for IS NOT NULL;"
        "UPDATE shipment SET counted = 1 WHERE id IN (SELECT id FROM (SELECT shipment.id, row_number() OVER "
        "(PARTITION BY original.id ORDER BY shipment.source_id, shipment.row) AS place FROM shipment "
        "JOIN source ON source.id = shipment.source_id JOIN shipment AS original ON original.id = "
        "shipment.stand_in_for "
        "WHERE shipment.stand_in_for IS NOT NULL AND source.taken_out_at IS NULL AND original.counted = 0) "
        "WHERE place = 1);"
        "CREATE TEMP TABLE named AS SELECT shipment_id, party_id, address_id FROM shipment_party "
        "JOIN shipment ON shipment.id = shipment_id WHERE counted = 1;"
        "UPDATE party SET uses = 0;"
        "UPDATE party SET uses = found.shipments FROM (SELECT party_id, count(DISTINCT shipment_id) AS shipments "
        "FROM named GROUP BY party_id) AS found WHERE found.party_id = party.id;"
        "UPDATE address SET uses = 0;"
        "UPDATE address SET uses = found.parties FROM (SELECT address_id, count(*) AS parties FROM named "
        "WHERE address_id IS NOT NULL GROUP BY address_id) AS found WHERE found.address_id = address.id;"
        "UPDATE party_address SET uses = 0;"
        "UPDATE party_address SET uses = found.shipments FROM (SELECT party_id, address_id, "
        "count(DISTINCT shipment_id) AS shipments FROM named WHERE address_id IS NOT NULL "
        "GROUP BY party_id, address_id) AS found "
        "WHERE found.party_id = party_address.party_id AND found.address_id = party_address.address_id;"
        "DROP TABLE named;");
}

} // namespace waybill::store
