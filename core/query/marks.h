// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/role.h"
#include "core/store/case.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace waybill::query {

class ShipmentTable;

/// What a status or tag was given to. A shipment is marked when it is one of them or takes part in one: it names the
/// firm or the address, or the link goes over it.
struct Marked {
    std::set<EntityId> entities;
    std::set<PlaceId> places;
    std::set<ShipmentId> shipments;
    std::set<std::string> links; ///< "sold:co-1:co-2"
};

/// Hits of a firm on watch lists, by what the reporter decided.
struct ListHits {
    std::size_t open = 0, confirmed = 0, dismissed = 0, later = 0;
    [[nodiscard]] bool isLead() const { return open + later > 0; }
    [[nodiscard]] std::size_t count() const { return open + confirmed + dismissed + later; }
};

/// What the reporter wrote down and decided about hits on lists, as filters ask for it: by status in force
/// ("suspicious", not cleared since) and by tag (a "#word" in a text), both in folded letters.
struct Marks {
    std::map<std::string, Marked> byStatus, byTag;
    std::map<EntityId, ListHits> listed;
};

[[nodiscard]] Result<Marks> readMarks(store::Case& from);

/// For each shipment of the table whether it is marked with one of the wanted words.
[[nodiscard]] std::vector<char> markedShipments(const ShipmentTable& table, const std::map<std::string, Marked>& marks,
                                                const std::vector<std::string>& wanted);

} // namespace waybill::query
