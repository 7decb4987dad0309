// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shipments_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>
#include <unordered_map>

// How the table of shipments is sorted.

namespace waybill::ui {

namespace {

using query::none;
using query::ShipmentTable;

/// What rows are sorted by: a number for each row of the table, NaN for none.
using Keys = std::vector<double>;

/// The place of each row's text among all, `none` for no text. Comparing texts takes long: for a thread.
template <class TextOf> std::vector<std::uint32_t> ranksBy(const ShipmentTable& table, TextOf textOf) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        if (!textOf(row).empty())
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return textOf(a) < textOf(b); });
    std::vector<std::uint32_t> ranks(table.size(), none);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isSame = i > 0 && textOf(rows[i - 1]) == textOf(rows[i]);
        ranks[rows[i]] = isSame ? ranks[rows[i - 1]] : static_cast<std::uint32_t>(i);
    }
    return ranks;
}

std::optional<Role> roleOf(int column) {
    switch (column) {
    case ShipmentsModel::BuyerColumn:
        return Role::Buyer;
    case ShipmentsModel::SellerColumn:
        return Role::Seller;
    case ShipmentsModel::MakerColumn:
        return Role::Maker;
    default:
        return std::nullopt;
    }
}

/// By the name of the first party in a role.
Keys namesOf(const ShipmentTable& table, Role role, const std::vector<std::uint32_t>& rows) {
    const auto& entities = table.entities();
    std::vector<std::uint32_t> byName(entities.size());
    std::iota(byName.begin(), byName.end(), 0U);
    std::stable_sort(byName.begin(), byName.end(), [&entities](std::uint32_t a, std::uint32_t b) {
        return entities[a].foldedName < entities[b].foldedName;
    });
    std::vector<std::uint32_t> rank(entities.size());
    for (std::size_t i = 0; i < byName.size(); ++i)
        rank[byName[i]] = static_cast<std::uint32_t>(i);
    Keys keys(table.size(), std::nan(""));
    for (const std::uint32_t row : rows) {
        const auto parties = table.parties(row);
        const auto first = std::find_if(parties.begin(), parties.end(), [&](const query::PartyRef& party) {
            return party.role == role && party.entity < rank.size();
        });
        if (first != parties.end())
            keys[row] = rank[first->entity];
    }
    return keys;
}

/// The day, or the first of a month that is all that is known.
double dayOf(const ShipmentTable& table, std::uint32_t row) {
    if (table.day(row) != query::noDate)
        return table.day(row);
    if (table.month(row) == query::noDate)
        return std::nan("");
    const Month month{table.month(row)};
    const auto first = Date::make(month.year(), month.month(), 1);
    return first ? first->days() : std::nan("");
}

double figureOf(const ShipmentTable& table, std::uint32_t row, int column) {
    switch (column) {
    case ShipmentsModel::DateColumn:
        return dayOf(table, row);
    case ShipmentsModel::PiecesColumn:
        return table.pieces(row);
    case ShipmentsModel::NetKgColumn:
        return table.netKg(row);
    case ShipmentsModel::UsdColumn:
        return table.valueUsd(row);
    case ShipmentsModel::PriceColumn:
        return goods::unitPrice(table.valueUsd(row), table.pieces(row)).value_or(std::nan(""));
    case ShipmentsModel::NoteColumn:
        return -static_cast<double>(gravestNote(table.noteClasses(row)));
    default:
        return std::nan("");
    }
}

} // namespace

std::shared_ptr<const ShipmentsModel::Ranks>
ShipmentsModel::Ranks::of(const std::shared_ptr<const ShipmentTable>& table) {
    auto ranks = std::make_shared<Ranks>();
    ranks->table = table;
    ranks->hs = ranksBy(*table, [&table](std::uint32_t row) { return std::string_view(table->hsCode(row)); });
    ranks->goods = ranksBy(*table, [&table](std::uint32_t row) { return table->foldedText(row); });
    return ranks;
}

bool ShipmentsModel::waitsForRanks() {
    if ((m_sortColumn != HsColumn && m_sortColumn != GoodsColumn) || !m_view)
        return false;
    if (m_ranks && m_ranks->table.lock() == m_view->table)
        return false;
    if (m_ranking.isRunning())
        return true;
    m_ranking.start([this, table = m_view->table](Job&) -> BackgroundJob::Deliver {
        return [this, ranks = Ranks::of(table)] {
            m_ranks = ranks;
            sort(m_sortColumn, m_sortOrder);
        };
    });
    return true;
}

void ShipmentsModel::sort(int column, Qt::SortOrder sortOrder) {
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    if (waitsForRanks())
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> shown = m_rows;
    if (m_view)
        order(m_rows);
    if (!before.isEmpty()) {
        std::unordered_map<std::uint32_t, int> rowByShipment;
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            rowByShipment.emplace(m_rows[row], static_cast<int>(row));
        QModelIndexList after;
        for (const QModelIndex& index : before)
            after << this->index(rowByShipment.at(shown[static_cast<std::size_t>(index.row())]), index.column());
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ShipmentsModel::order(std::vector<std::uint32_t>& rows) {
    std::sort(rows.begin(), rows.end());
    if (waitsForRanks())
        return;
    const ShipmentTable& table = *m_view->table;
    Keys keys;
    if (const auto role = roleOf(m_sortColumn)) {
        keys = namesOf(table, *role, rows);
    } else {
        keys.assign(table.size(), std::nan(""));
        const std::vector<std::uint32_t>* ranks = m_sortColumn == HsColumn      ? &m_ranks->hs
                                                  : m_sortColumn == GoodsColumn ? &m_ranks->goods
                                                                                : nullptr;
        for (const std::uint32_t row : rows) {
            if (!ranks)
                keys[row] = figureOf(table, row, m_sortColumn);
            else if ((*ranks)[row] != none)
                keys[row] = (*ranks)[row];
        }
    }
    // What has no key comes last in whichever direction the rest is sorted.
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        const bool aKnown = std::isfinite(keys[a]), bKnown = std::isfinite(keys[b]);
        if (!aKnown || !bKnown)
            return aKnown && !bKnown;
        return m_sortOrder == Qt::AscendingOrder ? keys[a] < keys[b] : keys[b] < keys[a];
    });
}

} // namespace waybill::ui
