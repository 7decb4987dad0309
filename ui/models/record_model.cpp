// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/record_model.h"

#include "core/base/text.h"

#include <utility>

namespace waybill::ui {

RecordModel::RecordModel(QObject* parent) : QAbstractTableModel(parent) {}

void RecordModel::setRecord(store::Record record) {
    beginResetModel();
    m_record = std::move(record);
    endResetModel();
}

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_record.cells.size());
}

int RecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& [header, text] = m_record.cells[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        if (index.column() == 0 && header.empty())
            return QStringLiteral("column %1").arg(index.row() + 1);
        return toQString(index.column() == 0 ? header : text);
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(int(Qt::AlignLeft | Qt::AlignTop));
    return {};
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section > 1)
        return {};
    return section == 0 ? QStringLiteral("Column") : QStringLiteral("As written");
}

} // namespace waybill::ui
