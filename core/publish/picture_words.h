// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/entity_graph.h"
#include "core/query/facets.h"
#include "core/query/shipment_table.h"
#include "core/query/summary.h"
#include "core/store/details.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <vector>

namespace waybill::publish {

/// File names of the sources that brought the shipments in view, each once, in the order of the import.
[[nodiscard]] QStringList filesInView(const query::ShipmentTable& table, const query::Selection& selection,
                                      const std::vector<store::SourceInfo>& sources);
/// "69 pieces, $1,368,134 and 12,000,000 CNY in 11 shipments. Source: a.xlsx, b.csv." Money of other currencies stands
/// beside the US dollars, never in them.
[[nodiscard]] QString sourceLine(const query::Summary& sums, const QStringList& files);
[[nodiscard]] QString sourceLine(const query::Totals& sums, const QStringList& files); ///< Likewise.
/// "12,000,000 CNY in 2 shipments", for each currency of shipments without US dollars.
[[nodiscard]] QStringList otherMoney(const query::Summary& sums);
/// What a picture does not prove, and what made it: "Names as declared; …, made with Waybill on 24 Nov 2026."
/// Names the view that it shows, where it shows one. `whole` is the graph of the shipments in view, `drawn` the part of
/// it on the picture: "2 of 83 firms and addresses are left out. " stands before it where they differ.
[[nodiscard]] QString caveatLine(const QString& caseId, const QDate& made, const graph::EntityGraph& whole,
                                 const graph::EntityGraph& drawn, const QString& view = {});
[[nodiscard]] QString caveatLine(const QString& caseId, const QDate& made, const QString& view = {});

} // namespace waybill::publish
