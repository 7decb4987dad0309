// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"
#include "core/scene/scene.h"
#include "core/store/decisions.h"

#include <QString>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace waybill::ui {

// What is drawn, in words: for tool tips and screen readers. Plain text, lines divided by line breaks.

/// "Status Compliances\nBuyer, Russia\n3 shipments · $28,292 · 1 with the note"
[[nodiscard]] QString nodeWords(const graph::EntityGraph& graph, std::uint32_t node);
/// "Shenzhen Kexin → Status Compliances\nSold: 1 shipment · 3 pieces · $28,292\n1 Feb 2023"
[[nodiscard]] QString linkWords(const graph::EntityGraph& graph, std::uint32_t link);
/// Of the node or link with this key; empty when it is not in the graph.
/// "\nAnnotated: Suspicious", or with the first words of the newest annotation where it has no status, and how many
/// there are; of a group, how many of its members have any. Empty where there is none.
[[nodiscard]] QString annotationWords(const std::vector<store::Annotation>& annotations,
                                      const graph::EntityGraph& graph, const QString& key,
                                      std::optional<std::uint32_t> node);
[[nodiscard]] QString itemWords(const graph::EntityGraph& graph, const QString& key);
/// "1,311 firms and 12 addresses\nKazen Trading and others\n37 with the note\nClick to come nearer"
[[nodiscard]] QString bubbleWords(const graph::EntityGraph& graph, const scene::Bubble& bubble);
/// "Kazen Trading and 1,310 more – Technika\n40 links · $28,292 · 3 with the note"
[[nodiscard]] QString bundleWords(const scene::Scene& scene, std::uint32_t bundle);
/// "3 selected: Buyer One, Buyer Two, Seller One"; of many, the first few.
[[nodiscard]] QString gatheredWords(const graph::EntityGraph& graph, const std::set<std::string>& keys);
/// "12 firms, 2 addresses and 18 links"
[[nodiscard]] QString graphWords(const graph::EntityGraph& graph);

} // namespace waybill::ui
