// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/wait_elsewhere.h"

#include "ui/models/hand_over.h"

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
    // The place of the one that waits is not released meanwhile: waitForDone() would not see it.
    startIn(*QThreadPool::globalInstance(),
            [thread = std::make_shared<std::jthread>(std::move(thread))] { thread->join(); });
}

} // namespace waybill::ui
