// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/background_job.h"
#include "ui/models/case_session.h"
#include "ui/models/parts.h"
#include "ui/models/proposals_model.h"

#include <QWidget>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace waybill::ui {

class ReasonRow;

/// Firms that may be one, to be decided one after the other: both side by side, what differs marked, with what speaks
/// for it. The program proposes; merged is what the reporter says, or what is certain and the reporter lets through.
class ProposalsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProposalsPanel(CaseSession& session, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using State = ProposalsModel::State;
    void build();
    [[nodiscard]] QWidget* makePairCard();
    void connectAll();
    void look();
    void mergeCertain();
    void showFound(std::vector<resolve::Proposal> found);
    void showCounts();
    void showPair();
    void select();
    /// The proposal of the current row with what the two firms are by now: others may have been merged since.
    [[nodiscard]] std::optional<resolve::Proposal> current();
    void markMerged();
    void decide(State state, const QString& why = {});

    CaseSession& m_session;
    BackgroundJob m_looking;
    bool m_hasLooked = false;
    ProposalsModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_none = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_certain = nullptr;
    std::vector<QPushButton*> m_buttons; ///< Merge, keep apart, later.
    ReasonRow* m_reason = nullptr;
    QLabel* m_first = nullptr;
    QLabel* m_second = nullptr;
    QLabel* m_why = nullptr;
    QLabel* m_effect = nullptr;
    FailureLabel* m_problem = nullptr;
};

} // namespace waybill::ui
