// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/decision.h"
#include "ui/models/case_session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace waybill::ui {

class FailureLabel;

/// Lists the decisions in force, the newest first, and takes a chosen one back where nothing later depends on it; for
/// one that cannot be taken back yet it says why.
class DecisionsDialog : public QDialog {
    Q_OBJECT
public:
    explicit DecisionsDialog(CaseSession& session, QWidget* parent = nullptr);

private:
    void compose();
    void read();
    void showFound();
    void showChosen();
    void takeBack();
    [[nodiscard]] JournalId chosen() const;

    CaseSession& m_session;
    std::vector<edit::DecisionInWords> m_all;
    QLineEdit* m_find = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_takeBack = nullptr;
    FailureLabel* m_problem = nullptr;
};

} // namespace waybill::ui
