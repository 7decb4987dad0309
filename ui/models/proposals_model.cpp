// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/proposals_model.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/store/details.h"
#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <algorithm>
#include <array>

namespace waybill::ui {

namespace {

bool isFigure(int column) {
    return column == ProposalsModel::MovesColumn || column == ProposalsModel::ScoreColumn;
}

} // namespace

QString stateTitle(ProposalsModel::State state) {
    switch (state) {
    case ProposalsModel::State::Open:
        return QStringLiteral("Open");
    case ProposalsModel::State::Merged:
        return QStringLiteral("Merged");
    case ProposalsModel::State::Apart:
        return QStringLiteral("Apart");
    case ProposalsModel::State::Later:
        return QStringLiteral("Later");
    }
    return {};
}

ProposalsModel::ProposalsModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProposalsModel::setProposals(std::shared_ptr<const query::ShipmentTable> table,
                                  std::vector<resolve::Proposal> proposals) {
    beginResetModel();
    m_table = std::move(table);
    m_rows.clear();
    for (resolve::Proposal& proposal : proposals) {
        const State state = proposal.isPutOff ? State::Later : State::Open;
        m_rows.push_back({std::move(proposal), state});
    }
    endResetModel();
}

void ProposalsModel::setState(int row, State state) {
    m_rows[static_cast<std::size_t>(row)].state = state;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const resolve::Proposal* ProposalsModel::proposal(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)].proposal;
}

QString ProposalsModel::nameOf(EntityId firm) const {
    const std::uint32_t index = m_table ? m_table->entityIndex(firm) : query::none;
    return index == query::none ? toQString(entityKey(firm)) : toQString(m_table->entities()[index].name);
}

std::size_t ProposalsModel::count(State state) const {
    return static_cast<std::size_t>(std::ranges::count(m_rows, state, &Row::state));
}

std::size_t ProposalsModel::certain() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        m_rows, [](const Row& row) { return row.state == State::Open && row.proposal.isCertain; }));
}

int ProposalsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProposalsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProposalsModel::display(const Row& row, int column) const {
    switch (column) {
    case StateColumn:
        return stateTitle(row.state);
    case FirstColumn:
        return nameOf(row.proposal.first);
    case SecondColumn:
        return nameOf(row.proposal.second);
    case WhyColumn:
        return reasonsText(row.proposal.reasons);
    case MovesColumn:
        return countText(static_cast<double>(row.proposal.secondUses));
    default:
        return row.proposal.isCertain ? QStringLiteral("certain") : QString::number(row.proposal.score, 'f', 2);
    }
}

QVariant ProposalsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return columnAlignment(isFigure(index.column()));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return display(row, index.column());
    return {};
}

QVariant ProposalsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static constexpr std::array titles{"Verdict", "Firm", "The same as", "Why", "Shipments", "Score"};
    static_assert(titles.size() == ColumnCount);
    return columnHeader(titles, section, orientation, role, isFigure(section));
}

} // namespace waybill::ui
