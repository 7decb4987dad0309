// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/issues_model.h"

#include "core/base/text.h"
#include "core/scene/format.h"
#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace waybill::ui {

IssuesModel::IssuesModel(QObject* parent) : QAbstractTableModel(parent) {}

void IssuesModel::setEntries(std::vector<Entry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    fill();
    endResetModel();
}

void IssuesModel::setKinds(std::vector<Kind> kinds) {
    beginResetModel();
    m_kinds = std::move(kinds);
    fill();
    endResetModel();
}

void IssuesModel::fill() {
    m_rows.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_kinds.empty() || std::find(m_kinds.begin(), m_kinds.end(), m_entries[i].kind) != m_kinds.end())
            m_rows.push_back(i);
    const auto less = [this](std::size_t a, std::size_t b) {
        const Entry& first = m_entries[a];
        const Entry& second = m_entries[b];
        switch (m_sortColumn) {
        case TextColumn:
            return first.text < second.text;
        case FileColumn:
            return std::tie(first.file, first.row) < std::tie(second.file, second.row);
        case RowColumn:
            return first.row < second.row;
        case FieldColumn:
            return first.column < second.column;
        case CountColumn:
            return first.count < second.count;
        default:
            return first.kind < second.kind;
        }
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::size_t a, std::size_t b) {
        return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a);
    });
}

std::size_t IssuesModel::count(Kind kind) const {
    return static_cast<std::size_t>(
        std::count_if(m_entries.begin(), m_entries.end(), [kind](const Entry& entry) { return entry.kind == kind; }));
}

const IssuesModel::Entry* IssuesModel::entry(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_entries[m_rows[static_cast<std::size_t>(row)]];
}

int IssuesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int IssuesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssuesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isFigure = index.column() == RowColumn || index.column() == CountColumn;
    if (role == Qt::TextAlignmentRole)
        return columnAlignment(isFigure);
    const Entry& shown = *entry(index.row());
    if (role == Qt::ToolTipRole)
        return shown.text;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case KindColumn:
        return kindTitle(shown.kind);
    case TextColumn:
        return shown.text;
    case FileColumn:
        return shown.file;
    case RowColumn:
        return shown.row > 0 ? countText(static_cast<double>(shown.row)) : QString();
    case FieldColumn:
        return shown.column;
    case CountColumn:
        return countText(static_cast<double>(shown.count));
    default:
        return {};
    }
}

QVariant IssuesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static const char* const titles[] = {"Kind", "What", "File", "Row", "Column", "Cells or rows"};
    return columnHeader(titles, section, orientation, role, section == RowColumn || section == CountColumn);
}

void IssuesModel::sort(int column, Qt::SortOrder order) {
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    fill();
    endResetModel();
}

QString kindTitle(IssuesModel::Kind kind) {
    switch (kind) {
    case IssuesModel::Kind::Rejected:
        return QStringLiteral("Rejected");
    case IssuesModel::Kind::Error:
        return QStringLiteral("Error");
    case IssuesModel::Kind::Warning:
        return QStringLiteral("Warning");
    case IssuesModel::Kind::Info:
        return QStringLiteral("Note");
    }
    return {};
}

Result<std::vector<IssuesModel::Entry>> readIssues(store::Case& from) {
    const auto sources = store::sources(from);
    if (!sources)
        return failure(sources.error());
    std::vector<IssuesModel::Entry> entries;
    for (const store::SourceInfo& source : *sources) {
        if (source.isTakenOut())
            continue;
        const auto issues = store::importIssues(from, source.id);
        const auto rejected = store::rejectedRows(from, source.id);
        if (!issues)
            return failure(issues.error());
        if (!rejected)
            return failure(rejected.error());
        for (const Issue& issue : *issues) {
            if (issue.code.rfind("rejected-", 0) == 0)
                continue; // the rows themselves follow
            const auto kind = issue.severity == Severity::Error     ? IssuesModel::Kind::Error
                              : issue.severity == Severity::Warning ? IssuesModel::Kind::Warning
                                                                    : IssuesModel::Kind::Info;
            entries.push_back(
                {kind, source.id, source.file, toQString(issue.text), toQString(issue.column), issue.row, issue.count});
        }
        for (const store::RejectedRow& row : *rejected)
            entries.push_back(
                {IssuesModel::Kind::Rejected, source.id, source.file, toQString(row.text), {}, row.row, 1});
    }
    return entries;
}

namespace {

/// "row 12 of a.csv, $28,292"
QString shipmentText(store::Case& from, const store::ShipmentDetails& shipment) {
    if (shipment.evidence.empty())
        return toQString(shipment.key);
    const store::Evidence& row = shipment.evidence.front();
    const auto record = store::record(from, row.source, row.row);
    QString text = QStringLiteral("row %1").arg(countText(static_cast<double>(row.row)));
    if (record)
        text += QStringLiteral(" of ") + record->file;
    return text + (std::isnan(shipment.draft.valueUsd) ? QStringLiteral(", no value")
                                                       : QStringLiteral(", ") + scene::money(shipment.draft.valueUsd));
}

Result<IssuesModel::Entry> twinEntry(store::Case& from, const query::ShipmentTable& table, const query::Twin& twin) {
    const auto first = store::shipmentDetails(from, table.id(twin.first));
    const auto second = store::shipmentDetails(from, table.id(twin.second));
    if (!first || !second)
        return failure((first ? second : first).error());
    IssuesModel::Entry entry;
    entry.kind = IssuesModel::Kind::Warning;
    if (!first->evidence.empty()) {
        entry.source = first->evidence.front().source;
        entry.row = first->evidence.front().row;
        if (const auto record = store::record(from, entry.source, entry.row))
            entry.file = record->file;
    }
    entry.text =
        QStringLiteral("May be one shipment seen twice, and counts twice: the same goods and weight, %1; and %2")
            .arg(shipmentText(from, *first), shipmentText(from, *second));
    entry.count = 2;
    return entry;
}

} // namespace

Result<std::vector<IssuesModel::Entry>> readTwins(store::Case& from, const query::ShipmentTable& table,
                                                  const std::vector<query::Twin>& twins) {
    constexpr std::size_t mostShown = 100;
    std::vector<IssuesModel::Entry> entries;
    for (std::size_t i = 0; i < std::min(mostShown, twins.size()); ++i) {
        auto entry = twinEntry(from, table, twins[i]);
        if (!entry)
            return failure(entry.error());
        entries.push_back(std::move(*entry));
    }
    if (twins.size() > mostShown) {
        IssuesModel::Entry rest;
        rest.kind = IssuesModel::Kind::Warning;
        rest.text =
            QStringLiteral("More pairs may be one shipment seen twice; `waybill summary --json` lists them all");
        rest.count = static_cast<qint64>(twins.size() - mostShown);
        entries.push_back(std::move(rest));
    }
    return entries;
}

} // namespace waybill::ui
