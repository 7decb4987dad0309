// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace waybill {

/// Hands things from threads to threads, never more than `capacity` waiting.
template <class T> class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// Waits for room. False when the queue has been closed: the thing is dropped.
    bool push(T thing) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_things.size() < m_capacity; });
        if (m_closed)
            return false;
        m_things.push_back(std::move(thing));
        m_changed.notify_all();
        return true;
    }

    /// Waits for a thing; nothing when the queue has been closed and is empty.
    std::optional<T> pop() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_things.empty(); });
        if (m_things.empty())
            return std::nullopt;
        std::optional<T> thing(std::move(m_things.front()));
        m_things.pop_front();
        m_changed.notify_all();
        return thing;
    }

    /// No more things come; those that wait can still be taken.
    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    /// As close(), and those that wait are dropped.
    void abandon() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_things.clear();
        m_changed.notify_all();
    }

private:
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_things;
    bool m_closed = false;
};

} // namespace waybill
