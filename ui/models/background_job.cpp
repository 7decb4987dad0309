// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/background_job.h"

#include "ui/models/wait_elsewhere.h"

#include <QMetaObject>
#include <algorithm>
#include <utility>

namespace waybill::ui {

void BackgroundJob::Line::post(std::function<void()> what) {
    const std::scoped_lock lock(mutex);
    if (!end)
        return;
    posted.push_back(std::move(what));
    QMetaObject::invokeMethod(end, "deliverNext", Qt::QueuedConnection);
}

void BackgroundJob::deliverNext() {
    std::function<void()> what;
    {
        const std::scoped_lock lock(m_line->mutex);
        if (m_line->posted.empty())
            return;
        what = std::move(m_line->posted.front());
        m_line->posted.pop_front();
    }
    what(); // may be the end of this object
}

BackgroundJob::BackgroundJob(QObject* parent) : QObject(parent) {
    m_line->end = this;
}

BackgroundJob::~BackgroundJob() {
    {
        const std::scoped_lock lock(m_line->mutex);
        m_line->end = nullptr;
    }
    for (Run& run : m_runs) {
        run.thread.request_stop();
        waitElsewhere(std::move(run.thread));
    }
}

void BackgroundJob::start(Work work) {
    drop();
    const quint64 serial = ++m_serial;
    std::jthread thread([this, line = m_line, serial, work = std::move(work)](const std::stop_token& stop) {
        const auto listener = [this, line, serial](const Progress& progress) {
            line->post([this, serial, progress] {
                if (serial == m_serial && m_running)
                    Q_EMIT progressed(progress);
            });
        };
        Job job(listener, stop);
        Deliver deliver = work(job);
        line->post([this, serial, deliver = std::move(deliver)] { finish(serial, deliver); });
    });
    m_runs.push_back({serial, std::move(thread)});
    setRunning(true);
}

void BackgroundJob::requestStop() {
    for (Run& run : m_runs)
        run.thread.request_stop();
}

void BackgroundJob::drop() {
    requestStop();
    ++m_serial;
    setRunning(false);
}

void BackgroundJob::finish(quint64 serial, const Deliver& deliver) {
    const auto ended =
        std::find_if(m_runs.begin(), m_runs.end(), [serial](const Run& run) { return run.serial == serial; });
    if (ended != m_runs.end()) {
        waitElsewhere(std::move(ended->thread)); // what the work held may take a while to go
        m_runs.erase(ended);
    }
    if (serial != m_serial)
        return;
    setRunning(false);
    if (deliver)
        deliver();
}

void BackgroundJob::setRunning(bool running) {
    if (m_running == running)
        return;
    m_running = running;
    Q_EMIT runningChanged(running);
}

} // namespace waybill::ui
