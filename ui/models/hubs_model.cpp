// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hubs_model.h"

#include "core/base/text.h"
#include "core/graph/hubs.h"
#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <array>

namespace waybill::ui {

namespace {

constexpr int mostNames = 12;

void addFirms(Hub& hub, const graph::EntityGraph& graph, const std::vector<std::uint32_t>& entities) {
    QStringList names;
    for (const std::uint32_t entity : entities) {
        hub.firms.insert(graph.nodes()[entity].key);
        if (names.size() < mostNames)
            names << toQString(graph.nodes()[entity].label);
    }
    hub.names = names.join(QStringLiteral("; "));
    if (entities.size() > mostNames)
        hub.names += QStringLiteral("; …");
}

QString agentText(const store::AgentAddress& agent) {
    return agent.agent.empty() ? toQString(agent.list)
                               : toQString(agent.agent) + QStringLiteral(", ") + toQString(agent.list);
}

QString display(const Hub& hub, int column) {
    switch (column) {
    case HubsModel::KindColumn:
        return hub.kind;
    case HubsModel::TextColumn:
        return hub.text;
    case HubsModel::FirmsColumn:
        return countText(static_cast<double>(hub.firms.size()));
    case HubsModel::AgentColumn:
        return hub.agent;
    default:
        return hub.names;
    }
}

} // namespace

std::vector<Hub> hubsOf(const graph::EntityGraph& graph, const std::vector<store::EntityContact>& contacts,
                        const std::map<PlaceId, store::AgentAddress>& agents) {
    std::vector<Hub> hubs;
    for (const graph::AddressHub& address : graph::addressHubs(graph)) {
        const graph::Node& node = graph.nodes()[address.node];
        Hub& hub = hubs.emplace_back();
        hub.kind = QStringLiteral("Address");
        hub.text = toQString(node.label);
        hub.place = node.key;
        if (const auto agent = agents.find(graph.table().places()[node.index].id); agent != agents.end())
            hub.agent = agentText(agent->second);
        addFirms(hub, graph, address.entities);
    }
    for (const graph::ContactHub& contact : graph::contactHubs(graph, contacts)) {
        Hub& hub = hubs.emplace_back();
        hub.kind = contact.kind == store::ContactKind::Email ? QStringLiteral("E-mail") : QStringLiteral("Telephone");
        hub.text = toQString(contact.text);
        addFirms(hub, graph, contact.entities);
    }
    return hubs;
}

HubsModel::HubsModel(QObject* parent) : QAbstractTableModel(parent) {}

void HubsModel::setHubs(std::vector<Hub> hubs) {
    beginResetModel();
    m_hubs = std::move(hubs);
    endResetModel();
}

const Hub* HubsModel::hub(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_hubs[static_cast<std::size_t>(row)];
}

int HubsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_hubs.size());
}

int HubsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HubsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return columnAlignment(index.column() == FirmsColumn);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return display(*hub(index.row()), index.column());
    return {};
}

QVariant HubsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static constexpr std::array titles{"Shared", "As written", "Firms", "Formation agent", "Who"};
    static_assert(titles.size() == ColumnCount);
    return columnHeader(titles, section, orientation, role, section == FirmsColumn);
}

} // namespace waybill::ui
