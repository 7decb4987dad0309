// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/job.h"
#include "core/base/text.h"
#include "core/read/table.h"
#include "core/store/annotation_json.h"
#include "core/store/decisions.h"
#include "core/store/details.h"
#include "core/store/hidden_nodes.h"
#include "core/store/identities.h"
#include "core/store/journal_parts.h"
#include "core/store/leads.h"
#include "core/store/list_hits.h"
#include "core/store/migrations.h"
#include "core/store/named_selections.h"
#include "core/store/no_firms.h"
#include "core/store/record_blocks.h"
#include "core/store/saved_views.h"
#include "core/store/take_out.h"

#include <QFileInfo>
#include <QStringList>
#include <cmath>
#include <map>

namespace waybill::store {

namespace {

constexpr double smallestMoney = 0.01;

// What is wrong, each in words; empty when all is well. A failure to ask is itself something wrong.
using Faults = QStringList;

Check checkOf(const QString& name, const Faults& faults, const QString& praise) {
    return {name, faults.isEmpty(), faults.isEmpty() ? praise : faults.join(QStringLiteral("; "))};
}

// The first column of each row of a query.
Faults rowsOf(Database& database, std::string_view sql) {
    auto select = database.prepare(sql);
    if (!select)
        return {select.error().message()};
    Faults rows;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        rows.append(toQString(select->text(0)));
    if (!row)
        rows.append(row.error().message());
    return rows;
}

Check checkFile(Database& database) {
    Faults faults = rowsOf(database, "PRAGMA quick_check(20)");
    faults.removeAll(QStringLiteral("ok"));
    return checkOf(QStringLiteral("file"), faults, QStringLiteral("the database is sound"));
}

Check checkSchema(Database& database) {
    const auto same = compareSchema(database);
    return checkOf(QStringLiteral("schema"), same ? Faults{} : Faults{same.error().message()},
                   QStringLiteral("schema %1").arg(currentSchema()));
}

Check checkForeignKeys(Database& database) {
    Faults faults = rowsOf(database, "SELECT DISTINCT \"table\" || ' names a missing ' || parent "
                                     "FROM pragma_foreign_key_check LIMIT 20");
    return checkOf(QStringLiteral("foreign keys"), faults, QStringLiteral("every reference leads somewhere"));
}

struct Counted {
    qint64 shipments = 0, duplicates = 0, repeated = 0, rejected = 0;
    double kept = 0, lost = 0;
};

Result<std::map<qint64, Counted>> countRows(Database& database) {
    std::map<qint64, Counted> bySource;
    auto select = database.prepare(
        // A row that was evidence when it was imported and stands in for its shipment since is counted as evidence.
        "SELECT source_id, 0, count(*), total(value_usd) FROM shipment WHERE stand_in_for IS NULL OR NOT EXISTS "
        "(SELECT 1 FROM evidence WHERE evidence.source_id = shipment.source_id AND evidence.row = shipment.row "
        "AND kind = 'duplicate') GROUP BY source_id "
        "UNION ALL SELECT source_id, CASE kind WHEN 'duplicate' THEN 1 ELSE 2 END, count(*), total(value_usd) "
        "FROM evidence WHERE kind IN ('duplicate', 'repeated') GROUP BY source_id, kind "
        "UNION ALL SELECT source_id, 3, count(*), total(value_usd) FROM rejected_row GROUP BY source_id");
    if (!select)
        return failure(select.error());
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        Counted& counted = bySource[select->integer(0)];
        const qint64 kind = select->integer(1);
        qint64& counter = kind == 0   ? counted.shipments
                          : kind == 1 ? counted.duplicates
                          : kind == 2 ? counted.repeated
                                      : counted.rejected;
        counter += select->integer(2);
        (kind == 3 ? counted.lost : counted.kept) += select->real(3);
    }
    if (!row)
        return failure(row.error());
    return bySource;
}

// Sums of doubles in another order differ in the last digits.
bool sameMoney(double a, double b) {
    return std::abs(a - b) <= smallestMoney + 1e-9 * std::abs(a);
}

Check checkReconciliation(Case& of, const std::vector<SourceInfo>& all) {
    Faults faults;
    const auto counted = countRows(of.database());
    if (!counted)
        faults.append(counted.error().message());
    for (const SourceInfo& source : all) {
        const Reconciliation& said = source.reconciliation;
        if (!said.balances())
            faults.append(QStringLiteral("%1: the rows do not add up").arg(source.file));
        if (!counted)
            break;
        const auto it = counted->find(source.id.value());
        const Counted found = it == counted->end() ? Counted{} : it->second;
        if (found.shipments != said.shipments || found.duplicates != said.duplicates ||
            found.repeated != said.repeated || found.rejected != said.rejected)
            faults.append(QStringLiteral("%1: the case holds other counts than it says").arg(source.file));
        if (!sameMoney(found.kept, said.valueUsdKept.value()) ||
            !sameMoney(found.kept + found.lost, said.valueUsdIn.value()))
            faults.append(QStringLiteral("%1: the money does not add up").arg(source.file));
    }
    return checkOf(QStringLiteral("reconciliation"), faults, QStringLiteral("%1 sources add up").arg(all.size()));
}

struct KeptRows {
    qint64 all = 0, data = 0;
    bool sound = true;
};

Result<KeptRows> readKeptRows(Database& database, qint64 source, qint64 firstDataRow) {
    auto select =
        database.prepare("SELECT size, data, rows, first_row, last_row FROM record_block WHERE source_id = ?1 "
                         "ORDER BY first_row");
    if (!select)
        return failure(select.error());
    select->bind(1, source);
    KeptRows kept;
    qint64 last = -1;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        const auto bytes = inflateBlock(select->blob(1), select->integer(0));
        if (!bytes)
            return failure(bytes.error());
        const qint64 before = kept.all;
        const qint64 first = select->integer(3);
        bool ordered = true;
        const bool whole = forEachRow(*bytes, [&](qint64 number, std::span<const std::string_view>) {
            ordered = ordered && number > last && (kept.all > before || number == first);
            last = number;
            ++kept.all;
            kept.data += number >= firstDataRow ? 1 : 0;
            return true;
        });
        kept.sound =
            kept.sound && whole && ordered && last == select->integer(4) && kept.all - before == select->integer(2);
    }
    if (!row)
        return failure(row.error());
    return kept;
}

Check checkRecords(Database& database) {
    Faults faults;
    qint64 total = 0;
    auto select = database.prepare("SELECT id, file, records, rows, first_data_row FROM source ORDER BY id");
    if (!select)
        return checkOf(QStringLiteral("records"), {select.error().message()}, {});
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        const QString file = toQString(select->text(1));
        const auto kept = readKeptRows(database, select->integer(0), select->integer(4));
        if (!kept)
            faults.append(QStringLiteral("%1: %2").arg(file, kept.error().message()));
        else if (!kept->sound)
            faults.append(QStringLiteral("%1: kept rows are damaged").arg(file));
        else if (kept->all != select->integer(2) || (kept->all > 0 && kept->data != select->integer(3)))
            faults.append(
                QStringLiteral("%1: %2 rows are kept, not %3").arg(file).arg(kept->all).arg(select->integer(2)));
        total += kept ? kept->all : 0;
    }
    if (!row)
        faults.append(row.error().message());
    return checkOf(QStringLiteral("records"), faults, QStringLiteral("%1 rows can be read").arg(total));
}

Check checkCounts(Database& database) {
    Faults faults = rowsOf(database, "SELECT party.name || ' is said to be in another number of shipments' FROM party "
                                     "LEFT JOIN (SELECT party_id, count(DISTINCT shipment_id) AS shipments "
                                     "FROM shipment_party JOIN shipment ON shipment.id = shipment_id "
                                     "WHERE counted = 1 GROUP BY party_id) ON party_id = party.id "
                                     "WHERE uses <> ifnull(shipments, 0) LIMIT 20");
    faults += rowsOf(database, "SELECT party.name || ' is said to give an address in another number of shipments' "
                               "FROM party_address AS said JOIN party ON party.id = said.party_id LEFT JOIN "
                               "(SELECT party_id, address_id, count(DISTINCT shipment_id) AS shipments "
                               "FROM shipment_party JOIN shipment ON shipment.id = shipment_id "
                               "WHERE counted = 1 AND address_id IS NOT NULL GROUP BY party_id, address_id) AS found "
                               "ON found.party_id = said.party_id AND found.address_id = said.address_id "
                               "WHERE said.uses <> ifnull(shipments, 0) LIMIT 20");
    return checkOf(QStringLiteral("parties"), faults, QStringLiteral("every firm is in as many shipments as it says"));
}

Check checkTakenOut(Database& database) {
    Faults faults =
        rowsOf(database, "SELECT source.key || '-' || shipment.row || ' counts, though its source was taken "
                         "out' FROM shipment JOIN source ON source.id = shipment.source_id "
                         "WHERE counted = 1 AND taken_out_at IS NOT NULL LIMIT 20");
    faults +=
        rowsOf(database, "SELECT source.key || '-' || shipment.row || ' does not count, though its source was not "
                         "taken out' FROM shipment JOIN source ON source.id = shipment.source_id "
                         "WHERE counted = 0 AND stand_in_for IS NULL AND taken_out_at IS NULL LIMIT 20");
    faults += rowsOf(database, "SELECT source.key || '-' || original.row || ' counts more than once' FROM shipment "
                               "JOIN shipment AS original ON original.id = shipment.stand_in_for "
                               "JOIN source ON source.id = original.source_id WHERE shipment.counted = 1 "
                               "GROUP BY original.id HAVING count(*) + original.counted > 1 LIMIT 20");
    return checkOf(QStringLiteral("taken out"), faults, QStringLiteral("what counts is what the sources say"));
}

Check checkStatistics(Database& database) {
    const Faults faults = rowsOf(
        database,
        "SELECT 'statistics ' || id || ' do not account for every row' FROM statistics_source WHERE rows <> kept + "
        "rejected + blank OR kept <> (SELECT count(*) FROM statistics_row WHERE source_id = id AND "
        "statistics_row.rejected IS NULL) OR rejected <> (SELECT count(*) FROM statistics_row WHERE source_id = id "
        "AND statistics_row.rejected IS NOT NULL) LIMIT 20");
    return checkOf(QStringLiteral("official statistics"), faults, QStringLiteral("every row is accounted for"));
}

// What the journal says of sources taken out is what they are.
Faults replaySources(const std::vector<JournalEntry>& entries, const std::vector<SourceInfo>& all) {
    std::map<qint64, bool> isOut;
    for (const JournalEntry& entry : entries) {
        if (const auto state = isOutState(entry.after))
            isOut[sourceOfTarget(entry.target).value()] = *state;
    }
    Faults faults;
    for (const SourceInfo& source : all) {
        if (source.isTakenOut() != isOut[source.id.value()])
            faults.append(QStringLiteral("%1: the journal does not know that it is %2")
                              .arg(source.file, source.isTakenOut() ? QStringLiteral("out") : QStringLiteral("in")));
    }
    return faults;
}

// The verdicts that the journal leads to are those that are there.
Faults replayVerdicts(Case& of, const std::vector<JournalEntry>& entries) {
    std::map<LeadKey, LeadVerdict> replayed;
    for (const JournalEntry& entry : entries) {
        for (LeadVerdict& verdict : verdictsFromJson(entry.after))
            replayed[verdict.lead] = std::move(verdict);
    }
    std::erase_if(replayed, [](const auto& item) { return item.second.verdict == Verdict::Open; });
    const auto present = verdicts(of);
    if (!present)
        return {present.error().message()};
    std::map<LeadKey, LeadVerdict> found;
    for (const LeadVerdict& verdict : *present)
        found[verdict.lead] = verdict;
    return replayed == found ? Faults()
                             : Faults{QStringLiteral("the verdicts on leads are not those that the journal tells of")};
}

// Who the parties were before any decision, led on by the journal, is who they are.
Faults replayIdentities(Database& database, const std::vector<JournalEntry>& entries) {
    std::map<qint64, qint64> replayed, found;
    auto select = database.prepare("SELECT party.id, coalesce(machine_entity_id, party.entity_id), party.entity_id "
                                   "FROM party LEFT JOIN party_identity ON party_identity.party_id = party.id");
    if (!select)
        return {select.error().message()};
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        replayed[select->integer(0)] = select->integer(1);
        found[select->integer(0)] = select->integer(2);
    }
    if (!row)
        return {row.error().message()};
    for (const JournalEntry& entry : entries) {
        for (const Identity& identity : identitiesFromJson(entry.after))
            replayed[identity.party.value()] = identity.entity.value();
    }
    return replayed == found ? Faults() : Faults{QStringLiteral("firms are not put together as the journal tells")};
}

// Likewise those on hits.
Faults replayHitVerdicts(Case& of, const std::vector<JournalEntry>& entries) {
    std::map<HitKey, HitVerdict> replayed;
    for (const JournalEntry& entry : entries) {
        for (HitVerdict& verdict : hitVerdictsFromJson(entry.after))
            replayed[verdict.hit] = std::move(verdict);
    }
    std::erase_if(replayed, [](const auto& item) { return item.second.verdict == Verdict::Open; });
    const auto present = hitVerdicts(of);
    if (!present)
        return {present.error().message()};
    std::map<HitKey, HitVerdict> found;
    for (const HitVerdict& verdict : *present)
        found[verdict.hit] = verdict;
    return replayed == found ? Faults()
                             : Faults{QStringLiteral("the verdicts on hits are not those that the journal tells of")};
}

// Likewise what is no firm.
Faults replayNoFirms(Case& of, const std::vector<JournalEntry>& entries) {
    std::map<EntityId, NoFirm> replayed, found;
    for (const JournalEntry& entry : entries) {
        for (NoFirm& decided : noFirmsFromJson(entry.after))
            replayed[decided.entity] = std::move(decided);
    }
    std::erase_if(replayed, [](const auto& item) { return !item.second.isNoFirm; });
    const auto present = noFirms(of);
    if (!present)
        return {present.error().message()};
    for (const NoFirm& decided : *present)
        found[decided.entity] = decided;
    return replayed == found ? Faults() : Faults{QStringLiteral("what is no firm is not what the journal tells of")};
}

Faults replayViews(Case& of, const std::vector<JournalEntry>& entries) {
    const auto same = areViewsAsJournalled(of, entries);
    if (!same)
        return {same.error().message()};
    return *same ? Faults() : Faults{QStringLiteral("the views are not those that the journal tells of")};
}

Faults replaySelections(Case& of, const std::vector<JournalEntry>& entries) {
    const auto same = areSelectionsAsJournalled(of, entries);
    if (!same)
        return {same.error().message()};
    return *same ? Faults() : Faults{QStringLiteral("the selections are not those that the journal tells of")};
}

// Likewise what is left out of the picture.
Faults replayHiding(Case& of, const std::vector<JournalEntry>& entries) {
    std::set<std::string> replayed;
    for (const JournalEntry& entry : entries) {
        const HidingChange change = hidingFromJson(entry.after);
        replayed.insert(change.hidden.begin(), change.hidden.end());
        for (const std::string& key : change.shown)
            replayed.erase(key);
    }
    const auto found = hiddenNodes(of);
    if (!found)
        return {found.error().message()};
    return replayed == *found ? Faults() : Faults{QStringLiteral("what is hidden is not what the journal tells of")};
}

Check checkJournal(Case& of, const std::vector<SourceInfo>& all) {
    const auto told = journal(of);
    const auto present = annotations(of);
    if (!told || !present)
        return checkOf(QStringLiteral("journal"), {(told ? present.error() : told.error()).message()}, {});
    const std::vector<JournalEntry> entries = withPartsApart(*told);
    Faults faults = replaySources(entries, all);
    faults += replayVerdicts(of, entries);
    faults += replayIdentities(of.database(), entries);
    faults += replayHitVerdicts(of, entries);
    faults += replayViews(of, entries);
    faults += replaySelections(of, entries);
    faults += replayHiding(of, entries);
    faults += replayNoFirms(of, entries);
    std::map<qint64, QString> replayed;
    for (const JournalEntry& entry : entries) {
        if (!isAnnotationDecision(entry.action))
            continue;
        if (const auto before = annotationFromJson(entry.before))
            replayed.erase(before->id.value());
        if (const auto after = annotationFromJson(entry.after))
            replayed[after->id.value()] = annotationJson(*after);
    }
    std::map<qint64, QString> found;
    for (const Annotation& annotation : *present)
        found[annotation.id.value()] = annotationJson(annotation);
    if (replayed != found)
        faults.append(QStringLiteral("the annotations are not those that the journal tells of"));
    return checkOf(QStringLiteral("journal"), faults,
                   QStringLiteral("%1 entries lead to what is there").arg(told->size()));
}

Check checkSources(const std::vector<SourceInfo>& all) {
    Faults faults;
    qint64 hashed = 0;
    Job job;
    for (const SourceInfo& source : all) {
        if (!QFileInfo(source.path).isFile())
            continue;
        const auto sha256 = read::fileSha256(source.path, job);
        ++hashed;
        if (!sha256)
            faults.append(QStringLiteral("%1 cannot be read").arg(source.path));
        else if (*sha256 != source.sha256)
            faults.append(QStringLiteral("%1 has changed since it was imported").arg(source.path));
    }
    const QString praise =
        QStringLiteral("%1 of %2 files are still where they were, unchanged").arg(hashed).arg(all.size());
    return checkOf(QStringLiteral("source files"), faults, praise);
}

} // namespace

Result<std::vector<Check>> verify(Case& of) {
    Database& database = of.database();
    std::vector<Check> checks{checkFile(database), checkSchema(database), checkForeignKeys(database)};
    const auto all = sources(of);
    if (all) {
        checks.push_back(checkReconciliation(of, *all));
    } else {
        checks.push_back(checkOf(QStringLiteral("reconciliation"), {all.error().message()}, {}));
    }
    checks.push_back(checkRecords(database));
    checks.push_back(checkCounts(database));
    checks.push_back(checkTakenOut(database));
    checks.push_back(checkStatistics(database));
    checks.push_back(checkJournal(of, all.value_or(std::vector<SourceInfo>())));
    if (all)
        checks.push_back(checkSources(*all));
    return checks;
}

} // namespace waybill::store
