// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/entity_graph.h"
#include "core/store/case.h"

#include <QString>
#include <memory>
#include <optional>
#include <variant>

namespace waybill::app {

/// A link by the ends that its key names.
struct LinkTarget {
    QString key;
};

/// What an id on the command line names: "co-12", "ad-7", "sh-ab12cd34-17" or "sold:co-1:co-2".
using Target = std::variant<EntityId, PlaceId, ShipmentId, LinkTarget>;

/// BadCall when the id is of no known form or nothing in the case has it.
[[nodiscard]] Result<Target> findTarget(store::Case& in, const QString& id);
/// The same where only a firm will do.
[[nodiscard]] Result<EntityId> findFirm(store::Case& in, const QString& id);
/// "pa-7" or "7": the number of a name as show lists it. BadCall for other texts.
[[nodiscard]] Result<PartyId> partyOfId(const QString& id);

} // namespace waybill::app
