// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/background_job.h"
#include "ui/models/case_session.h"
#include "ui/models/hubs_model.h"
#include "ui/models/parts.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace waybill::ui {

/// Addresses, e-mail addresses and telephones that several firms in view share; a row selects its firms in the picture.
/// Lists of known addresses of formation agents are brought in here. A hub is a lead, with its count, never a guilt.
class HubsPanel : public QWidget {
    Q_OBJECT
public:
    explicit HubsPanel(CaseSession& session, QWidget* parent = nullptr);
    /// Reads lists of formation agents' addresses into the case, in a thread.
    void loadAgents(const QStringList& files);

Q_SIGNALS:
    void agentsWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void read();
    void showHubs(std::vector<Hub> hubs, std::size_t lists);
    void select();
    void showReady();
    void addAgent();

    CaseSession& m_session;
    BackgroundJob m_reading, m_loading;
    HubsModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_none = nullptr;
    QPushButton* m_load = nullptr;
    QPushButton* m_add = nullptr;
    FailureLabel* m_problem = nullptr;
};

} // namespace waybill::ui
