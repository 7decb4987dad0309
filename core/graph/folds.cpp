// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/graph/folds.h"

#include "core/base/node_key.h"
#include "core/graph/communities.h"
#include "core/graph/entity_graph.h"
#include "core/graph/entity_network.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace waybill::graph {

namespace {

constexpr std::string_view prefix = "gr-";

bool isFirm(std::string_view key) {
    return entityOfKey(key).isValid();
}

bool isFold(const Fold& members) {
    return firmsAmong(members) >= fewestFolded;
}

} // namespace

std::size_t firmsAmong(const std::set<std::string>& keys) {
    return std::size_t(std::ranges::count_if(keys, isFirm));
}

std::string foldKey(const Fold& fold) {
    return std::string(prefix) + (fold.empty() ? std::string() : *fold.begin());
}

bool isOfFold(std::string_view key) {
    return key.starts_with(prefix) || key.find(":gr-") != std::string_view::npos;
}

Folds withFold(Folds folds, const std::set<std::string>& keys) {
    Fold joined;
    for (const std::string& key : unfoldedKeys(folds, keys)) {
        if (isFirm(key) || placeOfKey(key).isValid())
            joined.insert(key);
    }
    if (!isFold(joined))
        return folds;
    Folds result;
    for (const Fold& fold : folds) {
        Fold left;
        std::ranges::set_difference(fold, joined, std::inserter(left, left.end()));
        if (isFold(left))
            result.insert(std::move(left));
    }
    result.insert(std::move(joined));
    return result;
}

Folds withoutFolds(Folds folds, const std::set<std::string>& keys) {
    std::erase_if(folds, [&keys](const Fold& fold) { return keys.contains(foldKey(fold)); });
    return folds;
}

std::set<std::string> unfoldedKeys(const Folds& folds, const std::set<std::string>& keys) {
    std::set<std::string> unfolded = keys;
    for (const Fold& fold : folds) {
        if (unfolded.erase(foldKey(fold)) > 0)
            unfolded.insert(fold.begin(), fold.end());
    }
    return unfolded;
}

std::optional<std::vector<std::uint32_t>> communityNumbers(const EntityGraph& graph, std::uint32_t seed,
                                                           const Job& job) {
    auto found = findCommunities(withoutParallels(tiesOf(graph).forward), seed, job);
    return found ? std::optional(std::move(found->parts.of)) : std::nullopt;
}

std::optional<Folds> communityFolds(const EntityGraph& graph, std::uint32_t seed, const Job& job) {
    const auto found = communityNumbers(graph, seed, job);
    if (!found)
        return std::nullopt;
    std::vector<Fold> members;
    for (std::size_t node = 0; node < graph.nodes().size(); ++node) {
        if (graph.nodes()[node].kind == NodeKind::Shipment)
            continue;
        members.resize(std::max<std::size_t>(members.size(), (*found)[node] + 1));
        members[(*found)[node]].insert(graph.nodes()[node].key);
    }
    Folds folds;
    for (Fold& fold : members) {
        if (isFold(fold))
            folds.insert(std::move(fold));
    }
    return folds;
}

} // namespace waybill::graph
