// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/leads_model.h"

#include "core/base/text.h"
#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <QFont>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>

namespace waybill::ui {

namespace {

constexpr quintptr atGroup = 0; ///< A row that is a group; another's number is its group's place, from 1.

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

LeadsModel::LeadsModel(QObject* parent) : QAbstractItemModel(parent), m_groups(1) {}

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
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const QModelIndex parent = isGrouped() ? index(static_cast<int>(i), 0) : QModelIndex();
        if (const int rows = rowCount(parent); rows > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    }
}

void LeadsModel::arrange() {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < m_leads.size(); ++i) {
        const store::LeadVerdict& verdict = m_leads[i].lead.verdict;
        if (m_choice.noteClass && verdict.lead.noteClass != *m_choice.noteClass)
            continue;
        if (m_choice.verdict && verdict.verdict != *m_choice.verdict)
            continue;
        shown.push_back(i);
    }
    m_groups =
        m_table ? groupLeads(*m_table, m_leads, shown, m_choice.grouping) : std::vector<LeadGroup>(isGrouped() ? 0 : 1);
    putInOrder();
}

void LeadsModel::putInOrder() {
    for (LeadGroup& group : m_groups) {
        std::ranges::sort(group.leads); // among equals the case's order
        std::ranges::stable_sort(group.leads, [this](std::size_t a, std::size_t b) {
            return m_order == Qt::AscendingOrder ? isBefore(m_leads[a], m_leads[b]) : isBefore(m_leads[b], m_leads[a]);
        });
    }
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
    QModelIndexList before, after; // groups stay where they are
    std::vector<std::size_t> kept;
    for (const QModelIndex& index : persistentIndexList()) {
        if (index.internalId() == atGroup)
            continue;
        before << index;
        kept.push_back(m_groups[index.internalId() - 1].leads[static_cast<std::size_t>(index.row())]);
    }
    m_sortColumn = column;
    m_order = order;
    putInOrder();
    for (qsizetype i = 0; i < before.size(); ++i)
        after << indexIn(before[i].internalId() - 1, kept[static_cast<std::size_t>(i)], before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

QModelIndex LeadsModel::indexIn(std::size_t group, std::size_t lead, int column) const {
    const auto& leads = m_groups[group].leads;
    const auto found = std::ranges::find(leads, lead);
    return found == leads.end() ? QModelIndex()
                                : createIndex(static_cast<int>(found - leads.begin()), column, quintptr(group + 1));
}

const LeadGroup* LeadsModel::group(const QModelIndex& index) const {
    return index.isValid() && index.internalId() == atGroup ? &m_groups[static_cast<std::size_t>(index.row())]
                                                            : nullptr;
}

QString LeadsModel::groupKey(const QModelIndex& index) const {
    const LeadGroup* shown = group(index);
    return shown ? shown->key : QString();
}

const query::LeadInView* LeadsModel::lead(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == atGroup)
        return nullptr;
    return &m_leads[m_groups[index.internalId() - 1].leads[static_cast<std::size_t>(index.row())]];
}

QModelIndex LeadsModel::indexOf(const store::LeadKey& lead, const QString& inGroup) const {
    const auto found =
        std::ranges::find_if(m_leads, [&](const query::LeadInView& shown) { return shown.lead.verdict.lead == lead; });
    if (found == m_leads.end())
        return {};
    QModelIndex first;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const QModelIndex place = indexIn(i, static_cast<std::size_t>(found - m_leads.begin()), 0);
        if (place.isValid() && m_groups[i].key == inGroup)
            return place;
        if (!first.isValid())
            first = place;
    }
    return first;
}

QModelIndex LeadsModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    if (parent.isValid())
        return createIndex(row, column, quintptr(parent.row() + 1));
    return createIndex(row, column, isGrouped() ? atGroup : quintptr(1));
}

QModelIndex LeadsModel::parent(const QModelIndex& child) const {
    if (!isGrouped() || !child.isValid() || child.internalId() == atGroup)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, atGroup);
}

int LeadsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(isGrouped() ? m_groups.size() : m_groups.front().leads.size());
    const LeadGroup* shown = parent.column() == 0 ? group(parent) : nullptr;
    return shown ? static_cast<int>(shown->leads.size()) : 0;
}

int LeadsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() && !group(parent) ? 0 : ColumnCount;
}

QVariant LeadsModel::groupData(const LeadGroup& group, int column, int role) const {
    if (column != VerdictColumn)
        return {};
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    const std::size_t count = group.leads.size();
    return dotted(
        {group.title,
         countText(static_cast<double>(count)) + (count == 1 ? QStringLiteral(" lead") : QStringLiteral(" leads")),
         std::isnan(group.valueUsd) ? QStringLiteral("no value known") : usdText(group.valueUsd)});
}

QVariant LeadsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const LeadGroup* shown = group(index))
        return groupData(*shown, index.column(), role);
    const query::LeadInView& shown = *lead(index);
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
