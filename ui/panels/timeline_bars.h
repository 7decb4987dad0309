// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/crossfilter.h"
#include "ui/panels/timeline_scale.h"

#include <map>
#include <optional>
#include <vector>

namespace waybill::ui {

/// What the height of a bar says.
enum class TimeMeasure { Shipments, Value, Weight, Units };

/// One bar of the timeline: what the other filters leave, and of it what lies in the range in view.
struct TimeBar {
    double all = 0, allNoted = 0, inView = 0, inViewNoted = 0;
};

/// The bars of a filter, by slot.
struct TimeBars {
    std::map<int, TimeBar> bars;
    double most = 0;
    std::size_t monthsOnly = 0; ///< Shipments of which only the month is known, where bars are shorter than that.
};
[[nodiscard]] TimeBars timeBars(const std::vector<query::TimeCount>& times, TimeUnit unit, TimeMeasure measure,
                                const query::TimeRange& inView);

/// From the first to the last slot in which anything happened; nothing without dates.
[[nodiscard]] std::optional<SlotRange> slotsOf(const query::ShipmentTable& table, TimeUnit unit);

/// "12 shipments", "$1,200", "3 t", "40 pieces"
[[nodiscard]] QString measureText(TimeMeasure measure, double amount);

} // namespace waybill::ui
