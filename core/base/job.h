// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <QtGlobal>
#include <chrono>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace waybill {

/// Where a job stands. `done` and `total` count the same unit (rows, bytes, steps); total 0 means unknown.
struct Progress {
    std::string phase; ///< "Reading", "Writing the case": a word or two for a person.
    qint64 done = 0;
    qint64 total = 0;
    qint64 rows = 0; ///< Gone through in this phase, where `done` counts something else.
};

/// The contract between long work and whoever started it: progress goes out, "stop" comes in, data problems are
/// collected. Throttled at the source: the listener is called at most every 100 ms and at each change of phase.
/// All members may be called from any thread; the listener is called on the thread that reports.
class Job {
public:
    using Listener = std::function<void(const Progress&)>;

    Job() = default;
    explicit Job(Listener listener, std::stop_token stop = {});
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;

    /// True once the person asked to stop; work then returns cancelled() as soon as it can.
    [[nodiscard]] bool isCancelled() const { return m_stop.stop_requested(); }
    [[nodiscard]] std::stop_token stopToken() const { return m_stop; }

    void startPhase(std::string phase, qint64 total = 0);
    void advanceTo(qint64 done, qint64 rows = 0);

    void report(Issue issue);
    [[nodiscard]] std::vector<Issue> issues() const;

private:
    Listener m_listener;
    std::stop_token m_stop;
    mutable std::mutex m_mutex;
    Progress m_progress;
    std::chrono::steady_clock::time_point m_lastCall;
    std::vector<Issue> m_issues;
};

} // namespace waybill
