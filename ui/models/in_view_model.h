// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/brokers.h"
#include "ui/models/case_session.h"

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace waybill::ui {

/// What lies on the canvas as rows of a table, items of the graph in view: sorted by any column, those that contain
/// some words. Rows are indexes into the graph; nothing is copied. GUI thread only.
class InViewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum DataRole {
        FigureRole = Qt::UserRole, ///< True for a cell of a column of figures.
        AlarmRole,                 ///< True where the cell says that something carries the note or is suspicious.
    };
    /// The reporter's last word on a firm, an address or a link, by key; no entry where there is none.
    using Statuses = std::unordered_map<std::string, QString>;
    [[nodiscard]] static Statuses statusesOf(const std::vector<store::Annotation>& annotations);

    void setView(std::shared_ptr<const CaseSession::View> view, Statuses statuses);
    void setStatuses(Statuses statuses);
    /// Of the view's graph: until then, and after each setView(), their columns are empty.
    void setBrokers(std::shared_ptr<const graph::Brokers> brokers);
    /// Only items whose texts contain all the words, in any letters; all when there are none.
    void setWords(const QString& words);

    [[nodiscard]] QString key(int row) const;          ///< Empty for no row.
    [[nodiscard]] int rowOf(const QString& key) const; ///< -1 when it is not shown.
    /// Of those that are shown, ascending.
    [[nodiscard]] std::vector<int> rowsOf(const std::set<std::string>& keys) const;
    [[nodiscard]] std::size_t total() const; ///< Of the view, shown or not.
    /// Rows as lines of cells with tabs between them, below a line of titles. Figures are plain numbers and dates ISO,
    /// so that a spreadsheet reads them; a text that it would take for a formula stands behind an apostrophe.
    [[nodiscard]] QString asTsv(const std::vector<int>& rows) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// What has no key comes last in whichever direction the rest is sorted.
    void sort(int column, Qt::SortOrder order) override;

protected:
    struct Column {
        const char* title;
        bool isFigure;
        const char* help = ""; ///< What is not said by the title.
    };
    /// What items are sorted by, one each; not-a-number for none.
    using Keys = std::vector<double>;

    InViewModel(std::span<const Column> columns, int sortColumn, QObject* parent);

    [[nodiscard]] const CaseSession::View* view() const { return m_view.get(); }
    [[nodiscard]] const graph::Brokers* brokers() const { return m_brokers.get(); } ///< Null: not known yet.
    [[nodiscard]] QString status(const std::string& key) const;
    [[nodiscard]] Keys statusKeys() const;
    /// The places of texts in their order.
    [[nodiscard]] static Keys ranksOf(const std::vector<std::string>& texts);
    /// For each node of the view whether its texts contain a word in folded letters.
    [[nodiscard]] std::vector<char> nodesWith(const std::string& word) const;
    /// Folded names of the view's nodes, for sorting. Made when they are first asked for.
    [[nodiscard]] const std::vector<std::string>& nodeNames() const;

private:
    [[nodiscard]] virtual std::size_t itemCount() const = 0;
    [[nodiscard]] virtual const std::string& itemKey(std::uint32_t item) const = 0;
    [[nodiscard]] virtual std::optional<std::uint32_t> itemByKey(const std::string& key) const = 0;
    [[nodiscard]] virtual QString text(std::uint32_t item, int column) const = 0;
    /// As text() for a spreadsheet: figures without marks, days as ISO dates.
    [[nodiscard]] virtual QString plainText(std::uint32_t item, int column) const = 0;
    /// A whole row in words, for who hears it.
    [[nodiscard]] virtual QString spoken(std::uint32_t item) const = 0;
    [[nodiscard]] virtual bool isAlarm(std::uint32_t item, int column) const = 0;
    [[nodiscard]] virtual Keys sortKeys(int column) const = 0;
    /// Items that contain a word, one each.
    [[nodiscard]] virtual std::vector<char> itemsWith(const std::string& word) const = 0;

    [[nodiscard]] std::vector<std::string> nodeTexts() const;
    void putInOrder();
    void choose();

    std::span<const Column> m_columns;
    std::shared_ptr<const CaseSession::View> m_view;
    Statuses m_statuses;
    std::shared_ptr<const graph::Brokers> m_brokers;
    int m_sortColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    std::vector<std::string> m_words;         ///< Folded.
    std::vector<std::uint32_t> m_order;       ///< All items as sorted.
    std::vector<std::uint32_t> m_rows;        ///< Of these, those that contain the words.
    mutable std::vector<std::string> m_texts; ///< What each node is found by; empty until words are asked for.
    mutable std::vector<std::string> m_names; ///< Likewise what it is sorted by.
};

} // namespace waybill::ui
