// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/mirror.h"

#include <QAbstractTableModel>

namespace waybill::ui {

/// A trade as a state reports it beside the records of it, a row for each month or each code.
class MirrorModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        PartColumn,
        OfficialPiecesColumn,
        OfficialUsdColumn,
        ShipmentsColumn,
        PiecesColumn,
        UsdColumn,
        PiecesCoveredColumn,
        UsdCoveredColumn,
        ColumnCount
    };
    enum class Parts { Months, Codes };

    explicit MirrorModel(QObject* parent = nullptr);
    void setMirror(query::Mirror mirror, Parts parts);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString part, hint;
        query::MirrorTotal total;
    };
    std::vector<Row> m_rows;
    Parts m_parts = Parts::Months;
};

/// "3.0 %"; "–" for not-a-number.
[[nodiscard]] QString shareText(double share);

} // namespace waybill::ui
