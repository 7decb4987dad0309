// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <chrono>

namespace waybill {

/// How fast a phase of a job goes, from its progress as it comes in. A new phase starts anew.
class Pace {
public:
    using Clock = std::chrono::steady_clock;
    void take(const Progress& progress, Clock::time_point now = Clock::now());
    /// To two digits; 0 while it is not known.
    [[nodiscard]] qint64 rowsPerSecond() const;
    /// Rounded up; 0 while it is not known: in the first second and a half, or when the total is not known.
    [[nodiscard]] qint64 secondsLeft() const;

private:
    Progress m_progress;
    Clock::time_point m_start;
    double m_seconds = 0;
};

} // namespace waybill
