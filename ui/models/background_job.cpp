// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/background_job.h"

#include <QMetaObject>
#include <algorithm>
#include <utility>

namespace waybill::ui {

BackgroundJob::BackgroundJob(QObject* parent) : QObject(parent) {}

BackgroundJob::~BackgroundJob() {
    for (Run& run : m_runs)
        run.thread.request_stop();
    m_runs.clear();
}

void BackgroundJob::start(Work work) {
    drop();
    const quint64 serial = ++m_serial;
    std::jthread thread([this, serial, work = std::move(work)](const std::stop_token& stop) {
        const auto listener = [this, serial](const Progress& progress) {
            QMetaObject::invokeMethod(
                this,
                [this, serial, progress] {
                    if (serial == m_serial && m_running)
                        Q_EMIT progressed(progress);
                },
                Qt::QueuedConnection);
        };
        Job job(listener, stop);
        Deliver deliver = work(job);
        QMetaObject::invokeMethod(
            this, [this, serial, deliver = std::move(deliver)] { finish(serial, deliver); }, Qt::QueuedConnection);
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
    if (ended != m_runs.end())
        m_runs.erase(ended);
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
