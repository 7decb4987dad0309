// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <QObject>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace waybill::ui {

/// Runs work in a thread and brings its answer back to the GUI thread. A newer question makes older answers stale: the
/// older work is told to stop and its answer dropped. Nothing is delivered after the object died. Nobody waits for work
/// that is not wanted any more, so it may outlive the object: it must hold all it looks at, and may keep pointers only
/// for what it delivers.
class BackgroundJob : public QObject {
    Q_OBJECT
public:
    /// What is done with the answer, on the GUI thread.
    using Deliver = std::function<void()>;
    /// Runs in the thread; must not touch widgets. What it returns may be empty.
    using Work = std::function<Deliver(Job&)>;

    explicit BackgroundJob(QObject* parent = nullptr);
    /// Tells the work to stop; it ends by itself.
    ~BackgroundJob() override;

    void start(Work work);
    /// Tells the work to stop; its answer (then: cancelled) is still delivered.
    void requestStop();
    /// Tells the work to stop and drops its answer.
    void drop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(const waybill::Progress& progress);
    void runningChanged(bool running);

private:
    void setRunning(bool running);
    /// By name, so that nothing goes by way of Qt's queue but the call: what is handed over lies behind the line's
    /// mutex.
    Q_INVOKABLE void deliverNext();
    void finish(quint64 serial, const Deliver& deliver);

    struct Run {
        quint64 serial;
        std::jthread thread;
    };
    /// The way from the threads to this object, cut when it dies.
    struct Line {
        std::mutex mutex;
        BackgroundJob* end = nullptr;
        std::deque<std::function<void()>> posted; ///< One call of deliverNext() for each.
        void post(std::function<void()> what);
    };
    std::shared_ptr<Line> m_line = std::make_shared<Line>();
    std::vector<Run> m_runs;
    quint64 m_serial = 0;
    bool m_running = false;
};

} // namespace waybill::ui
