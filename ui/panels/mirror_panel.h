// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/background_job.h"
#include "ui/models/case_session.h"
#include "ui/models/mirror_model.h"
#include "ui/models/parts.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace waybill::ui {

/// Official statistics of the trade in view beside the records of it: how much of what a state says it exported do the
/// records cover. Tables are brought in, left out and taken in again here.
class MirrorPanel : public QWidget {
    Q_OBJECT
public:
    explicit MirrorPanel(CaseSession& session, QWidget* parent = nullptr);
    /// Brings tables in, in a thread. Where one does not say whose statistics it holds, the panel asks.
    void addTables(const QStringList& files);

Q_SIGNALS:
    void tablesWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeCountryRow();
    void read();
    void showTrade();
    void showSources();
    void bringIn(const std::string& reporter);
    void askCountry(const QString& file);
    void answerCountry();
    void showTable();
    void use();

    CaseSession& m_session;
    BackgroundJob m_reading, m_adding;
    std::shared_ptr<const CaseSession::View> m_readFor;
    std::vector<query::Mirror> m_mirrors;
    std::vector<store::StatisticsSource> m_sources;
    QStringList m_wanted; ///< Files that are being brought in.
    MirrorModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    ChoiceBox* m_trade = nullptr;
    ChoiceBox* m_parts = nullptr;
    QPushButton* m_add = nullptr;
    QLabel* m_said = nullptr; ///< The trade in one sentence.
    QLabel* m_none = nullptr;
    QLabel* m_rule = nullptr; ///< Which records are compared.
    QWidget* m_countryRow = nullptr;
    QLineEdit* m_country = nullptr;
    FailureLabel* m_problem = nullptr;
    ChoiceBox* m_tables = nullptr; ///< Those that the case holds.
    QPushButton* m_use = nullptr;  ///< Leaves the chosen one out, or takes it in again.
};

} // namespace waybill::ui
