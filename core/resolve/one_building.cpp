// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/address_parts.h"
#include "core/resolve/edit_distance.h"
#include "core/resolve/sound.h"

#include <algorithm>

namespace waybill::resolve {

namespace {

bool differ(const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
}

std::string soundsOf(const std::vector<std::string>& words) {
    std::string sounds;
    for (const std::string& word : words)
        sounds += soundOf(word);
    return sounds;
}

bool contains(const std::vector<std::string>& words, const std::vector<std::string>& some) {
    return std::ranges::all_of(some, [&](const std::string& word) {
        return std::ranges::any_of(words, [&](const std::string& other) { return soundOf(word) == soundOf(other); });
    });
}

std::vector<std::string> withoutCentral(std::vector<std::string> words) {
    if (!words.empty() && words.back() == "central")
        words.pop_back();
    return words;
}

// Which end of a street: "Queen's Road East" and "West" are two, however long the name is.
std::string_view endOf(const std::vector<std::string>& words) {
    return words.size() > 1 && (words.back().size() == 1 || words.back() == "central") ? std::string_view(words.back())
                                                                                       : std::string_view();
}

// The same name, but for a letter in a long one, or one is the other without a first name ("King" for "Dr Martin Luther
// King").
bool areOneName(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const std::string left = soundsOf(a), right = soundsOf(b);
    if (left == right)
        return true;
    constexpr std::size_t longEnough = 6;
    const auto hasDigit = [](const std::string& text) {
        return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (hasDigit(left) || hasDigit(right) || (!endOf(a).empty() && !endOf(b).empty() && endOf(a) != endOf(b)))
        return false;
    if (std::min(left.size(), right.size()) >= longEnough && editDistance(left, right, 1) <= 1)
        return true;
    // "HARCOURT RD CENTRAL" may mean the district of that name; another end of a street is another street: "Queen's
    // Road East".
    if (withoutCentral(a) == b || withoutCentral(b) == a)
        return true;
    const auto isEnd = [](const std::string& word) { return word.size() == 1 || word == "central"; };
    if (std::ranges::any_of(a, isEnd) || std::ranges::any_of(b, isEnd))
        return false;
    return contains(a, b) || contains(b, a);
}

// A text that says more: "kwuntong" and "kwuntongkowloon".
bool shareAnArea(const AddressParts& a, const AddressParts& b) {
    constexpr std::size_t shortest = 3;
    for (const std::string& left : a.areas) {
        const std::string x = soundOf(left);
        for (const std::string& right : b.areas) {
            const std::string y = soundOf(right);
            if (std::min(x.size(), y.size()) >= shortest &&
                (x.find(y) != std::string::npos || y.find(x) != std::string::npos))
                return true;
        }
    }
    return false;
}

bool tellsWhere(const AddressParts& parts) {
    return !parts.areas.empty() || !parts.city.empty() || !parts.region.empty() || !parts.postcode.empty();
}

// Every town has a Lenin Street 5. A city-state's streets have their names once.
bool canBeInOneTown(const AddressParts& a, const AddressParts& b) {
    if (differ(a.city, b.city) || differ(a.country, b.country))
        return false;
    const bool isCityState = a.country == "HK" || b.country == "HK" || a.country == "SG" || b.country == "SG";
    const bool sameTown = !a.city.empty() && a.city == b.city;
    const bool samePostcode = !a.postcode.empty() && a.postcode == b.postcode;
    return isCityState || sameTown || samePostcode || !tellsWhere(a) || !tellsWhere(b) || shareAnArea(a, b);
}

} // namespace

bool areOneBuilding(const AddressParts& a, const AddressParts& b) {
    if (a.block != b.block || differ(a.direction, b.direction) || !canBeInOneTown(a, b))
        return false;
    const bool aStreet = !a.number.empty() && !a.street.empty();
    const bool bStreet = !b.number.empty() && !b.street.empty();
    if (aStreet && bStreet)
        return a.number == b.number && areOneName(a.street, b.street);
    return !a.estate.empty() && !b.estate.empty() && soundsOf(a.estate) == soundsOf(b.estate);
}

} // namespace waybill::resolve
