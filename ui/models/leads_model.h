// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/leads_in_view.h"

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

namespace waybill::ui {

[[nodiscard]] QString verdictTitle(Verdict verdict); ///< "Open", "Confirmed"

/// The leads in view, of the chosen class and verdict, sorted by a column. One that is judged stays where it is until
/// the leads are set or chosen anew.
class LeadsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        VerdictColumn,
        ClassColumn,
        DateColumn,
        TextColumn,
        BuyerColumn,
        UsdColumn,
        SellerColumn,
        EnglishColumn,
        ColumnCount
    };
    struct Choice {
        std::optional<NoteClass> noteClass;
        std::optional<Verdict> verdict;
    };

    explicit LeadsModel(QObject* parent = nullptr);
    void setLeads(std::shared_ptr<const query::ShipmentTable> table, std::vector<query::LeadInView> leads);
    void setChoice(const Choice& choice);
    /// What was decided, as the case has it now.
    void setVerdicts(const std::vector<store::LeadVerdict>& verdicts);

    /// Null when there is no such row.
    [[nodiscard]] const query::LeadInView* lead(int row) const;
    [[nodiscard]] const std::vector<query::LeadInView>& leads() const { return m_leads; }
    [[nodiscard]] int rowOf(const store::LeadKey& lead) const; ///< -1 when it is not shown.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    void putInOrder();
    [[nodiscard]] QString display(const query::LeadInView& lead, int column) const;
    [[nodiscard]] bool isBefore(const query::LeadInView& a, const query::LeadInView& b) const;

    std::shared_ptr<const query::ShipmentTable> m_table;
    std::vector<query::LeadInView> m_leads;
    std::vector<std::size_t> m_rows; ///< Of m_leads.
    Choice m_choice;
    int m_sortColumn = ClassColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace waybill::ui
