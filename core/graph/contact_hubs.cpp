// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/contact_hubs.h"

#include "core/base/node_key.h"
#include "core/store/details.h"

#include <algorithm>
#include <map>
#include <set>

namespace waybill::graph {

std::vector<ContactHub> contactHubs(const EntityGraph& graph, const std::vector<store::EntityContact>& contacts) {
    struct Shared {
        std::string text;
        std::set<std::uint32_t> entities;
    };
    std::map<std::pair<store::ContactKind, std::string>, Shared> byKey;
    for (const store::EntityContact& each : contacts) {
        const auto node = graph.nodeByKey(entityKey(each.entity));
        if (!node)
            continue;
        Shared& shared = byKey[{each.contact.kind, each.contact.key}];
        if (shared.text.empty())
            shared.text = each.contact.text;
        shared.entities.insert(*node);
    }
    std::vector<ContactHub> hubs;
    for (auto& [key, shared] : byKey) {
        if (shared.entities.size() > 1)
            hubs.push_back({key.first, std::move(shared.text), {shared.entities.begin(), shared.entities.end()}});
    }
    std::ranges::stable_sort(hubs, [](const ContactHub& a, const ContactHub& b) {
        return a.entities.size() != b.entities.size() ? a.entities.size() > b.entities.size() : a.text < b.text;
    });
    return hubs;
}

} // namespace waybill::graph
