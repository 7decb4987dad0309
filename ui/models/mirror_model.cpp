// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mirror_model.h"

#include "core/base/text.h"
#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <array>
#include <cmath>

namespace waybill::ui {

namespace {

QString known(const QString& text) {
    return text.isEmpty() ? QStringLiteral("–") : text;
}

QString figureIn(const query::MirrorTotal& total, int column) {
    switch (column) {
    case MirrorModel::OfficialPiecesColumn:
        return known(countText(total.officialUnits));
    case MirrorModel::OfficialUsdColumn:
        return known(usdText(total.officialUsd));
    case MirrorModel::ShipmentsColumn:
        return countText(static_cast<double>(total.shipments));
    case MirrorModel::PiecesColumn:
        return known(countText(total.units));
    case MirrorModel::UsdColumn:
        return known(usdText(total.valueUsd));
    case MirrorModel::PiecesCoveredColumn:
        return shareText(total.unitsCovered());
    default:
        return shareText(total.valueCovered());
    }
}

} // namespace

QString shareText(double share) {
    constexpr double percent = 100;
    return std::isnan(share) ? QStringLiteral("–") : QString::number(share * percent, 'f', 1) + QStringLiteral(" %");
}

MirrorModel::MirrorModel(QObject* parent) : QAbstractTableModel(parent) {}

void MirrorModel::setMirror(query::Mirror mirror, Parts parts) {
    beginResetModel();
    m_rows.clear();
    m_parts = parts;
    if (parts == Parts::Months) {
        for (const query::Mirror::OfMonth& month : mirror.months)
            m_rows.push_back({toQString(month.month.iso()), {}, month.total});
    } else {
        for (const query::Mirror::OfCode& code : mirror.codes)
            m_rows.push_back({toQString(code.hsCode), toQString(code.goods), code.total});
    }
    m_rows.push_back({QStringLiteral("All"), {}, mirror.total});
    endResetModel();
}

void MirrorModel::clear() {
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int MirrorModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MirrorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MirrorModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return columnAlignment(index.column() != PartColumn);
    if (role == Qt::ToolTipRole)
        return row.hint;
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == PartColumn)
        return dotted({row.part, row.hint});
    return figureIn(row.total, index.column());
}

QVariant MirrorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const char* part = m_parts == Parts::Months ? "Month" : "Code";
    const std::array titles{part,     "Official pieces", "Official value", "Shipments",
                            "Pieces", "Value",           "Of pieces",      "Of value"};
    static_assert(std::tuple_size_v<decltype(titles)> == ColumnCount);
    return columnHeader(titles, section, orientation, role, section != PartColumn);
}

} // namespace waybill::ui
