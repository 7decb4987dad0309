// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timeline_bars.h"

#include "ui/models/words.h"

#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

std::optional<int> slotOf(TimeUnit unit, const query::Time& time) {
    if (time.day != query::noDate)
        return slotOf(unit, Date::fromDays(time.day));
    return time.month != query::noDate && unit == TimeUnit::Month ? std::optional(time.month) : std::nullopt;
}

std::pair<double, double> measured(const query::TimeCount& count, TimeMeasure measure) {
    switch (measure) {
    case TimeMeasure::Value:
        return {count.valueUsd, count.notedValueUsd};
    case TimeMeasure::Weight:
        return {count.kg, count.notedKg};
    case TimeMeasure::Units:
        return {count.units, count.notedUnits};
    default:
        return {static_cast<double>(count.shipments), static_cast<double>(count.noted)};
    }
}

} // namespace

TimeBars timeBars(const std::vector<query::TimeCount>& times, TimeUnit unit, TimeMeasure measure,
                  const query::TimeRange& inView) {
    TimeBars result;
    for (const query::TimeCount& count : times) {
        const auto slot = slotOf(unit, count.time);
        if (!slot) {
            result.monthsOnly += count.time.month != query::noDate ? count.shipments : 0;
            continue;
        }
        const auto [all, noted] = measured(count, measure);
        TimeBar& bar = result.bars[*slot];
        bar.all += all;
        bar.allNoted += noted;
        if (!query::isWithin(inView, count.time))
            continue;
        bar.inView += all;
        bar.inViewNoted += noted;
    }
    for (const auto& [slot, bar] : result.bars)
        result.most = std::max(result.most, bar.all);
    return result;
}

std::optional<SlotRange> slotsOf(const query::ShipmentTable& table, TimeUnit unit) {
    std::optional<SlotRange> range;
    for (const query::Time& time : table.timeColumn().values()) {
        if (const auto slot = slotOf(unit, time))
            range = range ? SlotRange{std::min(range->first, *slot), std::max(range->last, *slot)}
                          : SlotRange{*slot, *slot};
    }
    return range;
}

QString measureText(TimeMeasure measure, double amount) {
    switch (measure) {
    case TimeMeasure::Value:
        return usdText(amount);
    case TimeMeasure::Weight:
        return kgText(amount);
    case TimeMeasure::Units:
        return piecesText(amount);
    default:
        return shipmentsText(static_cast<qint64>(std::llround(amount)));
    }
}

} // namespace waybill::ui
