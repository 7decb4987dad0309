// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/category_prices.h"
#include "ui/models/background_job.h"
#include "ui/models/case_session.h"

#include <QAbstractTableModel>
#include <QCache>
#include <functional>
#include <memory>
#include <vector>

namespace waybill::ui {

/// Shipments as a table: the ones in view, or those of a link or an entity. Names and figures come from the table in
/// memory; a description as declared is read from the case only for rows that are looked at.
class ShipmentsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        DateColumn,
        BuyerColumn,
        SellerColumn,
        MakerColumn,
        HsColumn,
        GoodsColumn,
        PiecesColumn,
        NetKgColumn,
        UsdColumn,
        PriceColumn, ///< A piece; and whether it is far from what is usual for its goods.
        NoteColumn,
        ColumnCount
    };
    enum DataRole {
        NotedRole = Qt::UserRole, ///< True when the shipment carries a note.
        OddPriceRole,             ///< True when its price is an outlier among its goods in view.
    };
    /// Reads the description of a shipment; runs on the GUI thread.
    using Describe = std::function<QString(ShipmentId)>;

    explicit ShipmentsModel(QObject* parent = nullptr);

    void setDescribe(Describe describe);
    /// Shows rows of a view's table, newest first until sorted otherwise.
    void setShipments(std::shared_ptr<const CaseSession::View> view, std::vector<std::uint32_t> shipments);

    /// Finds the prices a piece that are outliers among their goods in view, in a thread; see query::priceStandings.
    void judgePrices();

    [[nodiscard]] ShipmentId shipment(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(ShipmentId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By a column of texts in a thread: the rows keep their order until their new one is known.
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QVariant display(std::size_t shipment, int column) const;
    [[nodiscard]] QString price(std::size_t shipment) const;
    [[nodiscard]] goods::PriceStanding standing(std::size_t shipment) const;
    [[nodiscard]] QString description(std::size_t shipment) const;
    [[nodiscard]] QString categoryName(std::size_t shipment) const;
    void order(std::vector<std::uint32_t>& rows);
    /// True when the sorted column is of texts whose places among all are still being worked out; sorts again then.
    [[nodiscard]] bool waitsForRanks();

    /// Places of a table's texts in their order, so that rows are sorted by numbers.
    struct Ranks {
        std::weak_ptr<const query::ShipmentTable> table;
        std::vector<std::uint32_t> hs, goods;
        [[nodiscard]] static std::shared_ptr<const Ranks> of(const std::shared_ptr<const query::ShipmentTable>& table);
    };

    std::shared_ptr<const CaseSession::View> m_view;
    std::vector<std::uint32_t> m_rows;
    Describe m_describe;
    mutable QCache<qint64, QString> m_descriptions{2000};
    int m_sortColumn = DateColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    std::vector<goods::PriceStanding> m_standings; ///< Of the view's selection; empty until they are known.
    BackgroundJob m_judging;
    std::shared_ptr<const Ranks> m_ranks; ///< Null until they are needed and known.
    BackgroundJob m_ranking;
};

/// The gravest class of a set of note bits that is not negated; None when there is none.
[[nodiscard]] NoteClass gravestNote(unsigned noteClasses);

} // namespace waybill::ui
