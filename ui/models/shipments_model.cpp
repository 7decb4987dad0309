// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shipments_model.h"

#include "core/base/text.h"
#include "core/goods/category.h"
#include "ui/models/words.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace waybill::ui {

namespace {

const QString& categoryTitle(const std::string& id) {
    static const auto titles = [] {
        std::unordered_map<std::string, QString> map;
        for (const goods::Category& category : goods::Catalogue::builtIn().categories())
            map.emplace(category.id, toQString(category.name));
        return map;
    }();
    static const QString none;
    const auto found = titles.find(id);
    return found == titles.end() ? none : found->second;
}

/// Absent figures come last in whichever direction the rest is sorted.
template <class Value, class Less>
void sortBy(std::vector<std::uint32_t>& rows, Qt::SortOrder order, const std::vector<Value>& values,
            const std::vector<char>& known, Less less) {
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (known[a] != known[b])
            return known[a] > known[b];
        return order == Qt::AscendingOrder ? less(values[a], values[b]) : less(values[b], values[a]);
    });
}

} // namespace

NoteClass gravestNote(unsigned noteClasses) {
    for (const NoteClass noteClass : allNoteClasses)
        if (noteClass != NoteClass::None && (noteClasses & (1U << static_cast<unsigned>(noteClass))))
            return noteClass;
    return NoteClass::None;
}

ShipmentsModel::ShipmentsModel(QObject* parent) : QAbstractTableModel(parent) {}

void ShipmentsModel::setDescribe(Describe describe) {
    m_describe = std::move(describe);
}

void ShipmentsModel::setShipments(std::shared_ptr<const CaseSession::View> view, std::vector<std::uint32_t> shipments) {
    beginResetModel();
    if (!m_view || !view || m_view->table != view->table)
        m_descriptions.clear();
    m_view = std::move(view);
    m_rows = std::move(shipments);
    if (m_view)
        order(m_rows);
    else
        m_rows.clear();
    endResetModel();
}

ShipmentId ShipmentsModel::shipment(int row) const {
    if (row < 0 || row >= rowCount())
        return {};
    return m_view->table->id(m_rows[static_cast<std::size_t>(row)]);
}

int ShipmentsModel::rowOf(ShipmentId id) const {
    if (!m_view)
        return -1;
    const std::size_t index = m_view->table->indexOf(id);
    const auto found = std::find(m_rows.begin(), m_rows.end(), static_cast<std::uint32_t>(index));
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ShipmentsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ShipmentsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShipmentsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const std::size_t shipment = m_rows[static_cast<std::size_t>(index.row())];
    const bool isFigure = index.column() >= PiecesColumn && index.column() <= UsdColumn;
    switch (role) {
    case Qt::DisplayRole:
        return display(shipment, index.column());
    case Qt::ToolTipRole:
        return isFigure ? QVariant() : display(shipment, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SortRole:
        return plain(shipment, index.column());
    case NotedRole:
        return m_view->table->isNoted(shipment);
    case CategoryRole:
        return categoryName(shipment);
    default:
        return {};
    }
}

QVariant ShipmentsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isFigure = section >= PiecesColumn && section <= UsdColumn;
        return QVariant::fromValue(int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole)
        return {};
    static const char* const titles[] = {"Date",   "Buyer",  "Seller",     "Manufacturer", "HS", "Goods as declared",
                                         "Pieces", "Net kg", "Value, USD", "Note"};
    return QString(QLatin1String(titles[section]));
}

QVariant ShipmentsModel::display(std::size_t shipment, int column) const {
    const query::ShipmentTable& table = *m_view->table;
    switch (column) {
    case DateColumn:
        if (table.day(shipment) != query::noDate)
            return dayText(table.day(shipment));
        return table.month(shipment) == query::noDate ? QString() : toQString(Month{table.month(shipment)}.iso());
    case BuyerColumn:
        return partyNames(shipment, Role::Buyer);
    case SellerColumn:
        return partyNames(shipment, Role::Seller);
    case MakerColumn:
        return partyNames(shipment, Role::Maker);
    case HsColumn:
        return toQString(table.hsCode(shipment));
    case GoodsColumn:
        return description(shipment);
    case PiecesColumn:
        return countText(table.pieces(shipment));
    case NetKgColumn:
        return kgText(table.netKg(shipment));
    case UsdColumn:
        return exactUsdText(table.valueUsd(shipment));
    case NoteColumn: {
        const NoteClass noteClass = gravestNote(table.noteClasses(shipment));
        return noteClass == NoteClass::None ? QString() : noteTitle(noteClass);
    }
    default:
        return {};
    }
}

QVariant ShipmentsModel::plain(std::size_t shipment, int column) const {
    const query::ShipmentTable& table = *m_view->table;
    switch (column) {
    case DateColumn:
        return table.day(shipment);
    case PiecesColumn:
        return table.pieces(shipment);
    case NetKgColumn:
        return table.netKg(shipment);
    case UsdColumn:
        return table.valueUsd(shipment);
    default:
        return display(shipment, column);
    }
}

QString ShipmentsModel::description(std::size_t shipment) const {
    const ShipmentId id = m_view->table->id(shipment);
    if (const QString* known = m_descriptions.object(id.value()))
        return *known;
    QString text = m_describe ? m_describe(id) : QString();
    if (text.isEmpty())
        text = categoryName(shipment);
    m_descriptions.insert(id.value(), new QString(text)); // NOLINT(cppcoreguidelines-owning-memory): QCache owns it
    return text;
}

QString ShipmentsModel::partyNames(std::size_t shipment, Role role) const {
    QStringList names;
    for (const query::PartyRef& party : m_view->table->parties(shipment))
        if (party.role == role && party.entity < m_view->table->entities().size())
            names << toQString(m_view->table->entities()[party.entity].name);
    return names.join(QStringLiteral(", "));
}

QString ShipmentsModel::categoryName(std::size_t shipment) const {
    return categoryTitle(m_view->table->category(shipment));
}

void ShipmentsModel::sort(int column, Qt::SortOrder sortOrder) {
    if (column < 0 || column >= ColumnCount)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> shown = m_rows;
    if (m_view)
        order(m_rows);
    if (!before.isEmpty()) {
        std::unordered_map<std::uint32_t, int> rowByShipment;
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            rowByShipment.emplace(m_rows[row], static_cast<int>(row));
        QModelIndexList after;
        for (const QModelIndex& index : before)
            after << this->index(rowByShipment.at(shown[static_cast<std::size_t>(index.row())]), index.column());
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ShipmentsModel::order(std::vector<std::uint32_t>& rows) const {
    const query::ShipmentTable& table = *m_view->table;
    std::vector<char> known(table.size(), 0);
    const bool isText = m_sortColumn != DateColumn && (m_sortColumn < PiecesColumn || m_sortColumn > UsdColumn);
    std::sort(rows.begin(), rows.end());
    if (m_sortColumn == BuyerColumn || m_sortColumn == SellerColumn || m_sortColumn == MakerColumn) {
        orderByName(rows, m_sortColumn == BuyerColumn    ? Role::Buyer
                          : m_sortColumn == SellerColumn ? Role::Seller
                                                         : Role::Maker);
        return;
    }
    if (isText && m_sortColumn != NoteColumn) {
        std::vector<std::string> keys(table.size());
        for (const std::uint32_t row : rows) {
            keys[row] = m_sortColumn == GoodsColumn ? std::string(table.foldedText(row).substr(0, 200))
                                                    : folded(toUtf8(display(row, m_sortColumn).toString()));
            known[row] = !keys[row].empty();
        }
        sortBy(rows, m_sortOrder, keys, known, std::less<std::string>());
        return;
    }
    std::vector<double> keys(table.size(), 0);
    for (const std::uint32_t row : rows) {
        double key = m_sortColumn == NoteColumn ? -static_cast<double>(gravestNote(table.noteClasses(row)))
                                                : plain(row, m_sortColumn).toDouble();
        if (m_sortColumn == DateColumn && table.day(row) == query::noDate)
            key = std::nan("");
        known[row] = std::isfinite(key);
        keys[row] = key;
    }
    sortBy(rows, m_sortOrder, keys, known, std::less<double>());
}

void ShipmentsModel::orderByName(std::vector<std::uint32_t>& rows, Role role) const {
    const query::ShipmentTable& table = *m_view->table;
    const auto& entities = table.entities();
    std::vector<std::uint32_t> byName(entities.size());
    std::iota(byName.begin(), byName.end(), 0U);
    std::stable_sort(byName.begin(), byName.end(), [&entities](std::uint32_t a, std::uint32_t b) {
        return entities[a].foldedName < entities[b].foldedName;
    });
    std::vector<std::uint32_t> rank(entities.size());
    for (std::size_t i = 0; i < byName.size(); ++i)
        rank[byName[i]] = static_cast<std::uint32_t>(i);
    std::vector<std::uint32_t> keys(table.size(), 0);
    std::vector<char> known(table.size(), 0);
    for (const std::uint32_t row : rows) {
        for (const query::PartyRef& party : table.parties(row)) {
            if (party.role != role || party.entity >= entities.size())
                continue;
            keys[row] = rank[party.entity];
            known[row] = 1;
            break;
        }
    }
    sortBy(rows, m_sortOrder, keys, known, std::less<std::uint32_t>());
}

} // namespace waybill::ui
