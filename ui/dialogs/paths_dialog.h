// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace waybill::ui {

/// Which paths between the selected nodes are looked for: the shortest or all up to a length, in the order of time, of
/// some goods. The picture shows what is found, and the details list it.
class PathsDialog : public QDialog {
    Q_OBJECT
public:
    explicit PathsDialog(CaseSession& session, QWidget* parent = nullptr);

private:
    void compose();
    void fillGoods();
    void find();

    CaseSession& m_session;
    QRadioButton *m_shortest, *m_all;
    QCheckBox* m_inTimeOrder;
    QComboBox *m_length, *m_goods;
};

} // namespace waybill::ui
