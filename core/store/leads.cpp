// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leads.h"

#include "core/base/text.h"
#include "core/store/details.h"
#include "core/store/note_rows.h"
#include "core/store/row_key.h"

#include <map>
#include <unordered_map>

namespace waybill::store {

namespace {

// A verdict on a shipment that stands in for another is that other's.
const std::string verdictRow = "JOIN source ON source.id = shipment.source_id "
                               "LEFT JOIN shipment AS original ON original.id = shipment.stand_in_for "
                               "LEFT JOIN source AS original_source ON original_source.id = original.source_id ";
const std::string verdictKey =
    "coalesce(original_source.key, source.key) || '-' || coalesce(original.row, shipment.row)";
const std::string verdictColumns = "SELECT source_key, row, class, verdict, reason, decided_at FROM lead_verdict ";

Error notALead(std::string_view shipment, NoteClass noteClass) {
    return {ErrorCode::BadCall,
            QStringLiteral("Cannot judge the lead"),
            QStringLiteral("the papers of %1 state nothing of the class %2")
                .arg(toQString(shipment), toQString(noteClassName(noteClass))),
            QStringLiteral("See the list of leads."),
            {},
            0};
}

LeadVerdict verdictIn(const Statement& row) {
    LeadVerdict verdict;
    verdict.lead.shipment = std::string(row.text(0)) + '-' + std::to_string(row.integer(1));
    verdict.lead.noteClass = noteClassFromName(row.text(2)).value_or(NoteClass::None);
    verdict.verdict = verdictFromName(row.text(3)).value_or(Verdict::Open);
    verdict.reason = toQString(row.text(4));
    verdict.decidedAt = toQString(row.text(5));
    return verdict;
}

using VerdictsByLead = std::map<LeadKey, LeadVerdict>;

Result<VerdictsByLead> verdictsByLead(Case& from) {
    auto all = verdicts(from);
    if (!all)
        return failure(all.error());
    VerdictsByLead byLead;
    for (LeadVerdict& verdict : *all)
        byLead.emplace(verdict.lead, std::move(verdict));
    return byLead;
}

// The leads of one shipment, by class.
using LeadsOfShipment = std::map<NoteClass, Lead>;

void addStatement(LeadsOfShipment& leads, const Statement& row, const VerdictsByLead& verdicts) {
    note::Statement said = statementIn(row, 3);
    Lead& lead = leads[said.noteClass];
    if (lead.statements.empty()) {
        lead.shipment = ShipmentId(row.integer(0));
        lead.key = row.text(1);
        lead.field = row.text(11);
        lead.verdict.lead = {std::string(row.text(2)), said.noteClass};
        if (const auto known = verdicts.find(lead.verdict.lead); known != verdicts.end())
            lead.verdict = known->second;
    }
    lead.statements.push_back(std::move(said));
}

} // namespace

Result<void> forEachLead(Case& from, const std::function<bool(Lead)>& visit) {
    const auto known = verdictsByLead(from);
    if (!known)
        return failure(known.error());
    auto select = from.database().prepare("SELECT shipment.id, source.key || '-' || shipment.row, " + verdictKey +
                                          ", " + statementColumns() +
                                          ", shipment.note_field FROM note_statement "
                                          "JOIN shipment ON shipment.id = note_statement.shipment_id " +
                                          verdictRow +
                                          "WHERE shipment.counted = 1 AND negated = 0 "
                                          "ORDER BY shipment.id, note_statement.id");
    if (!select)
        return failure(select.error());
    LeadsOfShipment leads;
    bool goesOn = true;
    const auto handOver = [&] {
        for (auto& [noteClass, lead] : leads)
            goesOn = goesOn && visit(std::move(lead));
        leads.clear();
    };
    Result<bool> row = false;
    while (goesOn && (row = select->step()) && *row) {
        if (!leads.empty() && leads.begin()->second.shipment != ShipmentId(select->integer(0)))
            handOver();
        addStatement(leads, *select, *known);
    }
    if (!row)
        return failure(row.error());
    handOver();
    return {};
}

Result<LeadKey> leadKey(Case& from, std::string_view shipmentKey, NoteClass noteClass) {
    const auto id = shipmentByKey(from, shipmentKey);
    if (!id)
        return failure(id.error());
    auto select = from.database().prepare(
        "SELECT " + verdictKey + " FROM shipment " + verdictRow +
        "WHERE shipment.id = ?1 AND EXISTS (SELECT 1 FROM note_statement WHERE shipment_id = shipment.id "
        "AND class = ?2 AND negated = 0)");
    if (!select)
        return failure(select.error());
    const auto found = select->bind(1, id->value()).bind(2, noteClassName(noteClass)).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(notALead(shipmentKey, noteClass));
    return LeadKey{std::string(select->text(0)), noteClass};
}

Result<std::string> leadText(Case& from, ShipmentId shipment, const std::string& field) {
    auto select =
        from.database().prepare("SELECT iif(?2 = 'note', note, description) FROM shipment_text WHERE shipment_id = ?1");
    if (!select)
        return failure(select.error());
    const auto found = select->bind(1, shipment.value()).bind(2, std::string_view(field)).step();
    if (!found)
        return failure(found.error());
    return *found ? std::string(select->text(0)) : std::string();
}

Result<std::vector<LeadVerdict>> verdicts(Case& from) {
    auto select = from.database().prepare(verdictColumns + "ORDER BY source_key, row, class");
    if (!select)
        return failure(select.error());
    std::vector<LeadVerdict> all;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        all.push_back(verdictIn(*select));
    if (!row)
        return failure(row.error());
    return all;
}

Result<LeadVerdict> verdictOf(Case& from, const LeadKey& lead) {
    LeadVerdict verdict;
    verdict.lead = lead;
    const auto key = rowKeyOf(lead.shipment);
    if (!key)
        return failure(notALead(lead.shipment, lead.noteClass));
    auto select = from.database().prepare(verdictColumns + "WHERE source_key = ?1 AND row = ?2 AND class = ?3");
    if (!select)
        return failure(select.error());
    const auto found = select->bind(1, key->source).bind(2, key->row).bind(3, noteClassName(lead.noteClass)).step();
    if (!found)
        return failure(found.error());
    return *found ? verdictIn(*select) : verdict;
}

Result<void> writeVerdict(Case& into, const LeadVerdict& verdict) {
    const auto key = rowKeyOf(verdict.lead.shipment);
    if (!key)
        return failure(notALead(verdict.lead.shipment, verdict.lead.noteClass));
    const bool isOpen = verdict.verdict == Verdict::Open;
    auto write = into.database().prepare(
        isOpen ? "DELETE FROM lead_verdict WHERE source_key = ?1 AND row = ?2 AND class = ?3"
               : "INSERT OR REPLACE INTO lead_verdict (source_key, row, class, verdict, reason, decided_at) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    if (!write)
        return failure(write.error());
    write->bind(1, key->source).bind(2, key->row).bind(3, noteClassName(verdict.lead.noteClass));
    if (!isOpen)
        write->bind(4, verdictName(verdict.verdict))
            .bindText(5, toUtf8(verdict.reason))
            .bind(6, std::string_view(toUtf8(verdict.decidedAt)));
    return write->run();
}

Result<void> forEachJudgedShipment(Case& from, const std::function<void(ShipmentId, const JudgedClasses&)>& visit) {
    auto select = from.database().prepare(
        "WITH judged AS (SELECT shipment.id, class, verdict FROM lead_verdict "
        "JOIN source ON source.key = lead_verdict.source_key "
        "JOIN shipment ON shipment.source_id = source.id AND shipment.row = lead_verdict.row) "
        "SELECT id, class, verdict FROM judged UNION ALL "
        "SELECT shipment.id, class, verdict FROM judged JOIN shipment ON shipment.stand_in_for = judged.id");
    if (!select)
        return failure(select.error());
    std::unordered_map<qint64, JudgedClasses> judged;
    Result<bool> row = false;
    while ((row = select->step()) && *row) {
        const auto noteClass = noteClassFromName(select->text(1));
        const auto verdict = verdictFromName(select->text(2));
        JudgedClasses& classes = judged[select->integer(0)];
        if (noteClass && verdict == Verdict::Confirmed)
            classes.confirmed |= 1U << unsigned(*noteClass);
        if (noteClass && verdict == Verdict::Dismissed)
            classes.dismissed |= 1U << unsigned(*noteClass);
    }
    if (!row)
        return failure(row.error());
    for (const auto& [id, classes] : judged)
        visit(ShipmentId(id), classes);
    return {};
}

} // namespace waybill::store
