// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/timeline_bars.h"

#include <QWidget>
#include <optional>

namespace waybill::ui {

/// Bars of shipments by month, week or day, and the range of time in view as a brush over them. Draw a range with the
/// mouse, drag its ends or the whole of it, double-click to clear; arrow keys move it, with Shift its end, with Ctrl
/// its start. A day that splits the time in two is a line to be dragged, or moved with Alt and the arrow keys.
class TimelinePlot : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePlot(QWidget* parent = nullptr);

    /// What the other filters leave; the bars follow the range by themselves.
    void setCounts(std::shared_ptr<const query::Crossfilter> crossfilter);
    void setUnit(TimeUnit unit);
    void setMeasure(TimeMeasure measure);
    /// The range in view by day, as the filter has it.
    void setRange(const query::TimeRange& range);
    void setSplit(const std::optional<Date>& split);

    [[nodiscard]] TimeUnit unit() const { return m_unit; }
    [[nodiscard]] bool hasSlots() const { return m_slots.has_value(); }
    [[nodiscard]] SlotRange slotRange() const { return *m_slots; } ///< Only with slots.
    [[nodiscard]] TimelineScale scale() const;                     ///< Likewise.
    /// The brush in whole slots; nothing when the whole time is in view.
    [[nodiscard]] std::optional<SlotRange> brush() const;
    [[nodiscard]] const TimeBars& bars() const { return m_bars; }

    [[nodiscard]] QSize sizeHint() const override { return {600, 110}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 84}; }

Q_SIGNALS:
    void brushed(const waybill::ui::SlotRange& range);
    void splitMoved(const waybill::Date& day);
    void cleared();
    void playToggled(); ///< By the space bar.

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
    enum class Grip { None, New, Start, End, Whole, Split };

    void fillBars();
    void drawBars(QPainter& painter, const TimelineScale& scale) const;
    void drawBrush(QPainter& painter, const TimelineScale& scale) const;
    void drawDay(QPainter& painter, const TimelineScale& scale, const Date& day, const QString& text, double y) const;
    void drawAxis(QPainter& painter, const TimelineScale& scale) const;
    [[nodiscard]] QRectF brushRect(const TimelineScale& scale) const;
    [[nodiscard]] Grip gripAt(double x) const;
    void ask(SlotRange range);
    void moveBrush(int to);
    void moveSplit(int to);
    void moveByKey(const SlotRange& range, int step, Qt::KeyboardModifiers with, int key);
    [[nodiscard]] QString wordsAt(double x) const;
    void describe();

    std::shared_ptr<const query::Crossfilter> m_crossfilter;
    TimeUnit m_unit = TimeUnit::Month;
    TimeMeasure m_measure = TimeMeasure::Shipments;
    std::optional<SlotRange> m_slots;
    TimeBars m_bars;
    query::TimeRange m_range;
    std::optional<Date> m_firstNote, m_split;
    Grip m_grip = Grip::None;
    bool m_keysLead = false;           ///< The focus came by keyboard and shows.
    int m_anchor = 0;                  ///< Where the drag began.
    std::optional<SlotRange> m_before; ///< The brush when the drag began.
};

} // namespace waybill::ui
