// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/import_plan.h"

#include <QScrollArea>
#include <QTimer>
#include <optional>
#include <vector>

class QAbstractItemModel;
class QHBoxLayout;
class QPushButton;

namespace waybill::ui {

class ColumnCard;

/// The columns of a table side by side. Very wide tables show the first columns, and the rest on demand.
class ColumnStrip : public QScrollArea {
    Q_OBJECT
public:
    explicit ColumnStrip(QWidget* parent = nullptr);
    void showTable(const PlannedTable& table);
    void clearTable();
    [[nodiscard]] const std::vector<ColumnCard*>& cards() const { return m_cards; }

Q_SIGNALS:
    void fieldChosen(std::size_t column, std::optional<map::Field> field);

private:
    void fillCard(std::size_t column);
    /// A few of those that are still to come; the next when the window has had its turn.
    void addCards();
    QAbstractItemModel* m_fields;
    QWidget* m_content;
    QHBoxLayout* m_row;
    QPushButton* m_more;
    QTimer m_adding;
    std::optional<PlannedTable> m_table; ///< Shown; none before the first.
    std::vector<ColumnCard*> m_cards;
    std::size_t m_limit;
    QString m_shown; ///< Table whose cards stand there.
};

} // namespace waybill::ui
