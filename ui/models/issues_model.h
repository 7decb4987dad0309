// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/query/twins.h"
#include "core/store/details.h"

#include <QAbstractTableModel>
#include <vector>

namespace waybill::ui {

/// Problems of the imported data and rejected rows, each with the row that it leads to.
class IssuesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { KindColumn, TextColumn, FileColumn, RowColumn, FieldColumn, CountColumn, ColumnCount };
    /// What an entry is; the counts above the table go by it.
    enum class Kind { Rejected, Error, Warning, Info };
    struct Entry {
        Kind kind = Kind::Info;
        SourceId source;
        QString file, text, column;
        qint64 row = 0, count = 1;
    };

    explicit IssuesModel(QObject* parent = nullptr);
    void setEntries(std::vector<Entry> entries);
    /// Shows only entries of these kinds; all when empty.
    void setKinds(std::vector<Kind> kinds);
    [[nodiscard]] std::size_t count(Kind kind) const;
    /// Null when there is no such row.
    [[nodiscard]] const Entry* entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void fill();
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_rows;
    std::vector<Kind> m_kinds;
    int m_sortColumn = KindColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

[[nodiscard]] QString kindTitle(IssuesModel::Kind kind); ///< "Rejected", "Error", "Warning", "Note"
/// The issues and rejected rows of every source of a case.
[[nodiscard]] Result<std::vector<IssuesModel::Entry>> readIssues(store::Case& from);
/// Pairs of shipments that may be one, each leading to the row of the first; a last entry counts those beyond a
/// hundred.
[[nodiscard]] Result<std::vector<IssuesModel::Entry>> readTwins(store::Case& from, const query::ShipmentTable& table,
                                                                const std::vector<query::Twin>& twins);

} // namespace waybill::ui
