// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/details.h"
#include "ui/models/case_session.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace waybill::ui {

class FailureLabel;

/// Who a firm is: its names as written, of which some may be another firm's, or no firm at all; the name by which it is
/// shown; and a firm that it is the same as. Each decision goes into the journal with its reason and can be undone.
class FirmDialog : public QDialog {
    Q_OBJECT
public:
    FirmDialog(CaseSession& session, EntityId firm, QWidget* parent = nullptr);

private:
    void buildNames(QVBoxLayout* column);
    void buildName(QVBoxLayout* column);
    void buildOthers(QVBoxLayout* column);
    void showNames();
    void showOthers();
    void showReady();
    void split();
    void exclude();
    void rename();
    void merge();
    void finish(const Result<void>& done);
    [[nodiscard]] std::vector<PartyId> ticked() const;

    CaseSession& m_session;
    EntityId m_firm;
    store::EntityDetails m_details;
    QListWidget* m_names = nullptr;
    QPushButton* m_split = nullptr;
    QPushButton* m_exclude = nullptr;
    QLineEdit* m_name = nullptr;
    QPushButton* m_rename = nullptr;
    QLineEdit* m_search = nullptr;
    QListWidget* m_others = nullptr;
    QPushButton* m_merge = nullptr;
    QLineEdit* m_why = nullptr;
    FailureLabel* m_problem = nullptr;
};

} // namespace waybill::ui
