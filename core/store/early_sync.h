// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

struct sqlite3_file;

namespace waybill::store {

/// Brings to the disk, on a thread of its own and as long as the disk keeps up, what is being written to a file, so
/// that little is left for the end of a long transaction. One thread may write to the file meanwhile; it must stay open
/// as long as this lives. A system says only once that something could not be written: who commits asks finish() first.
class EarlySync {
public:
    explicit EarlySync(sqlite3_file& file);
    EarlySync(const EarlySync&) = delete;
    EarlySync& operator=(const EarlySync&) = delete;
    ~EarlySync() = default; ///< Waits for what is on its way, a fraction of a second unless the disk fails.

    /// Ends it. SQLITE_OK, or SQLite's code of what went wrong.
    [[nodiscard]] int finish();

private:
    void work(const std::stop_token& stop);

    sqlite3_file& m_file;
    int m_code = 0; ///< The thread's until it is joined.
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace waybill::store
