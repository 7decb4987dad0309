// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QDialog>

class QPushButton;

namespace waybill::ui {

class KeptNames;

/// What is kept to be shown again, under a name: save what is shown now, open, rename and delete.
class ViewsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ViewsDialog(CaseSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A view was opened that is not what it was, and why; never without a reason.
    void openedChanged(const QString& name, const QStringList& changes);

private:
    void compose();
    void connectAll();
    void showViews(const QString& chosen = {});
    void openView(const QString& view);
    void finish(const Result<void>& done, const QString& chosen);

    CaseSession& m_session;
    KeptNames* m_kept = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace waybill::ui
