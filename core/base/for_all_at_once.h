// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace waybill {

/// As many as there are processors, within reason.
inline std::size_t threadsAtOnce() {
    constexpr std::size_t mostThreads = 8;
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, mostThreads);
}

/// Does the same with each of many things, in as many threads as there are processors; returns when all are done. The
/// work on one thing must not touch another.
template <class Thing, class Work> void forAllAtOnce(std::vector<Thing>& things, Work work) {
    const std::size_t threads = threadsAtOnce();
    const std::size_t share = std::max<std::size_t>(1, (things.size() + threads - 1) / threads);
    std::vector<std::future<void>> shares;
    for (std::size_t begin = 0; begin < things.size(); begin += share)
        shares.push_back(std::async(std::launch::async, [&things, work, begin, share] {
            for (std::size_t i = begin; i < std::min(things.size(), begin + share); ++i)
                work(things[i]);
        }));
    for (auto& done : shares)
        done.get();
}

} // namespace waybill
