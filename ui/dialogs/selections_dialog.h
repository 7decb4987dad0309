// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace waybill::ui {

class KeptNames;

/// Selections that are kept under a name: keep what is selected, and select a kept one, alone or joined with what is
/// selected. It stays open, so that several can be joined one after the other.
class SelectionsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SelectionsDialog(CaseSession& session, QWidget* parent = nullptr);

private:
    void compose();
    void connectAll();
    void showSelections(const QString& chosen = {});
    void showChoice();
    void showSelected();
    [[nodiscard]] const store::NamedSelection* chosen() const; ///< Null for none.
    [[nodiscard]] QString memberText(const store::NamedSelection& selection) const;
    void combine(CaseSession::Combine how);
    void finish(const Result<void>& done, const QString& chosen);

    CaseSession& m_session;
    QLabel* m_selected = nullptr;
    KeptNames* m_kept = nullptr;
    QPushButton *m_select = nullptr, *m_add = nullptr, *m_common = nullptr, *m_less = nullptr;
    std::vector<store::NamedSelection> m_selections;
};

} // namespace waybill::ui
