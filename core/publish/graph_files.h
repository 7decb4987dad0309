// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/entity_graph.h"
#include "core/layout/layout.h"

#include <QString>
#include <map>
#include <string>

namespace waybill::publish {

struct GraphFileInput {
    std::shared_ptr<const graph::EntityGraph> graph;
    std::vector<layout::Point> positions;  ///< One per node.
    std::map<std::string, QString> status; ///< Annotation status by node or link key.
    std::map<std::string, QString> tags;   ///< Tags by node key, separated by semicolons.
    QString caseTitle;
};

/// GEXF 1.2draft by default, which Gephi and NetworkX read; 1.3 on request.
enum class GexfVersion { V12, V13 };
[[nodiscard]] Result<void> writeGexf(const GraphFileInput& input, const QString& file,
                                     GexfVersion version = GexfVersion::V12);
/// nodes.csv and links.csv in a folder, made if missing; columns as CLI.md names them.
[[nodiscard]] Result<void> writeCsvFolder(const GraphFileInput& input, const QString& folder);

} // namespace waybill::publish
