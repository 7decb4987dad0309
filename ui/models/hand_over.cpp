// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hand_over.h"

#include <QMetaObject>
#include <QThreadPool>
#include <atomic>
#include <utility>

namespace waybill::ui {

namespace {

std::atomic<unsigned> handedOver = 0;

std::function<void()> handed(std::function<void()> work) {
    handedOver.fetch_add(1, std::memory_order_release);
    return [work = std::move(work)] {
        // Before anything of `work` is looked at.
        (void)handedOver.load(std::memory_order_acquire);
        work();
    };
}

} // namespace

void startIn(QThreadPool& pool, std::function<void()> work) {
    pool.start(handed(std::move(work)));
}

void postTo(QObject* receiver, std::function<void()> work) {
    QMetaObject::invokeMethod(receiver, handed(std::move(work)), Qt::QueuedConnection);
}

} // namespace waybill::ui
