// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace waybill::ui {

/// Says what is being worked on and lets it be stopped. Work that is done at once does not show.
class BusyStrip : public QWidget {
    Q_OBJECT
public:
    explicit BusyStrip(QWidget* parent = nullptr);
    /// An empty phase: nothing is being done.
    void setPhase(const QString& phase);
    [[nodiscard]] QString phase() const { return m_phase; }

Q_SIGNALS:
    void stopRequested();

private:
    QLabel* m_label;
    QPushButton* m_stop;
    QTimer m_patience;
    QString m_phase;
};

} // namespace waybill::ui
