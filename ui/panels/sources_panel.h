// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/background_job.h"
#include "ui/models/case_session.h"
#include "ui/models/sources_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace waybill::ui {

class FailureLabel;

/// What the case was made of: each source with what became of its rows and money, taken out and put back here.
class SourcesPanel : public QWidget {
    Q_OBJECT
public:
    explicit SourcesPanel(CaseSession& session, QWidget* parent = nullptr);
    /// Writes the rejected rows of a source into a workbook, in a thread; says how it went.
    void saveRejected(SourceId source, const QString& file);

Q_SIGNALS:
    void takeOutRequested(const waybill::store::SourceInfo& source);
    /// The suggestion is a name for the workbook, beside the source's file.
    void saveRejectedRequested(waybill::SourceId source, const QString& suggested);

private:
    void build();
    void read();
    void showSource();
    void move();
    void requestSave();
    [[nodiscard]] const store::SourceInfo* current() const;

    CaseSession& m_session;
    BackgroundJob m_saving;
    std::shared_ptr<const query::ShipmentTable> m_readFor;
    SourcesModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_none = nullptr;
    QLabel* m_account = nullptr; ///< Of all sources: rows and what became of them.
    QLabel* m_origin = nullptr;  ///< Of the chosen source: where it was and how it was read.
    QLabel* m_done = nullptr;
    FailureLabel* m_problem = nullptr;
    QPushButton* m_move = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace waybill::ui
