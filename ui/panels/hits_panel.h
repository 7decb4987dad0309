// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/background_job.h"
#include "ui/models/case_session.h"
#include "ui/models/hits_model.h"
#include "ui/models/parts.h"

#include <QStringList>
#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace waybill::ui {

class ReasonRow;

/// Firms and persons of the case that may be on sanctions and watch lists: lists are brought in here, and each hit is
/// confirmed, dismissed with a reason, or put off. A hit is a lead, never a guilt.
class HitsPanel : public QWidget {
    Q_OBJECT
public:
    explicit HitsPanel(CaseSession& session, QWidget* parent = nullptr);
    /// Loads lists and looks for the firms of the case on them, in a thread.
    void screen(const QStringList& files);

Q_SIGNALS:
    void listsWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeHitCard();
    void connectAll();
    void read();
    void showCounts();
    void showHit();
    void select();
    void judge(Verdict verdict, const QString& reason = {});

    CaseSession& m_session;
    BackgroundJob m_screening;
    HitsModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_none = nullptr;
    QPushButton* m_add = nullptr;
    std::vector<QPushButton*> m_buttons;
    ReasonRow* m_reason = nullptr;
    QLabel* m_written = nullptr;
    QLabel* m_entry = nullptr;
    QLabel* m_why = nullptr;
    QLabel* m_decided = nullptr;
    FailureLabel* m_problem = nullptr;
};

} // namespace waybill::ui
