// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/node_key.h"

#include "core/base/text.h"

#include <charconv>

namespace waybill {

namespace {

constexpr std::string_view firm = "co-", address = "ad-";

std::string keyOf(std::string_view prefix, qint64 number) {
    return std::string(prefix) + std::to_string(number);
}

// 0 where the key is not made of the prefix and a number.
qint64 numberIn(std::string_view key, std::string_view prefix) {
    if (!key.starts_with(prefix))
        return 0;
    qint64 number = 0;
    const char* const end = key.data() + key.size();
    const auto [stop, error] = std::from_chars(key.data() + prefix.size(), end, number);
    return error == std::errc() && stop == end && number > 0 ? number : 0;
}

} // namespace

std::string entityKey(EntityId id) {
    return keyOf(firm, id.value());
}

std::string placeKey(PlaceId id) {
    return keyOf(address, id.value());
}

EntityId entityOfKey(std::string_view key) {
    return EntityId(numberIn(key, firm));
}

EntityId entityOfKey(QStringView key) {
    return entityOfKey(toUtf8(key));
}

PlaceId placeOfKey(std::string_view key) {
    return PlaceId(numberIn(key, address));
}

PlaceId placeOfKey(QStringView key) {
    return placeOfKey(toUtf8(key));
}

} // namespace waybill
