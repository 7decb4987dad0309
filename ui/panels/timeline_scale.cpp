// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_scale.h"

#include "ui/models/words.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

constexpr int daysOfWeek = 7;
constexpr int mondayAfter = 3; // 1970-01-01 was a Thursday

QString shortName(Month month) {
    return QLocale(QLocale::English).monthName(month.month(), QLocale::ShortFormat);
}

int weekOf(int day) {
    return static_cast<int>(std::floor((day + mondayAfter) / static_cast<double>(daysOfWeek)));
}

int firstOf(TimeUnit unit, int slot) {
    return unit == TimeUnit::Month ? Month{slot}.firstDay()
           : unit == TimeUnit::Day ? slot
                                   : slot * daysOfWeek - mondayAfter;
}

QString monthText(Month month) {
    return shortName(month) + QLatin1Char(' ') + QString::number(month.year());
}

} // namespace

int slotOf(TimeUnit unit, const Date& day) {
    return unit == TimeUnit::Month ? Month::of(day).index : unit == TimeUnit::Day ? day.days() : weekOf(day.days());
}

Date firstDayOf(TimeUnit unit, int slot) {
    return Date::fromDays(firstOf(unit, slot));
}

Date lastDayOf(TimeUnit unit, int slot) {
    return Date::fromDays(unit == TimeUnit::Month ? Month{slot}.lastDay() : firstOf(unit, slot + 1) - 1);
}

QString slotText(TimeUnit unit, int slot) {
    if (unit == TimeUnit::Month)
        return monthText(Month{slot});
    if (unit == TimeUnit::Day)
        return dateText(firstDayOf(unit, slot));
    return dateText(firstDayOf(unit, slot)) + QStringLiteral(" – ") + dateText(lastDayOf(unit, slot));
}

double TimelineScale::at(const Date& day) const {
    const int slot = slotOf(m_unit, day);
    const int first = firstOf(m_unit, slot), next = firstOf(m_unit, slot + 1);
    return left(slot) + slotWidth() * (day.days() - first) / std::max(1, next - first);
}

int TimelineScale::slotAt(double x) const {
    const int slot = static_cast<int>(std::floor((x - m_area.left()) / slotWidth()));
    return m_slots.first + std::clamp(slot, 0, m_slots.count() - 1);
}

double TimelineScale::middleOf(Month month) const {
    if (m_unit == TimeUnit::Month)
        return (left(month.index) + right(month.index)) / 2;
    return at(Date::fromDays(month.firstDay())) + 1;
}

std::vector<TimelineScale::Tick> TimelineScale::ticks(double labelWidth) const {
    const Month first = Month::of(firstDayOf(m_unit, m_slots.first)), last = Month::of(lastDayOf(m_unit, m_slots.last));
    const double monthWidth = m_area.width() / (last.index - first.index + 1);
    int step = 1;
    for (const int candidate : {1, 2, 3, 6, 12, 24, 60, 120, 600, 1200}) {
        step = candidate;
        if (monthWidth * candidate >= labelWidth * 1.1)
            break;
    }
    std::vector<Tick> ticks;
    for (int index = first.index; index <= last.index; ++index) {
        const Month month{index};
        const double middle = index % step == 0 ? middleOf(month) : m_area.left() - 1;
        if (middle < m_area.left() || middle > m_area.right())
            continue;
        const QString year = QString::number(month.year());
        if (step >= 12)
            ticks.push_back({middle, year});
        else if (month.month() == 1 || ticks.empty())
            ticks.push_back({middle, shortName(month) + QLatin1Char(' ') + year.right(2)});
        else
            ticks.push_back({middle, shortName(month)});
    }
    if (ticks.empty()) // too narrow for a round one
        ticks.push_back({m_area.center().x(), monthText(first)});
    return ticks;
}

} // namespace waybill::ui
