// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/contact_hubs.h"
#include "core/graph/entity_graph.h"
#include "core/store/agents.h"

#include <QAbstractTableModel>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace waybill::ui {

/// What several firms in view share.
struct Hub {
    QString kind; ///< "Address", "E-mail", "Telephone"
    QString text;
    std::string place;           ///< The key of an address; empty for the others.
    std::set<std::string> firms; ///< By key.
    QString names;               ///< Of the firms, as many as a row can hold.
    QString agent;               ///< "Sovereign Trust, list.csv" of a known address of a formation agent; else empty.
};

/// The hubs of a graph: addresses, then contacts, each with more firms first.
[[nodiscard]] std::vector<Hub> hubsOf(const graph::EntityGraph& graph,
                                      const std::vector<store::EntityContact>& contacts,
                                      const std::map<PlaceId, store::AgentAddress>& agents);

/// Addresses, e-mail addresses and telephones that several firms share, as a table.
class HubsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { KindColumn, TextColumn, FirmsColumn, AgentColumn, NamesColumn, ColumnCount };

    explicit HubsModel(QObject* parent = nullptr);
    void setHubs(std::vector<Hub> hubs);
    /// Null when there is no such row.
    [[nodiscard]] const Hub* hub(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Hub> m_hubs;
};

} // namespace waybill::ui
