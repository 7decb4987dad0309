// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hits_model.h"

#include "core/base/text.h"
#include "ui/models/leads_model.h"
#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <algorithm>
#include <array>

namespace waybill::ui {

namespace {

QString display(const store::StoredHit& hit, int column) {
    switch (column) {
    case HitsModel::VerdictColumn:
        return verdictTitle(hit.verdict.verdict);
    case HitsModel::FirmColumn:
        return toQString(hit.written);
    case HitsModel::EntryColumn:
        return toQString(hit.matched);
    case HitsModel::ListColumn:
        return toQString(hit.listName);
    case HitsModel::WhyColumn:
        return reasonsText(hit.reasons);
    default:
        return QString::number(hit.score, 'f', 2);
    }
}

} // namespace

HitsModel::HitsModel(QObject* parent) : QAbstractTableModel(parent) {}

void HitsModel::setHits(std::vector<store::StoredHit> hits) {
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

const store::StoredHit* HitsModel::hit(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_hits[static_cast<std::size_t>(row)];
}

std::size_t HitsModel::count(Verdict verdict) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        m_hits, [verdict](const store::StoredHit& hit) { return hit.verdict.verdict == verdict; }));
}

int HitsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

int HitsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HitsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return columnAlignment(index.column() == ScoreColumn);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return display(*hit(index.row()), index.column());
    return {};
}

QVariant HitsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static constexpr std::array titles{"Verdict", "Written in the case", "On the list", "List", "Why", "Score"};
    static_assert(titles.size() == ColumnCount);
    return columnHeader(titles, section, orientation, role, section == ScoreColumn);
}

} // namespace waybill::ui
