// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/details.h"
#include "core/store/take_out.h"
#include "ui/models/background_job.h"
#include "ui/models/case_session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace waybill::ui {

/// Says what taking a source out would change, and asks why; the session does it.
class TakeOutDialog : public QDialog {
    Q_OBJECT
public:
    TakeOutDialog(CaseSession& session, const store::SourceInfo& source, QWidget* parent = nullptr);

private:
    void count();
    void showEffect(const Result<store::TakeOutEffect>& effect);

    CaseSession& m_session;
    store::SourceInfo m_source;
    BackgroundJob m_counting;
    QLabel* m_effect = nullptr;
    QLineEdit* m_why = nullptr;
    QPushButton* m_takeOut = nullptr;
};

} // namespace waybill::ui
