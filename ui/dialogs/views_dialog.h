// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace waybill::ui {

class FailureLabel;

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
    void showChoice();
    [[nodiscard]] QString chosen() const; ///< Empty for none.
    [[nodiscard]] QString name() const;   ///< As typed, without white space at its ends.
    void openChosen();
    void save();
    void rename();
    void remove();
    void finish(const Result<void>& done, const QString& chosen);

    CaseSession& m_session;
    QListWidget* m_list = nullptr;
    QLabel* m_none = nullptr;
    QLabel* m_shows = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton *m_open = nullptr, *m_save = nullptr, *m_rename = nullptr, *m_remove = nullptr;
    FailureLabel* m_problem = nullptr;
    std::vector<store::StoredView> m_views;
};

} // namespace waybill::ui
