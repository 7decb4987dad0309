// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reread.h"
#include "ui/models/background_job.h"
#include "ui/models/case_session.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace waybill::ui {

class FailureLabel;

/// The rules of the reporter's own by which the case is read, on top of the built-in ones: files are added and taken
/// away, then all texts are read again, with progress, and may be stopped. Nothing changes before that is done.
class RulesDialog : public QDialog {
    Q_OBJECT
public:
    explicit RulesDialog(CaseSession& session, QWidget* parent = nullptr);
    /// Adds rule files; one of a name that is there is replaced.
    void addFiles(store::RuleFile::Kind kind, const QStringList& files);

    void reject() override;

Q_SIGNALS:
    /// The person wants to choose rule files of a kind.
    void filesWanted(waybill::store::RuleFile::Kind kind);

private:
    void build();
    void showFiles();
    void remove();
    void readAgain();
    void showRunning(bool running);
    void finish(const Outcome<import::Reread>& done);

    CaseSession& m_session;
    BackgroundJob m_reading;
    std::vector<store::RuleFile> m_files;
    bool m_closesAtTheEnd = false;
    QListWidget* m_list = nullptr;
    QLabel* m_none = nullptr;
    QLabel* m_done = nullptr;
    QProgressBar* m_progress = nullptr;
    FailureLabel* m_problem = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_read = nullptr;
    QPushButton* m_close = nullptr;
    std::vector<QPushButton*> m_adders;
};

} // namespace waybill::ui
