// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/apply_decisions.h"
#include "ui/models/background_job.h"
#include "ui/models/case_session.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace waybill::ui {

class FailureLabel;

/// Shows what decisions of another case would do to this one, and what of them cannot be applied and why; then applies
/// them in one step.
class ApplyDialog : public QDialog {
    Q_OBJECT
public:
    /// `file` was written by "Export decisions".
    ApplyDialog(CaseSession& session, const QString& file, QWidget* parent = nullptr);

private:
    struct Trial {
        edit::CarriedDecisions decisions;
        edit::AppliedDecisions applied;
    };
    void compose();
    void tryOut(const QString& file);
    void showTrial(const Result<Trial>& trial);
    void apply();

    CaseSession& m_session;
    edit::CarriedDecisions m_decisions;
    BackgroundJob m_trying;
    QLabel* m_from = nullptr;
    QLabel* m_doneHead = nullptr;
    QListWidget* m_done = nullptr;
    QLabel* m_leftHead = nullptr;
    QListWidget* m_left = nullptr;
    FailureLabel* m_problem = nullptr;
    QPushButton* m_apply = nullptr;
};

} // namespace waybill::ui
