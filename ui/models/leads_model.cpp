// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/leads_model.h"

#include "core/base/text.h"
#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace waybill::ui {

namespace {

QString said(const store::Lead& lead, std::string note::Statement::*what) {
    QStringList parts;
    for (const note::Statement& statement : lead.statements)
        parts << toQString(statement.*what).simplified();
    return parts.join(QStringLiteral(" … "));
}

// Unknown days and values come last in either order of a reader: before everything in the ascending one.
double figure(double value) {
    return std::isnan(value) ? -1 : value;
}

} // namespace

QString verdictTitle(Verdict verdict) {
    switch (verdict) {
    case Verdict::Open:
        return QStringLiteral("Open");
    case Verdict::Confirmed:
        return QStringLiteral("Confirmed");
    case Verdict::Dismissed:
        return QStringLiteral("Dismissed");
    case Verdict::Later:
        return QStringLiteral("Later");
    }
    return {};
}

LeadsModel::LeadsModel(QObject* parent) : QAbstractTableModel(parent) {}

void LeadsModel::setLeads(std::shared_ptr<const query::ShipmentTable> table, std::vector<query::LeadInView> leads) {
    beginResetModel();
    m_table = std::move(table);
    m_leads = std::move(leads);
    arrange();
    endResetModel();
}

void LeadsModel::setChoice(const Choice& choice) {
    beginResetModel();
    m_choice = choice;
    arrange();
    endResetModel();
}

void LeadsModel::setVerdicts(const std::vector<store::LeadVerdict>& verdicts) {
    std::map<store::LeadKey, const store::LeadVerdict*> byLead;
    for (const store::LeadVerdict& verdict : verdicts)
        byLead[verdict.lead] = &verdict;
    for (query::LeadInView& lead : m_leads) {
        const auto known = byLead.find(lead.lead.verdict.lead);
        if (known != byLead.end())
            lead.lead.verdict = *known->second;
        else
            lead.lead.verdict = {lead.lead.verdict.lead, Verdict::Open, {}, {}};
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void LeadsModel::arrange() {
    m_rows.clear();
    for (std::size_t i = 0; i < m_leads.size(); ++i) {
        const store::LeadVerdict& verdict = m_leads[i].lead.verdict;
        if (m_choice.noteClass && verdict.lead.noteClass != *m_choice.noteClass)
            continue;
        if (m_choice.verdict && verdict.verdict != *m_choice.verdict)
            continue;
        m_rows.push_back(i);
    }
    putInOrder();
}

void LeadsModel::putInOrder() {
    std::ranges::sort(m_rows); // among equals the case's order
    std::ranges::stable_sort(m_rows, [this](std::size_t a, std::size_t b) {
        return m_order == Qt::AscendingOrder ? isBefore(m_leads[a], m_leads[b]) : isBefore(m_leads[b], m_leads[a]);
    });
}

bool LeadsModel::isBefore(const query::LeadInView& a, const query::LeadInView& b) const {
    const auto when = [this](const query::LeadInView& lead) {
        return std::pair(m_table->month(lead.shipment), m_table->day(lead.shipment));
    };
    switch (m_sortColumn) {
    case VerdictColumn:
        return std::tuple(a.lead.verdict.verdict, a.lead.verdict.lead.noteClass, when(a)) <
               std::tuple(b.lead.verdict.verdict, b.lead.verdict.lead.noteClass, when(b));
    case ClassColumn: // graver ones first
        return std::pair(a.lead.verdict.lead.noteClass, when(a)) < std::pair(b.lead.verdict.lead.noteClass, when(b));
    case DateColumn:
        return when(a) < when(b);
    case UsdColumn:
        return figure(m_table->valueUsd(a.shipment)) < figure(m_table->valueUsd(b.shipment));
    default:
        return display(a, m_sortColumn).localeAwareCompare(display(b, m_sortColumn)) < 0;
    }
}

void LeadsModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= ColumnCount)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::size_t> kept;
    for (const QModelIndex& index : before)
        kept.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    m_sortColumn = column;
    m_order = order;
    putInOrder();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(static_cast<int>(std::ranges::find(m_rows, kept[static_cast<std::size_t>(i)]) - m_rows.begin()),
                       before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

const query::LeadInView* LeadsModel::lead(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_leads[m_rows[static_cast<std::size_t>(row)]];
}

int LeadsModel::rowOf(const store::LeadKey& lead) const {
    const auto found =
        std::ranges::find_if(m_rows, [&](std::size_t i) { return m_leads[i].lead.verdict.lead == lead; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int LeadsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LeadsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LeadsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const query::LeadInView& shown = *lead(index.row());
    if (role == Qt::TextAlignmentRole)
        return columnAlignment(index.column() == UsdColumn);
    if (role == Qt::ToolTipRole && index.column() == VerdictColumn)
        return shown.lead.verdict.reason;
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? display(shown, index.column()) : QVariant();
}

QString LeadsModel::display(const query::LeadInView& lead, int column) const {
    switch (column) {
    case VerdictColumn:
        return verdictTitle(lead.lead.verdict.verdict);
    case ClassColumn:
        return noteTitle(lead.lead.verdict.lead.noteClass);
    case DateColumn:
        return whenText(*m_table, lead.shipment);
    case BuyerColumn:
        return toQString(m_table->partyNames(lead.shipment, Role::Buyer));
    case SellerColumn:
        return toQString(m_table->partyNames(lead.shipment, Role::Seller));
    case UsdColumn:
        return exactUsdText(m_table->valueUsd(lead.shipment));
    case TextColumn:
        return said(lead.lead, &note::Statement::text);
    case EnglishColumn:
        return said(lead.lead, &note::Statement::translation);
    default:
        return {};
    }
}

QVariant LeadsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static constexpr std::array titles{"Verdict", "What it states", "Date",   "Words",
                                       "Buyer",   "Value, USD",     "Seller", "In English"};
    static_assert(titles.size() == ColumnCount);
    return columnHeader(titles, section, orientation, role, section == UsdColumn);
}

} // namespace waybill::ui
