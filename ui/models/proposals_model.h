// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"
#include "core/resolve/proposals.h"

#include <QAbstractTableModel>
#include <memory>
#include <vector>

namespace waybill::ui {

/// Pairs of firms that may be one, to be decided one after the other. A pair that is decided stays where it is until
/// the proposals are set anew.
class ProposalsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { StateColumn, FirstColumn, SecondColumn, WhyColumn, MovesColumn, ScoreColumn, ColumnCount };
    enum class State { Open, Merged, Apart, Later };

    explicit ProposalsModel(QObject* parent = nullptr);
    void setProposals(std::shared_ptr<const query::ShipmentTable> table, std::vector<resolve::Proposal> proposals);
    void setState(int row, State state);

    /// Null when there is no such row.
    [[nodiscard]] const resolve::Proposal* proposal(int row) const;
    [[nodiscard]] State state(int row) const { return m_rows[static_cast<std::size_t>(row)].state; }
    [[nodiscard]] QString nameOf(EntityId firm) const;
    [[nodiscard]] std::size_t count(State state) const;
    [[nodiscard]] std::size_t certain() const; ///< Open ones that are certain and not put off.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        resolve::Proposal proposal;
        State state = State::Open;
    };
    [[nodiscard]] QString display(const Row& row, int column) const;

    std::shared_ptr<const query::ShipmentTable> m_table;
    std::vector<Row> m_rows;
};

[[nodiscard]] QString stateTitle(ProposalsModel::State state); ///< "Open", "Merged"

} // namespace waybill::ui
