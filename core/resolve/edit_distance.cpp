// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/edit_distance.h"

#include <algorithm>
#include <array>

namespace waybill::resolve {

namespace {

constexpr std::size_t longest = 128; // bytes compared; longer texts are as far apart as can be unless they are equal

using Row = std::array<std::size_t, longest + 1>;

void withoutCommonEnds(std::string_view& a, std::string_view& b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most) {
    withoutCommonEnds(a, b);
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > most || b.size() > longest)
        return most + 1;
    if (a.empty())
        return b.size();
    Row before{}, last{}, row{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
        std::copy_n(last.begin(), b.size() + 1, before.begin());
        std::copy_n(row.begin(), b.size() + 1, last.begin());
    }
    return std::min(last[b.size()], most + 1);
}

} // namespace waybill::resolve
