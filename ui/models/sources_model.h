// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/details.h"

#include <QAbstractTableModel>
#include <vector>

namespace waybill::ui {

/// What has been imported into a case, with the account of each import, in the order of the imports.
class SourcesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StateColumn,
        RowsColumn,
        ShipmentsColumn,
        DuplicatesColumn,
        RepeatedColumn,
        RejectedColumn,
        BlankColumn,
        ValueInColumn,
        ValueKeptColumn,
        ImportedColumn,
        ColumnCount
    };

    explicit SourcesModel(QObject* parent = nullptr);
    void setSources(std::vector<store::SourceInfo> sources);
    [[nodiscard]] const std::vector<store::SourceInfo>& sources() const { return m_sources; }
    /// Null when there is no such row.
    [[nodiscard]] const store::SourceInfo* source(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<store::SourceInfo> m_sources;
};

} // namespace waybill::ui
