// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/csv_text.h"
#include "core/publish/graph_files.h"

#include <cmath>
#include <span>

namespace waybill::publish {

/// Nodes and links as such, without a case behind them: what the graph files are written from.
struct GraphView {
    std::span<const graph::Node> nodes;
    std::span<const graph::Link> links;
    std::span<const layout::Point> positions; ///< Missing ones lie at the origin.
    const std::map<std::string, QString>& status;
    const std::map<std::string, QString>& tags;
    QString caseTitle;

    [[nodiscard]] layout::Point position(std::size_t node) const {
        const layout::Point p = node < positions.size() ? positions[node] : layout::Point{};
        return std::isfinite(p.x) && std::isfinite(p.y) ? p : layout::Point{};
    }
    [[nodiscard]] QString statusOf(const std::string& key) const {
        const auto found = status.find(key);
        return found == status.end() ? QString() : found->second;
    }
    [[nodiscard]] QString tagsOf(const std::string& key) const {
        const auto found = tags.find(key);
        return found == tags.end() ? QString() : found->second;
    }
};

[[nodiscard]] QByteArray gexf(const GraphView& view, GexfVersion version);
[[nodiscard]] QByteArray nodesCsv(const GraphView& view);
[[nodiscard]] QByteArray linksCsv(const GraphView& view);

/// "seller;maker", in the order of the roles; empty for an address.
[[nodiscard]] QString roleNames(const graph::Node& node);
/// "2023-02-01"; empty without a date.
[[nodiscard]] QString isoDate(int day);

} // namespace waybill::publish
