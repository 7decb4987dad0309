// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/note_class.h"
#include "core/base/verdict.h"
#include "core/note/rule_book.h"
#include "core/store/case.h"

#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::store {

/// What a verdict is about: a class that a shipment's papers state. `shipment` is the shipment's key, and of one that
/// stands in for another that other's: the verdict outlives the reading of the source and the rule book.
struct LeadKey {
    std::string shipment;
    NoteClass noteClass = NoteClass::None;
    [[nodiscard]] auto operator<=>(const LeadKey&) const = default;
};

/// The reporter's decision about a lead, kept apart from what the machine found.
struct LeadVerdict {
    LeadKey lead;
    Verdict verdict = Verdict::Open;
    QString reason;
    QString decidedAt; ///< ISO 8601, UTC; empty for an open lead.
    [[nodiscard]] bool operator==(const LeadVerdict&) const = default;
};

/// A class that a counted shipment's papers state and do not deny, with its statements.
struct Lead {
    ShipmentId shipment;
    std::string key; ///< Of the shipment.
    LeadVerdict verdict;
    std::vector<note::Statement> statements; ///< Spans count in the text that `field` names.
    std::string field;                       ///< "description" or "note".
};

/// In order of shipment, then of class. The callback returns false to stop.
[[nodiscard]] Result<void> forEachLead(Case& from, const std::function<bool(Lead)>& visit);
/// The lead as verdicts are kept for it. BadCall when the shipment's papers state no such thing.
[[nodiscard]] Result<LeadKey> leadKey(Case& from, std::string_view shipmentKey, NoteClass noteClass);
/// The text in which a lead's spans count; empty when the shipment has none.
[[nodiscard]] Result<std::string> leadText(Case& from, ShipmentId shipment, const std::string& field);

[[nodiscard]] Result<std::vector<LeadVerdict>> verdicts(Case& from);
/// Open where nothing is decided.
[[nodiscard]] Result<LeadVerdict> verdictOf(Case& from, const LeadKey& lead);
/// In the caller's transaction; an open one is taken away.
[[nodiscard]] Result<void> writeVerdict(Case& into, const LeadVerdict& verdict);

/// Verdicts as the journal keeps them before and after a decision about several leads.
[[nodiscard]] QString verdictsJson(const std::vector<LeadVerdict>& verdicts);
[[nodiscard]] std::vector<LeadVerdict> verdictsFromJson(const QString& json);

/// Which classes of a counted shipment the reporter has decided about: bits (1 << int(NoteClass)).
struct JudgedClasses {
    unsigned confirmed = 0, dismissed = 0;
};
[[nodiscard]] Result<void> forEachJudgedShipment(Case& from,
                                                 const std::function<void(ShipmentId, const JudgedClasses&)>& visit);

} // namespace waybill::store
