// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_scale.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

QString shortName(Month month) {
    return QLocale(QLocale::English).monthName(month.month(), QLocale::ShortFormat);
}

} // namespace

Date firstDayOf(Month month) {
    // A file from a stranger may name a month that no calendar has.
    return Date::make(month.year(), month.month(), 1).value_or(Date::fromDays(0));
}

Date lastDayOf(Month month) {
    for (int day = 31; day > 28; --day) {
        if (const auto last = Date::make(month.year(), month.month(), day))
            return *last;
    }
    return Date::make(month.year(), month.month(), 28).value_or(firstDayOf(month));
}

double TimelineScale::left(Month month) const {
    return m_area.left() + slotWidth() * (month.index - m_months.first.index);
}

double TimelineScale::at(const Date& day) const {
    const Month month = Month::of(day);
    const double part = (day.day() - 1.0) / lastDayOf(month).day();
    return left(month) + slotWidth() * part;
}

Month TimelineScale::monthAt(double x) const {
    const int slot = static_cast<int>(std::floor((x - m_area.left()) / slotWidth()));
    return Month{m_months.first.index + std::clamp(slot, 0, m_months.count() - 1)};
}

std::vector<TimelineScale::Tick> TimelineScale::ticks(double labelWidth) const {
    int step = 1;
    for (const int candidate : {1, 2, 3, 6, 12, 24, 60, 120, 600, 1200}) {
        step = candidate;
        if (slotWidth() * candidate >= labelWidth)
            break;
    }
    std::vector<Tick> ticks;
    for (int index = m_months.first.index; index <= m_months.last.index; ++index) {
        if (index % step != 0)
            continue;
        const Month month{index};
        const QString year = QString::number(month.year());
        if (step >= 12)
            ticks.push_back({month, year});
        else if (month.month() == 1 || ticks.empty())
            ticks.push_back({month, shortName(month) + QLatin1Char(' ') + year.right(2)});
        else
            ticks.push_back({month, shortName(month)});
    }
    if (ticks.empty()) // too narrow for a round one
        ticks.push_back({m_months.first, monthText(m_months.first)});
    return ticks;
}

QString monthText(Month month) {
    return shortName(month) + QLatin1Char(' ') + QString::number(month.year());
}

} // namespace waybill::ui
