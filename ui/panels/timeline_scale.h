// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <QRectF>
#include <QString>
#include <vector>

namespace waybill::ui {

/// What one bar of the timeline stands for. A slot is one of them by number: Month::index, weeks since a Monday, days
/// since 1970.
enum class TimeUnit { Month, Week, Day };

[[nodiscard]] int slotOf(TimeUnit unit, const Date& day);
[[nodiscard]] Date firstDayOf(TimeUnit unit, int slot);
[[nodiscard]] Date lastDayOf(TimeUnit unit, int slot);
/// "Dec 2022", "19 – 25 Dec 2022", "21 Dec 2022"
[[nodiscard]] QString slotText(TimeUnit unit, int slot);

/// Whole slots, both ends included.
struct SlotRange {
    int first = 0, last = 0;
    [[nodiscard]] int count() const { return last - first + 1; }
    [[nodiscard]] bool contains(int slot) const { return first <= slot && slot <= last; }
    friend bool operator==(const SlotRange&, const SlotRange&) = default;
};

/// Where slots and days stand on the time axis: each slot has the same width.
class TimelineScale {
public:
    TimelineScale(TimeUnit unit, SlotRange slots, QRectF area) : m_unit(unit), m_slots(slots), m_area(area) {}

    [[nodiscard]] const QRectF& area() const { return m_area; }
    [[nodiscard]] double slotWidth() const { return m_area.width() / m_slots.count(); }
    [[nodiscard]] double left(int slot) const { return m_area.left() + slotWidth() * (slot - m_slots.first); }
    [[nodiscard]] double right(int slot) const { return left(slot) + slotWidth(); }
    [[nodiscard]] double at(const Date& day) const; ///< The start of the day.
    /// The slot at a place; the first or last one beyond the ends.
    [[nodiscard]] int slotAt(double x) const;

    struct Tick {
        double middle;
        QString text; ///< "Mar 22", "May", "Jan 23", "2024"
    };
    /// Months or years, as many as have room at this width each.
    [[nodiscard]] std::vector<Tick> ticks(double labelWidth) const;

private:
    [[nodiscard]] double middleOf(Month month) const;
    TimeUnit m_unit;
    SlotRange m_slots;
    QRectF m_area;
};

} // namespace waybill::ui
