// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/for_all_at_once.h"
#include "core/query/selector.h"

#include <algorithm>

namespace waybill::query {

namespace {

constexpr std::size_t blocksInShare = 64;

/// Some blocks that one thread looks through.
struct Share {
    std::size_t begin = 0, end = 0;
    Selection passing;
};

} // namespace

Selection select(const ShipmentTable& table, const Filter& filter) {
    const Selector selector(table, filter);
    std::vector<Share> shares;
    for (std::size_t begin = 0; begin < table.blockCount(); begin += blocksInShare)
        shares.push_back({begin, std::min(begin + blocksInShare, table.blockCount()), {}});
    forAllAtOnce(shares, [&](Share& share) {
        Selector::Passes passes;
        for (std::size_t block = share.begin; block < share.end; ++block) {
            selector.apply(block, passes);
            for (std::size_t i = 0; i < blockRows; ++i) {
                if (passes[i])
                    share.passing.push_back(std::uint32_t(block * blockRows + i));
            }
        }
    });
    Selection selection;
    for (const Share& share : shares)
        selection.insert(selection.end(), share.passing.begin(), share.passing.end());
    return selection;
}

} // namespace waybill::query
