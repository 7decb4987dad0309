// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/agent_places.h"

#include "core/base/node_key.h"
#include "core/resolve/address_match.h"
#include "core/resolve/resolve.h"
#include "core/store/rows.h"

#include <unordered_map>

namespace waybill::resolve {

Outcome<std::map<PlaceId, store::AgentAddress>> agentPlaces(store::Case& in, Job& job) {
    std::map<PlaceId, store::AgentAddress> found;
    const auto agents = store::agentAddresses(in);
    if (!agents)
        return halt(agents.error());
    if (agents->empty())
        return found;
    std::vector<std::pair<PlaceId, std::string>> places;
    const auto read = store::forEachPlace(in, [&](PlaceId id, std::string_view text) {
        places.emplace_back(id, text);
        return !job.isCancelled();
    });
    if (!read)
        return halt(read.error());
    // Together: what an address means is told by how others are written.
    std::vector<std::string_view> texts;
    for (const store::AgentAddress& agent : *agents)
        texts.emplace_back(agent.text);
    for (const auto& [id, text] : places)
        texts.emplace_back(text);
    const auto keys = matchAddresses(texts, job);
    if (!keys)
        return tl::unexpected(keys.error());
    std::unordered_map<std::string, std::size_t> byUnit, byBuilding, byText;
    for (std::size_t i = 0; i < agents->size(); ++i) {
        const AddressKeys& key = (*keys)[i];
        if (!key.unit.empty())
            byUnit.try_emplace(key.unit, i);
        else if (!key.building.empty())
            byBuilding.try_emplace(key.building, i);
        byText.try_emplace(placeKey((*agents)[i].text), i);
    }
    const auto look = [](const auto& index, const std::string& key) {
        const auto entry = key.empty() ? index.end() : index.find(key);
        return entry == index.end() ? std::size_t(-1) : entry->second;
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        const AddressKeys& key = (*keys)[agents->size() + i];
        std::size_t agent = look(byUnit, key.unit);
        if (agent == std::size_t(-1))
            agent = look(byBuilding, key.building);
        if (agent == std::size_t(-1))
            agent = look(byText, placeKey(places[i].second));
        if (agent != std::size_t(-1))
            found.emplace(places[i].first, (*agents)[agent]);
    }
    return found;
}

} // namespace waybill::resolve
