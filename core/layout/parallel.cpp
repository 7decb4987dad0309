// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/layout/parallel.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace waybill::layout {

void forEachChunk(std::size_t chunks, unsigned threads, const std::function<void(std::size_t)>& work) {
    const std::size_t workers = std::min<std::size_t>(std::max(1U, threads), chunks);
    const auto run = [&](std::size_t worker) {
        for (std::size_t chunk = worker; chunk < chunks; chunk += workers)
            work(chunk);
    };
    std::vector<std::jthread> others;
    for (std::size_t worker = 1; worker < workers; ++worker)
        others.emplace_back(run, worker);
    run(0);
}

} // namespace waybill::layout
