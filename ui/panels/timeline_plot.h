// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/case_session.h"
#include "ui/panels/timeline_scale.h"

#include <QWidget>
#include <map>
#include <optional>

namespace waybill::ui {

/// Bars of shipments by month, and the range of time in view as a brush over them. Draw a range with the mouse, drag
/// its ends or the whole of it, double-click to clear; arrow keys move it, with Shift its end, with Ctrl its start.
class TimelinePlot : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePlot(QWidget* parent = nullptr);

    void setView(std::shared_ptr<const CaseSession::View> view);
    /// The range in view by day, as the filter has it.
    void setRange(const std::optional<Date>& from, const std::optional<Date>& to);
    [[nodiscard]] bool hasMonths() const { return m_months.has_value(); }
    /// Only with months.
    [[nodiscard]] TimelineScale scale() const;
    /// The brush in whole months; nothing when the whole time is in view.
    [[nodiscard]] std::optional<MonthRange> brush() const;

    [[nodiscard]] QSize sizeHint() const override { return {600, 110}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 84}; }

Q_SIGNALS:
    void brushed(const waybill::ui::MonthRange& range);
    void cleared();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Grip { None, New, Start, End, Whole };
    struct Counts {
        std::size_t all = 0, allNoted = 0, inView = 0, inViewNoted = 0;
    };

    void drawBars(QPainter& painter, const TimelineScale& scale) const;
    void drawBrush(QPainter& painter, const TimelineScale& scale) const;
    void drawFirstNote(QPainter& painter, const TimelineScale& scale) const;
    void drawAxis(QPainter& painter, const TimelineScale& scale) const;
    [[nodiscard]] QRectF brushRect(const TimelineScale& scale) const;
    [[nodiscard]] Grip gripAt(double x) const;
    void ask(MonthRange range);
    void moveBrush(Month to);
    [[nodiscard]] QString wordsAt(double x) const;
    void describe();

    std::optional<MonthRange> m_months;
    std::map<int, Counts> m_counts; ///< By Month::index.
    std::size_t m_most = 0;
    std::optional<Date> m_firstNote, m_from, m_to;
    Grip m_grip = Grip::None;
    bool m_keysLead = false;            ///< The focus came by keyboard and shows.
    Month m_anchor;                     ///< Where the drag began.
    std::optional<MonthRange> m_before; ///< The brush when the drag began.
};

} // namespace waybill::ui
