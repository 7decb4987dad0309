// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/pace.h"

#include <algorithm>
#include <cmath>

namespace waybill {

namespace {

constexpr double tellingSeconds = 1.5;

} // namespace

void Pace::take(const Progress& progress, Clock::time_point now) {
    if (progress.phase != m_progress.phase || progress.done < m_progress.done)
        m_start = now;
    m_progress = progress;
    m_seconds = std::chrono::duration<double>(now - m_start).count();
}

qint64 Pace::rowsPerSecond() const {
    if (m_seconds < tellingSeconds || m_progress.rows <= 0)
        return 0;
    const double rate = double(m_progress.rows) / m_seconds;
    const double unit = std::pow(10.0, std::max(0.0, std::floor(std::log10(rate)) - 1));
    return qint64(std::llround(rate / unit) * std::llround(unit));
}

qint64 Pace::secondsLeft() const {
    if (m_seconds < tellingSeconds || m_progress.done <= 0 || m_progress.total <= m_progress.done)
        return 0;
    const double left = m_seconds * double(m_progress.total - m_progress.done) / double(m_progress.done);
    return qint64(std::ceil(left));
}

} // namespace waybill
