// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"
#include "ui/models/issues_model.h"

#include <QWidget>
#include <array>

class QLabel;
class QPushButton;
class QTableView;

namespace waybill::ui {

class FailureLabel;
class RecordView;

/// What the imported data are worth: problems and rejected rows, counted by kind, each leading to its row.
class IssuesPanel : public QWidget {
    Q_OBJECT
public:
    explicit IssuesPanel(CaseSession& session, QWidget* parent = nullptr);
    [[nodiscard]] std::size_t count() const;

Q_SIGNALS:
    void countChanged(std::size_t count);

private:
    void read();
    void filter();
    void showCounts();
    void showRow(const QModelIndex& index);

    CaseSession& m_session;
    std::shared_ptr<const query::ShipmentTable> m_readFor;
    IssuesModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    RecordView* m_record = nullptr;
    QLabel* m_none = nullptr;
    FailureLabel* m_problem = nullptr;
    std::array<QPushButton*, 4> m_kinds{};
};

} // namespace waybill::ui
