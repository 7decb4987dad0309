// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace waybill::ui {

class TimePlayer;
class TimelinePlot;

/// The case's time: what happened by month, week or day, how much of it with the note, and which part of it is in view.
/// Plays the range through the time, and compares the links before a day with those from it on.
class TimelinePanel : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(CaseSession& session, QWidget* parent = nullptr);
    [[nodiscard]] TimePlayer& player() const { return *m_player; }

private:
    void addChoosers(QHBoxLayout* row);
    void addPlayer(QHBoxLayout* row);
    void addComparison(QHBoxLayout* row);
    void refresh();
    void showCounts();
    void setDates(const query::TimeRange& range);
    void togglePlay();
    void stop();
    void compare(bool on);

    CaseSession& m_session;
    TimelinePlot* m_plot;
    TimePlayer* m_player;
    QLabel *m_range, *m_undated;
    QComboBox *m_measure, *m_unit, *m_speed;
    QPushButton *m_clear, *m_play, *m_stop, *m_compare;
    std::optional<query::TimeRange> m_beforePlay; ///< Where stop() goes back to.
};

} // namespace waybill::ui
