// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/draft.h"

#include <string>
#include <string_view>
#include <vector>

namespace waybill::store {

/// What two rows of different sources have in common when they say the same: a declaration (or bill of lading) and an
/// item of it; or, without a number, all that a row says about day, goods, parties, value and weight.
struct MatchKey {
    std::string text; ///< Empty: the row says too little to be recognised elsewhere.
    std::string item; ///< Number of the item, empty when the row has none.
    bool byNumber = false;

    [[nodiscard]] bool isEmpty() const { return text.empty(); }
    /// For the case file: 40 bits of the text, 24 of the item (0 without one). 0 when empty.
    [[nodiscard]] qint64 value() const;
};
[[nodiscard]] MatchKey matchKey(const map::ShipmentDraft& draft);

/// All values of one declaration stand together: this keeps the part that they share.
[[nodiscard]] qint64 withoutItem(qint64 value);

/// "10702030/010123/0001234", "10702030/010123/0001234/5" and "10702030 010123 0001234" are one declaration; an item
/// that a vendor has appended is put into `item` when that is still empty. Other numbers keep letters and digits.
[[nodiscard]] std::string declarationKey(std::string_view number, std::string& item);

/// How well two rows of one declaration agree on the goods: higher is better. `impossible` when the days are too far
/// apart.
inline constexpr int impossible = -100;
[[nodiscard]] int agreement(const map::ShipmentDraft& one, const map::ShipmentDraft& other);

/// Where two rows that say the same disagree: "value_usd: 28,292 / 28,300". What only one of them says is no
/// difference.
[[nodiscard]] std::vector<std::string> differences(const map::ShipmentDraft& shipment, const map::ShipmentDraft& row);

} // namespace waybill::store
