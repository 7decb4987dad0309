// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QtGlobal>
#include <string>
#include <vector>

namespace waybill::resolve {

/// A party as resolution looks at it.
struct PartyFacts {
    PartyId id;
    EntityId entity; ///< Invalid until resolved.
    std::string name, taxId, country;
    std::string key, aliasKey; ///< aliasKey empty without an alias, or when it is the same.
    qint64 uses = 0;
};

/// Which parties are one entity: parties that have one already keep it; the others join those of the same key, unless
/// both sides have a tax number and they differ. Returns for each party the index of its group's first party.
[[nodiscard]] std::vector<std::size_t> groupParties(const std::vector<PartyFacts>& parties);

} // namespace waybill::resolve
