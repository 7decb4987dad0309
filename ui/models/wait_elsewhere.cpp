// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/wait_elsewhere.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <memory>
#include <utility>

namespace waybill::ui {

namespace {

void waitForAll() {
    QThreadPool::globalInstance()->waitForDone();
}

// A post routine runs at the very beginning of the application's end, while all that threads may use is still there.
void waitAtTheEnd() {
    qAddPostRoutine(waitForAll);
}
Q_COREAPP_STARTUP_FUNCTION(waitAtTheEnd)

} // namespace

void waitElsewhere(std::jthread thread) {
    if (!thread.joinable())
        return;
    QThreadPool* pool = QThreadPool::globalInstance();
    pool->start([pool, thread = std::make_shared<std::jthread>(std::move(thread))] {
        pool->releaseThread(); // one that only waits takes no place from one that works
        thread->join();
        pool->reserveThread();
    });
}

} // namespace waybill::ui
