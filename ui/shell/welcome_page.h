// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"

#include <QWidget>

class QVBoxLayout;

namespace waybill::ui {

/// What is shown without a case: how to begin, and the cases opened last.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(const Actions& actions, QWidget* parent = nullptr);
    /// Reads the list of recent cases again.
    void refresh();

Q_SIGNALS:
    void caseChosen(const QString& file);

private:
    QVBoxLayout* m_recent;
};

} // namespace waybill::ui
