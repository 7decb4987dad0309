// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waybill::goods {

/// HS codes that begin alike, and when they mean the goods: an edition may give a code other goods.
struct HsRule {
    std::string prefix;
    std::optional<Month> from, until; ///< The first and the last month; nothing: at any time.

    /// Whether a code of that month falls under the rule. Without a month the latest edition is taken: `from` has come
    /// and `until` is over.
    [[nodiscard]] bool holds(std::string_view hs, std::optional<Month> month) const {
        if (!hs.starts_with(prefix))
            return false;
        const bool begun = !from || !month || *month >= *from;
        const bool lasts = !until || (month && *month <= *until);
        return begun && lasts;
    }
};

[[nodiscard]] inline bool anyHolds(const std::vector<HsRule>& rules, std::string_view hs, std::optional<Month> month) {
    return std::any_of(rules.begin(), rules.end(), [&](const HsRule& rule) { return rule.holds(hs, month); });
}

} // namespace waybill::goods
