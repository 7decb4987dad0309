// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace waybill::ui {

/// Where a failed operation is told. A message stays until the person closes it; more wait behind it.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showError(const Error& error);
    /// Closes the message that is shown.
    void closeMessage();
    [[nodiscard]] const QStringList& messages() const { return m_messages; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    QLabel *m_icon, *m_text, *m_more;
    QPushButton* m_close;
    QStringList m_messages;
};

} // namespace waybill::ui
