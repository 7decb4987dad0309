// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shipments_model.h"

#include "core/base/text.h"
#include "ui/models/table_columns.h"
#include "ui/models/words.h"

#include <QStringList>
#include <algorithm>
#include <array>
#include <utility>

namespace waybill::ui {

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
    m_standings.clear();
    m_rows = std::move(shipments);
    if (m_view)
        order(m_rows);
    else
        m_rows.clear();
    endResetModel();
}

void ShipmentsModel::judgePrices() {
    if (!m_view)
        return;
    m_judging.start([this, view = m_view](Job&) -> BackgroundJob::Deliver {
        return [this, view, standings = query::priceStandings(*view->table, view->selection)] {
            if (m_view != view)
                return;
            m_standings = standings;
            if (!m_rows.empty())
                Q_EMIT dataChanged(index(0, PriceColumn), index(rowCount() - 1, PriceColumn));
        };
    });
}

goods::PriceStanding ShipmentsModel::standing(std::size_t shipment) const {
    if (m_standings.empty())
        return goods::PriceStanding::Unjudged;
    const query::Selection& inView = m_view->selection;
    const auto found = std::ranges::lower_bound(inView, static_cast<std::uint32_t>(shipment));
    return found == inView.end() || *found != shipment ? goods::PriceStanding::Unjudged
                                                       : m_standings[static_cast<std::size_t>(found - inView.begin())];
}

QString ShipmentsModel::price(std::size_t shipment) const {
    const auto price = goods::unitPrice(m_view->table->valueUsd(shipment), m_view->table->pieces(shipment));
    if (!price)
        return {};
    const goods::PriceStanding among = standing(shipment);
    return dotted({among == goods::PriceStanding::High  ? QStringLiteral("high")
                   : among == goods::PriceStanding::Low ? QStringLiteral("low")
                                                        : QString(),
                   exactUsdText(*price)});
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
    const bool isFigure = index.column() >= PiecesColumn && index.column() <= PriceColumn;
    const bool isOdd = index.column() == PriceColumn && (standing(shipment) == goods::PriceStanding::High ||
                                                         standing(shipment) == goods::PriceStanding::Low);
    switch (role) {
    case Qt::DisplayRole:
        return display(shipment, index.column());
    case Qt::ToolTipRole:
        if (isOdd)
            return QStringLiteral("Far from the median of its goods in view: %1").arg(categoryName(shipment));
        return isFigure ? QVariant() : display(shipment, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case NotedRole:
        return m_view->table->isNoted(shipment);
    case OddPriceRole:
        return isOdd;
    default:
        return {};
    }
}

QVariant ShipmentsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    static constexpr std::array titles{"Date",   "Buyer",  "Seller",     "Manufacturer", "HS",  "Goods as declared",
                                       "Pieces", "Net kg", "Value, USD", "USD a piece",  "Note"};
    static_assert(titles.size() == ColumnCount);
    return columnHeader(titles, section, orientation, role, section >= PiecesColumn && section <= PriceColumn);
}

QVariant ShipmentsModel::display(std::size_t shipment, int column) const {
    const query::ShipmentTable& table = *m_view->table;
    switch (column) {
    case DateColumn:
        return whenText(table, shipment);
    case BuyerColumn:
        return toQString(table.partyNames(shipment, Role::Buyer));
    case SellerColumn:
        return toQString(table.partyNames(shipment, Role::Seller));
    case MakerColumn:
        return toQString(table.partyNames(shipment, Role::Maker));
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
    case PriceColumn:
        return price(shipment);
    case NoteColumn: {
        const NoteClass noteClass = gravestNote(table.noteClasses(shipment));
        return noteClass == NoteClass::None ? QString() : noteTitle(noteClass);
    }
    default:
        return {};
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

QString ShipmentsModel::categoryName(std::size_t shipment) const {
    return toQString(m_view->table->categoryName(shipment));
}

} // namespace waybill::ui
