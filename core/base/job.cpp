// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/job.h"

namespace waybill {

namespace {
constexpr std::chrono::milliseconds listenerInterval{100};
}

Job::Job(Listener listener, std::stop_token stop) : m_listener(std::move(listener)), m_stop(std::move(stop)) {}

void Job::startPhase(std::string phase, qint64 total) {
    Progress snapshot;
    {
        const std::lock_guard lock(m_mutex);
        m_progress = Progress{std::move(phase), 0, total, 0};
        m_lastCall = std::chrono::steady_clock::now();
        snapshot = m_progress;
    }
    if (m_listener)
        m_listener(snapshot);
}

void Job::advanceTo(qint64 done, qint64 rows) {
    Progress snapshot;
    {
        const std::lock_guard lock(m_mutex);
        m_progress.done = done;
        m_progress.rows = rows;
        const auto now = std::chrono::steady_clock::now();
        if (now - m_lastCall < listenerInterval)
            return;
        m_lastCall = now;
        snapshot = m_progress;
    }
    if (m_listener)
        m_listener(snapshot);
}

void Job::report(Issue issue) {
    const std::lock_guard lock(m_mutex);
    m_issues.push_back(std::move(issue));
}

std::vector<Issue> Job::issues() const {
    const std::lock_guard lock(m_mutex);
    return m_issues;
}

} // namespace waybill
