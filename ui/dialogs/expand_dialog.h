// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace waybill::ui {

class NeighboursModel;

/// Which hidden neighbours of a node come back to the picture: by role, tie, value and note, never a hidden number.
class ExpandDialog : public QDialog {
    Q_OBJECT
public:
    /// `key` is that of a node in view.
    ExpandDialog(CaseSession& session, const QString& key, QWidget* parent = nullptr);

private:
    void showCount();

    CaseSession& m_session;
    NeighboursModel* m_model;
    QLabel* m_count;
    QPushButton* m_show;
};

} // namespace waybill::ui
