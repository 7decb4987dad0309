// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/hidden.h"

#include <QAbstractTableModel>
#include <memory>
#include <set>
#include <vector>

namespace waybill::ui {

/// The hidden neighbours of a node, each to be chosen or not; all are chosen at first. The more valuable first, or as a
/// column sorts them.
class NeighboursModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, RoleColumn, TieColumn, ShipmentsColumn, UsdColumn, NotedColumn, ColumnCount };

    NeighboursModel(std::shared_ptr<const graph::EntityGraph> whole, const graph::EntityGraph& drawn,
                    const std::string& key, QObject* parent = nullptr);
    void chooseAll(bool chosen);
    /// Only those with a note on what ties them.
    /// Those that are all of this, and no others.
    struct Wanted {
        QString role, tie;   ///< As roles() and ties() name them; empty: any.
        double leastUsd = 0; ///< Nothing is asked where it is not above 0.
        bool noted = false;  ///< Only those with the note.
    };
    void choose(const Wanted& wanted);
    /// What there is to choose by, each once, sorted.
    [[nodiscard]] QStringList roles() const;
    [[nodiscard]] QStringList ties() const;
    [[nodiscard]] std::set<std::string> chosenKeys() const;
    [[nodiscard]] int chosenCount() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void choiceChanged();

private:
    struct Row {
        graph::HiddenNeighbour neighbour;
        QString name, role, tie;
        bool chosen = true;
    };
    template <class IsWanted> void chooseWhere(IsWanted&& isWanted);
    [[nodiscard]] QStringList distinct(QString Row::*of) const;
    [[nodiscard]] QString display(const Row& row, int column) const;

    std::shared_ptr<const graph::EntityGraph> m_whole;
    std::vector<Row> m_rows;
};

} // namespace waybill::ui
