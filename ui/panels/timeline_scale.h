// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <QRectF>
#include <QString>
#include <vector>

namespace waybill::ui {

/// Whole months, both included.
struct MonthRange {
    Month first, last;
    [[nodiscard]] int count() const { return last.index - first.index + 1; }
    [[nodiscard]] bool contains(Month month) const { return first <= month && month <= last; }
    friend bool operator==(const MonthRange&, const MonthRange&) = default;
};

[[nodiscard]] Date firstDayOf(Month month);
[[nodiscard]] Date lastDayOf(Month month);

/// Where months and days stand on the time axis: each month is a slot of the same width.
class TimelineScale {
public:
    TimelineScale(MonthRange months, QRectF area) : m_months(months), m_area(area) {}

    [[nodiscard]] const MonthRange& months() const { return m_months; }
    [[nodiscard]] const QRectF& area() const { return m_area; }
    [[nodiscard]] double slotWidth() const { return m_area.width() / m_months.count(); }
    [[nodiscard]] double left(Month month) const;
    [[nodiscard]] double right(Month month) const { return left(month) + slotWidth(); }
    [[nodiscard]] double at(const Date& day) const; ///< The start of the day.
    /// The month at a place; the first or last one beyond the ends.
    [[nodiscard]] Month monthAt(double x) const;

    struct Tick {
        Month month;
        QString text; ///< "Mar 22", "May", "Jan 23", "2024"
    };
    /// As many labels as have room at this width each.
    [[nodiscard]] std::vector<Tick> ticks(double labelWidth) const;

private:
    MonthRange m_months;
    QRectF m_area;
};

/// "Dec 2022"
[[nodiscard]] QString monthText(Month month);

} // namespace waybill::ui
