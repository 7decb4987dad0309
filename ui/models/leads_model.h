// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/leads_in_view.h"
#include "ui/models/lead_groups.h"

#include <QAbstractItemModel>
#include <memory>
#include <optional>
#include <vector>

namespace waybill::ui {

[[nodiscard]] QString verdictTitle(Verdict verdict); ///< "Open", "Confirmed"

/// The leads in view, of the chosen class and verdict, sorted by a column; in groups that hold them, or on their own.
/// One that is judged stays where it is until the leads are set or chosen anew. What a group stands for is the text of
/// its first column: "February 2023 · 3 leads · $28,292".
class LeadsModel : public QAbstractItemModel {
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
        LeadGrouping grouping = LeadGrouping::Nothing;
    };

    explicit LeadsModel(QObject* parent = nullptr);
    void setLeads(std::shared_ptr<const query::ShipmentTable> table, std::vector<query::LeadInView> leads);
    void setChoice(const Choice& choice);
    [[nodiscard]] const Choice& choice() const { return m_choice; }
    /// What was decided, as the case has it now.
    void setVerdicts(const std::vector<store::LeadVerdict>& verdicts);

    /// Null where no lead is: at a group, and nowhere.
    [[nodiscard]] const query::LeadInView* lead(const QModelIndex& index) const;
    [[nodiscard]] const std::vector<query::LeadInView>& leads() const { return m_leads; }
    [[nodiscard]] bool isGrouped() const { return m_choice.grouping != LeadGrouping::Nothing; }
    [[nodiscard]] QString groupKey(const QModelIndex& index) const; ///< Empty where no group is.
    /// The first row of a lead, in the group with a key where it is in several; invalid when it is not shown.
    [[nodiscard]] QModelIndex indexOf(const store::LeadKey& lead, const QString& inGroup = {}) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    void putInOrder();
    [[nodiscard]] const LeadGroup* group(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexIn(std::size_t group, std::size_t lead, int column) const;
    [[nodiscard]] QVariant groupData(const LeadGroup& group, int column, int role) const;
    [[nodiscard]] QString display(const query::LeadInView& lead, int column) const;
    [[nodiscard]] bool isBefore(const query::LeadInView& a, const query::LeadInView& b) const;

    std::shared_ptr<const query::ShipmentTable> m_table;
    std::vector<query::LeadInView> m_leads;
    std::vector<LeadGroup> m_groups; ///< One without a title where leads are on their own.
    Choice m_choice;
    int m_sortColumn = ClassColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace waybill::ui
