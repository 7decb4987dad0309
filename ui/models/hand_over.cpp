// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hand_over.h"

#include <QThreadPool>
#include <atomic>
#include <utility>

namespace waybill::ui {

namespace {

std::atomic<unsigned> handedOver = 0;

} // namespace

void startIn(QThreadPool& pool, std::function<void()> work) {
    std::function<void()> given = [work = std::move(work)] {
        // Before anything of the work is looked at.
        (void)handedOver.load(std::memory_order_acquire);
        work();
    };
    handedOver.fetch_add(1, std::memory_order_release);
    pool.start(std::move(given));
}

} // namespace waybill::ui
