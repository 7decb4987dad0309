// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/load_lists.h"

#include <QTemporaryFile>
#include <cstdint>
#include <cstdlib>

using namespace waybill;

/// Any bytes, as a watch list: it is read with every row accounted for and every entry named, or refused with words.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static QTemporaryFile file;
    if (!file.isOpen() && !file.open())
        std::abort();
    if (!file.resize(0) || !file.seek(0) ||
        file.write(reinterpret_cast<const char*>(data), qint64(size)) != qint64(size) || !file.flush())
        std::abort();
    Job job;
    const auto lists = screen::loadLists({file.fileName()}, job);
    if (!lists) {
        if (lists.error().isCancelled() || lists.error().error().what.isEmpty())
            std::abort();
        return 0;
    }
    for (const screen::WatchList& list : *lists) {
        if (!list.account.balances() || list.entries.empty())
            std::abort();
        for (const screen::ListEntry& entry : list.entries) {
            if (entry.names.empty())
                std::abort();
        }
    }
    return 0;
}
