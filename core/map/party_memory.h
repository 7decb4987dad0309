// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/key_map.h"
#include "core/map/party_text.h"

#include <deque>

namespace waybill::map {

/// Names repeat from row to row: what a cell says about a party is worked out once for each written form. For one
/// thread; forgets everything when it has grown too large.
class PartyMemory {
public:
    /// What partyText() makes of the cell. Null when it is a name and nothing else, word for word, as most are: then
    /// the cell itself says all. Valid until the next call.
    [[nodiscard]] const PartyText* find(std::string_view cell);

private:
    KeyMap m_places; ///< 0: not seen yet; 1: a plain name; else the place in m_texts, from 2.
    std::deque<PartyText> m_texts;
};

} // namespace waybill::map
