// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace waybill::ui {

class FailureLabel;

/// Selected firms become one: under which of their names, and why. Undo takes it apart again.
class MergeDialog : public QDialog {
    Q_OBJECT
public:
    /// Of the keys of firms in view; those of addresses are left out.
    MergeDialog(CaseSession& session, const std::set<std::string>& keys, QWidget* parent = nullptr);

private:
    void merge();

    CaseSession& m_session;
    std::vector<EntityId> m_firms; ///< In the order of the choice.
    QComboBox* m_keeps;
    QLineEdit* m_why;
    FailureLabel* m_problem;
};

} // namespace waybill::ui
