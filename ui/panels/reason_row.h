// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace waybill::ui {

/// Asks for the reason of a decision, in a row that is hidden while nobody is asked. Return gives it, Escape leaves.
class ReasonRow : public QWidget {
    Q_OBJECT
public:
    /// What the field asks, for its screen reader and as its placeholder, and the deed that its button names.
    ReasonRow(const QString& question, const QString& placeholder, const QString& deed, QWidget* parent = nullptr);
    void ask();

Q_SIGNALS:
    void given(const QString& reason);
    void left();

private:
    void leave();
    QLineEdit* m_reason;
};

} // namespace waybill::ui
