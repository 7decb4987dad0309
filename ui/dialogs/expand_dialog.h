// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
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
    [[nodiscard]] QLayout* makeChooser();
    void chooseBy();
    void showCount();

    CaseSession& m_session;
    NeighboursModel* m_model;
    QLabel* m_count;
    QComboBox *m_role, *m_tie;
    QLineEdit* m_least;
    QCheckBox* m_noted;
    QPushButton* m_show;
};

} // namespace waybill::ui
