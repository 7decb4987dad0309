// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/neighbours_model.h"

#include "core/base/text.h"
#include "ui/models/words.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace waybill::ui {

namespace {

/// How a link reads from the node that was asked about: "sold to it".
QString tieWords(const graph::EntityGraph& graph, const graph::Link& link, std::uint32_t neighbour) {
    if (link.kind == graph::LinkKind::At)
        return QStringLiteral("address");
    const bool isSource = link.source == neighbour;
    if (link.kind == graph::LinkKind::Bought)
        return isSource ? QStringLiteral("bought by it") : QStringLiteral("bought it");
    if (graph.nodes()[link.target].kind == graph::NodeKind::Shipment) {
        const QString verb = link.kind == graph::LinkKind::Sold ? QStringLiteral("sold") : QStringLiteral("made");
        return verb + (isSource ? QStringLiteral(" it") : QStringLiteral(" by it"));
    }
    if (link.kind == graph::LinkKind::Sold)
        return isSource ? QStringLiteral("sold to it") : QStringLiteral("bought from it");
    return isSource ? QStringLiteral("made for it") : QStringLiteral("made by it");
}

/// "Buyer · Seller" or "sold to it, address" in its parts.
QStringList partsOf(const QString& text) {
    static const QRegularExpression between(QStringLiteral(", | \u00B7 "));
    return text.split(between, Qt::SkipEmptyParts);
}

double ranked(double usd) {
    return std::isfinite(usd) ? usd : -std::numeric_limits<double>::infinity();
}

} // namespace

NeighboursModel::NeighboursModel(std::shared_ptr<const graph::EntityGraph> whole, const graph::EntityGraph& drawn,
                                 const std::string& key, QObject* parent)
    : QAbstractTableModel(parent), m_whole(std::move(whole)) {
    for (graph::HiddenNeighbour& neighbour : graph::hiddenNeighbours(*m_whole, drawn, key)) {
        Row row;
        const graph::Node& item = m_whole->nodes()[neighbour.node];
        row.name = toQString(item.label);
        row.role = item.kind == graph::NodeKind::Entity ? rolesText(item.roles) : nodeKindTitle(item.kind);
        QStringList ties;
        for (const std::uint32_t link : neighbour.links)
            ties << tieWords(*m_whole, m_whole->links()[link], neighbour.node);
        ties.removeDuplicates(); // of a group, several members may have the same
        row.tie = ties.join(QStringLiteral(", "));
        row.neighbour = std::move(neighbour);
        m_rows.push_back(std::move(row));
    }
}

template <class IsWanted> void NeighboursModel::chooseWhere(IsWanted&& isWanted) {
    if (m_rows.empty())
        return;
    for (Row& row : m_rows)
        row.chosen = isWanted(row);
    Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn), {Qt::CheckStateRole});
    Q_EMIT choiceChanged();
}

void NeighboursModel::chooseAll(bool chosen) {
    chooseWhere([chosen](const Row&) { return chosen; });
}

void NeighboursModel::choose(const Wanted& wanted) {
    chooseWhere([&wanted](const Row& row) {
        const bool isRich = !(wanted.leastUsd > 0) || row.neighbour.valueUsd >= wanted.leastUsd;
        return isRich && (!wanted.noted || row.neighbour.noted > 0) &&
               (wanted.role.isEmpty() || partsOf(row.role).contains(wanted.role)) &&
               (wanted.tie.isEmpty() || partsOf(row.tie).contains(wanted.tie));
    });
}

QStringList NeighboursModel::roles() const {
    return distinct(&Row::role);
}

QStringList NeighboursModel::ties() const {
    return distinct(&Row::tie);
}

QStringList NeighboursModel::distinct(QString Row::*of) const {
    QStringList parts;
    for (const Row& row : m_rows)
        parts << partsOf(row.*of);
    parts.removeDuplicates();
    parts.sort();
    return parts;
}

std::set<std::string> NeighboursModel::chosenKeys() const {
    std::set<std::string> keys;
    for (const Row& row : m_rows) {
        if (row.chosen)
            keys.insert(m_whole->nodes()[row.neighbour.node].key);
    }
    return keys;
}

int NeighboursModel::chosenCount() const {
    return static_cast<int>(std::ranges::count(m_rows, true, &Row::chosen));
}

int NeighboursModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NeighboursModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString NeighboursModel::display(const Row& row, int column) const {
    switch (column) {
    case NameColumn:
        return row.name;
    case RoleColumn:
        return row.role;
    case TieColumn:
        return row.tie;
    case ShipmentsColumn:
        return countText(static_cast<double>(row.neighbour.shipments));
    case UsdColumn:
        return usdText(row.neighbour.valueUsd);
    case NotedColumn:
        return row.neighbour.noted > 0 ? countText(static_cast<double>(row.neighbour.noted)) : QString();
    default:
        return {};
    }
}

QVariant NeighboursModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == NameColumn))
        return display(row, index.column());
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        return row.chosen ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && index.column() >= ShipmentsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

bool NeighboursModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || index.column() != NameColumn || index.row() >= rowCount())
        return false;
    m_rows[static_cast<std::size_t>(index.row())].chosen = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags NeighboursModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant NeighboursModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section >= ShipmentsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    static const std::array titles{QStringLiteral("Name"),      QStringLiteral("Role"),       QStringLiteral("Tie"),
                                   QStringLiteral("Shipments"), QStringLiteral("US dollars"), QStringLiteral("Note")};
    return role == Qt::DisplayRole ? QVariant(titles[static_cast<std::size_t>(section)]) : QVariant();
}

void NeighboursModel::sort(int column, Qt::SortOrder order) {
    const auto before = [column](const Row& a, const Row& b) {
        switch (column) {
        case RoleColumn:
            return a.role.localeAwareCompare(b.role) < 0;
        case TieColumn:
            return a.tie.localeAwareCompare(b.tie) < 0;
        case ShipmentsColumn:
            return a.neighbour.shipments < b.neighbour.shipments;
        case UsdColumn:
            return ranked(a.neighbour.valueUsd) < ranked(b.neighbour.valueUsd);
        case NotedColumn:
            return a.neighbour.noted < b.neighbour.noted;
        default:
            return a.name.localeAwareCompare(b.name) < 0;
        }
    };
    Q_EMIT layoutAboutToBeChanged();
    std::stable_sort(m_rows.begin(), m_rows.end(), [&before, order](const Row& a, const Row& b) {
        return order == Qt::AscendingOrder ? before(a, b) : before(b, a);
    });
    Q_EMIT layoutChanged();
}

} // namespace waybill::ui
