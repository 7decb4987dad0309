// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/match_key.h"

#include "core/base/digest.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace waybill::store {

namespace {

// Kept in case files: never to be changed.
constexpr std::uint64_t fileSeed = 0x57617962696C6C31ULL;
constexpr std::uint64_t itemBits = (1ULL << 24) - 1;
constexpr int longestDelayDays = 31;
constexpr std::size_t headingDigits = 6;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::vector<std::string_view> digitGroups(std::string_view text) {
    std::vector<std::string_view> groups;
    for (std::size_t i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        groups.push_back(text.substr(begin, i - begin));
    }
    return groups;
}

bool hasLetters(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
}

std::string lettersAndDigits(std::string_view text) {
    std::string key;
    for (const char c : folded(text)) {
        if (isDigit(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
            key += c;
    }
    return key;
}

// "1", "01" and "1.0" are one item.
std::string itemKey(std::string_view item) {
    std::string_view text = trimmed(item);
    if (text.ends_with(".0"))
        text.remove_suffix(2);
    while (text.size() > 1 && text.front() == '0')
        text.remove_prefix(1);
    return folded(text);
}

std::string nameOf(const map::ShipmentDraft& draft, Role role) {
    const map::PartyDraft* party = draft.party(role);
    return party == nullptr ? std::string() : folded(party->name);
}

void appendAmount(std::string& key, double amount, double unit) {
    key += '|';
    if (!std::isnan(amount) && std::abs(amount) < 1e15)
        key += std::to_string(std::llround(amount / unit));
}

// Without a number a row is recognised only when it says enough: when, what, who and how much.
std::string wholeRowKey(const map::ShipmentDraft& draft) {
    const std::string buyer = nameOf(draft, Role::Buyer);
    const std::string seller = nameOf(draft, Role::Seller);
    const bool hasUsd = !std::isnan(draft.valueUsd);
    const double value = hasUsd ? draft.valueUsd : draft.value;
    const double weight = std::isnan(draft.netKg) ? draft.grossKg : draft.netKg;
    const std::string currency = hasUsd ? "USD" : draft.currency;
    const bool saysHowMuch = !std::isnan(value) || !std::isnan(weight);
    // Without a code the goods are told by their words.
    const std::string goods = draft.hsCode.empty() ? folded(draft.description) : draft.hsCode.substr(0, headingDigits);
    if ((!draft.date && !draft.month) || goods.empty() || (buyer.empty() && seller.empty()) || !saysHowMuch)
        return {};
    std::string key = draft.date ? draft.date->iso() : draft.month->iso();
    key += '|';
    key += goods;
    for (const std::string* part : {&buyer, &seller, &currency})
        key.append("|").append(*part);
    appendAmount(key, value, 0.01);
    appendAmount(key, weight, 0.001);
    appendAmount(key, draft.quantity, 0.001);
    return key;
}

bool isClose(double a, double b) {
    return std::abs(a - b) <= 0.01 * std::max(std::abs(a), std::abs(b));
}

int compare(double a, double b, int gain, int loss) {
    if (std::isnan(a) || std::isnan(b))
        return 0;
    return isClose(a, b) ? gain : -loss;
}

bool isPrefix(std::string_view a, std::string_view b) {
    return a.starts_with(b) || b.starts_with(a);
}

void listText(std::vector<std::string>& list, const char* field, std::string_view shipment, std::string_view row) {
    if (!shipment.empty() && !row.empty() && folded(shipment) != folded(row))
        list.push_back(std::string(field) + ": " + std::string(shipment) + " / " + std::string(row));
}

std::string written(double amount) {
    char digits[64];
    const int length = std::snprintf(digits, sizeof digits, "%.3f", amount);
    std::string text(digits, std::size_t(std::clamp(length, 0, 63)));
    while (text.ends_with('0'))
        text.pop_back();
    if (text.ends_with('.'))
        text.pop_back();
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t i = point; i > 3 && isDigit(text[i - 4]); i -= 3)
        text.insert(i - 3, ",");
    return text;
}

void listAmount(std::vector<std::string>& list, const char* field, double shipment, double row, double unit) {
    if (!std::isnan(shipment) && !std::isnan(row) && std::abs(shipment - row) > unit / 2)
        list.push_back(std::string(field) + ": " + written(shipment) + " / " + written(row));
}

} // namespace

qint64 MatchKey::value() const {
    if (isEmpty())
        return 0;
    const std::uint64_t shared = digest(text, fileSeed).low & ~itemBits;
    const std::uint64_t own = item.empty() ? 0 : std::max<std::uint64_t>(digest(item, fileSeed).low & itemBits, 1);
    const std::uint64_t both = shared | own;
    return qint64(both == 0 ? 1 : both);
}

qint64 withoutItem(qint64 value) {
    return qint64(std::uint64_t(value) & ~itemBits);
}

std::string declarationKey(std::string_view number, std::string& item) {
    const auto groups = digitGroups(number);
    const bool hasParts = groups.size() >= 3 && groups[0].size() == 8 && groups[1].size() == 6;
    if (hasParts && (groups.size() == 3 || (groups.size() == 4 && groups[3].size() <= 4)) && groups[2].size() >= 6) {
        if (groups.size() == 4 && item.empty())
            item = itemKey(groups[3]);
        return std::string(groups[0]) + std::string(groups[1]) + std::string(groups[2]);
    }
    if (hasLetters(number))
        return lettersAndDigits(number);
    std::string digits;
    for (const std::string_view group : groups)
        digits += group;
    return digits;
}

MatchKey matchKey(const map::ShipmentDraft& draft) {
    MatchKey key;
    key.item = itemKey(draft.itemNo);
    if (!draft.declarationNo.empty())
        key.text = declarationKey(draft.declarationNo, key.item);
    else if (!draft.billOfLadingNo.empty())
        key.text = lettersAndDigits(draft.billOfLadingNo);
    if (!key.text.empty()) {
        key.byNumber = true;
        const std::string what = draft.declarationNo.empty() ? "bill " : "declaration ";
        key.text = what + key.text;
        return key;
    }
    key.item.clear();
    key.text = wholeRowKey(draft);
    return key;
}

int agreement(const map::ShipmentDraft& one, const map::ShipmentDraft& other) {
    int score = 0;
    if (one.date && other.date) {
        const int apart = std::abs(one.date->days() - other.date->days());
        if (apart > longestDelayDays)
            return impossible;
        score += apart == 0 ? 1 : 0;
    }
    if (!one.hsCode.empty() && !other.hsCode.empty())
        score += isPrefix(one.hsCode.substr(0, headingDigits), other.hsCode.substr(0, headingDigits)) ? 2 : -3;
    if (!std::isnan(one.valueUsd) && !std::isnan(other.valueUsd))
        score += compare(one.valueUsd, other.valueUsd, 3, 1);
    else if (one.currency == other.currency)
        score += compare(one.value, other.value, 3, 1);
    score += compare(one.netKg, other.netKg, 2, 1);
    score += compare(one.grossKg, other.grossKg, 1, 1);
    if (!one.description.empty() && folded(one.description) == folded(other.description))
        score += 2;
    return score;
}

std::vector<std::string> differences(const map::ShipmentDraft& shipment, const map::ShipmentDraft& row) {
    std::vector<std::string> list;
    listText(list, "date", shipment.date ? shipment.date->iso() : "", row.date ? row.date->iso() : "");
    if (!isPrefix(shipment.hsCode, row.hsCode))
        listText(list, "hs_code", shipment.hsCode, row.hsCode);
    listAmount(list, "value_usd", shipment.valueUsd, row.valueUsd, 0.01);
    if (shipment.currency == row.currency)
        listAmount(list, "value", shipment.value, row.value, 0.01);
    listAmount(list, "net_kg", shipment.netKg, row.netKg, 0.001);
    listAmount(list, "gross_kg", shipment.grossKg, row.grossKg, 0.001);
    listAmount(list, "quantity", shipment.quantity, row.quantity, 0.001);
    listText(list, "origin_country", shipment.originCountry, row.originCountry);
    for (const auto& [role, field] : {std::pair{Role::Buyer, "buyer.name"}, std::pair{Role::Seller, "seller.name"},
                                      std::pair{Role::Maker, "maker.name"}}) {
        const map::PartyDraft* one = shipment.party(role);
        const map::PartyDraft* other = row.party(role);
        if (one != nullptr && other != nullptr)
            listText(list, field, one->name, other->name);
    }
    return list;
}

} // namespace waybill::store
