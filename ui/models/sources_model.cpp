// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sources_model.h"

#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <array>

namespace waybill::ui {

namespace {

constexpr bool isFigure(int column) {
    return column >= SourcesModel::RowsColumn && column <= SourcesModel::ValueKeptColumn;
}

qint64 countIn(const store::Reconciliation& account, int column) {
    switch (column) {
    case SourcesModel::RowsColumn:
        return account.rows;
    case SourcesModel::ShipmentsColumn:
        return account.shipments;
    case SourcesModel::DuplicatesColumn:
        return account.duplicates;
    case SourcesModel::RepeatedColumn:
        return account.repeated;
    case SourcesModel::RejectedColumn:
        return account.rejected;
    default:
        return account.blank;
    }
}

QString textIn(const store::SourceInfo& source, int column) {
    switch (column) {
    case SourcesModel::NameColumn:
        return source.name();
    case SourcesModel::StateColumn:
        return source.isTakenOut() ? QStringLiteral("Taken out") : QStringLiteral("Counts");
    case SourcesModel::ValueInColumn:
        return usdText(source.reconciliation.valueUsdIn.value());
    case SourcesModel::ValueKeptColumn:
        return usdText(source.reconciliation.valueUsdKept.value());
    case SourcesModel::ImportedColumn:
        return timeText(source.importedAt);
    default:
        return countText(static_cast<double>(countIn(source.reconciliation, column)));
    }
}

} // namespace

SourcesModel::SourcesModel(QObject* parent) : QAbstractTableModel(parent) {}

void SourcesModel::setSources(std::vector<store::SourceInfo> sources) {
    beginResetModel();
    m_sources = std::move(sources);
    endResetModel();
}

const store::SourceInfo* SourcesModel::source(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_sources[static_cast<std::size_t>(row)];
}

int SourcesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

int SourcesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const store::SourceInfo& shown = *source(index.row());
    if (role == Qt::TextAlignmentRole)
        return columnAlignment(isFigure(index.column()));
    if (role == Qt::ToolTipRole)
        return shown.path;
    return role == Qt::DisplayRole ? textIn(shown, index.column()) : QVariant();
}

QVariant SourcesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static constexpr std::array titles{"Source",   "State", "Rows",     "Shipments",  "Duplicates", "Repeated",
                                       "Rejected", "Blank", "Value in", "Value kept", "Imported"};
    static_assert(titles.size() == ColumnCount);
    return columnHeader(titles, section, orientation, role, isFigure(section));
}

} // namespace waybill::ui
