// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/early_sync.h"

#include <chrono>
#include <sqlite3.h>

namespace waybill::store {

namespace {

using Clock = std::chrono::steady_clock;

// The first wait is short, so that a slow disk is found out by little.
constexpr std::chrono::milliseconds firstWait(50), usualWait(300);
// A disk that needs more does not keep up, and whoever cancels shall not wait for it.
constexpr std::chrono::milliseconds longest(200);

} // namespace

EarlySync::EarlySync(sqlite3_file& file)
    : m_file(file), m_thread([this](const std::stop_token& stop) { work(stop); }) {}

void EarlySync::work(const std::stop_token& stop) {
    std::unique_lock lock(m_mutex);
    Clock::duration taken{};
    for (auto wait = firstWait; m_code == SQLITE_OK && taken < longest; wait = usualWait) {
        m_wake.wait_for(lock, stop, wait, [] { return false; });
        if (stop.stop_requested())
            return;
        const Clock::time_point start = Clock::now();
        m_code = m_file.pMethods->xSync(&m_file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
        taken = Clock::now() - start;
    }
}

int EarlySync::finish() {
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    return m_code;
}

} // namespace waybill::store
