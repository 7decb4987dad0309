// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace waybill::ui {

class TimelinePlot;

/// The case's time: how many shipments each month, how many with the note, and which part of it is in view.
class TimelinePanel : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(CaseSession& session, QWidget* parent = nullptr);

private:
    void refresh();
    void setDates(const std::optional<Date>& from, const std::optional<Date>& to);

    CaseSession& m_session;
    TimelinePlot* m_plot;
    QLabel *m_range, *m_undated;
    QPushButton* m_clear;
};

} // namespace waybill::ui
