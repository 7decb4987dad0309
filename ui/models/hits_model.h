// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/list_hits.h"

#include <QAbstractTableModel>
#include <vector>

namespace waybill::ui {

/// The hits of a case on watch lists, the likeliest first.
class HitsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { VerdictColumn, FirmColumn, EntryColumn, ListColumn, WhyColumn, ScoreColumn, ColumnCount };

    explicit HitsModel(QObject* parent = nullptr);
    void setHits(std::vector<store::StoredHit> hits);
    /// Null when there is no such row.
    [[nodiscard]] const store::StoredHit* hit(int row) const;
    [[nodiscard]] std::size_t count(Verdict verdict) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<store::StoredHit> m_hits;
};

} // namespace waybill::ui
