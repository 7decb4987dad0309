// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/background_job.h"
#include "ui/models/case_session.h"
#include "ui/models/leads_model.h"
#include "ui/models/parts.h"

#include <QWidget>
#include <vector>

class QHBoxLayout;
class QLabel;
class QModelIndex;
class QPushButton;
class QTreeView;

namespace waybill::ui {

class ReasonRow;

/// What the papers of the shipments in view state, to be judged one after the other: the words as declared with the
/// statement marked, beside them the English rendering; on their own or in groups that fold. The machine proposes, the
/// reporter decides.
class LeadsPanel : public QWidget {
    Q_OBJECT
public:
    explicit LeadsPanel(CaseSession& session, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeLeadCard();
    void connectAll();
    void read();
    void readVerdicts();
    void choose();
    void showGroups(const QStringList& unfolded);
    [[nodiscard]] QStringList unfoldedGroups() const;
    void setCurrent(const QModelIndex& index);
    void goOn();
    void showCounts();
    void showLead();
    void select();
    void judge(Verdict verdict, const QString& reason = {});
    void dismiss(const QString& reason);
    [[nodiscard]] std::vector<store::LeadKey> chosen() const;

    CaseSession& m_session;
    BackgroundJob m_reading;
    std::shared_ptr<const CaseSession::View> m_readFor;
    LeadsModel* m_model = nullptr;
    QTreeView* m_table = nullptr;
    QHBoxLayout* m_head = nullptr; ///< The choices, and the decisions beside or below them.
    QHBoxLayout* m_choices = nullptr;
    QHBoxLayout* m_decisions = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_none = nullptr;
    ChoiceBox* m_class = nullptr;
    ChoiceBox* m_verdict = nullptr;
    ChoiceBox* m_grouping = nullptr;
    std::vector<QPushButton*> m_buttons;
    ReasonRow* m_reason = nullptr;
    QLabel* m_declared = nullptr;
    QLabel* m_english = nullptr;
    QLabel* m_decided = nullptr;
    FailureLabel* m_problem = nullptr;
};

} // namespace waybill::ui
