// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/no_firms.h"
#include "ui/models/case_session.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace waybill::ui {

class FailureLabel;

/// Lists what was excluded as no firm, with the reasons, and takes it for a firm again.
class NoFirmsDialog : public QDialog {
    Q_OBJECT
public:
    explicit NoFirmsDialog(CaseSession& session, QWidget* parent = nullptr);

private:
    void compose();
    void showAll();
    void include();

    CaseSession& m_session;
    std::vector<store::NoFirm> m_all;
    QListWidget* m_list = nullptr;
    QLineEdit* m_why = nullptr;
    QPushButton* m_include = nullptr;
    FailureLabel* m_problem = nullptr;
};

} // namespace waybill::ui
