// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"

#include <optional>

namespace waybill::query {

/// Days, both included; open where there is none.
struct TimeRange {
    std::optional<Date> from, to;
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// A month without a day is in when it touches the range. What has no time is in only when the range is open.
[[nodiscard]] inline bool isWithin(const TimeRange& range, const Time& time) {
    if (time.day != noDate)
        return (!range.from || time.day >= range.from->days()) && (!range.to || time.day <= range.to->days());
    if (!range.from && !range.to)
        return true;
    return time.month != noDate && (!range.from || time.month >= Month::of(*range.from).index) &&
           (!range.to || time.month <= Month::of(*range.to).index);
}

} // namespace waybill::query
