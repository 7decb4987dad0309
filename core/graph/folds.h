// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::graph {

class EntityGraph;

/// Firms and addresses that are drawn as one mark, by their keys ("co-12", "ad-7").
using Fold = std::set<std::string>;
/// None of them is in two.
using Folds = std::set<Fold>;

/// A fold of fewer firms in view is not drawn as one: its members are drawn themselves.
inline constexpr std::size_t fewestFolded = 2;

/// How many of these keys are those of firms.
[[nodiscard]] std::size_t firmsAmong(const std::set<std::string>& keys);
/// What a fold is known by: "gr-co-12", by its first member, in view or not.
[[nodiscard]] std::string foldKey(const Fold& fold);
/// Whether a key is that of a fold, or of a link that ends at one.
[[nodiscard]] bool isOfFold(std::string_view key);

/// The same folds with these keys as one more: what another held of them leaves it, and whole folds ("gr-co-12") join
/// with all their members. As they were when that would be no fold.
[[nodiscard]] Folds withFold(Folds folds, const std::set<std::string>& keys);
/// Without the folds of these keys.
[[nodiscard]] Folds withoutFolds(Folds folds, const std::set<std::string>& keys);
/// Each fold's key replaced by its members' keys; all others stay.
[[nodiscard]] std::set<std::string> unfoldedKeys(const Folds& folds, const std::set<std::string>& keys);

/// By node, the number of its community (findCommunities()), larger ones first. Nothing when the job was cancelled.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> communityNumbers(const EntityGraph& graph, std::uint32_t seed,
                                                                         const Job& job);

/// The communities (findCommunities()) of a graph without folds, shipments left out of them: those of at least
/// fewestFolded firms. Nothing when the job was cancelled.
[[nodiscard]] std::optional<Folds> communityFolds(const EntityGraph& graph, std::uint32_t seed, const Job& job);

} // namespace waybill::graph
