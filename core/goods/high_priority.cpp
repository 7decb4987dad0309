// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/high_priority.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <algorithm>
#include <vector>

namespace waybill::goods {

namespace {

constexpr std::size_t listedDigits = 6;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isWhole(const TsvLine& line) {
    const auto& columns = line.columns;
    return columns.size() == 4 && columns[0].size() == listedDigits && std::ranges::all_of(columns[0], isDigit) &&
           std::ranges::find(highPriorityTiers, columns[1]) != highPriorityTiers.end();
}

std::vector<HighPriorityCode> readList() {
    const QByteArray bytes = resource(QStringLiteral("goods/high_priority.tsv"));
    std::vector<HighPriorityCode> list;
    for (const TsvLine& line : tsvLines({bytes.constData(), std::size_t(bytes.size())})) {
        if (!isWhole(line))
            qFatal("goods/high_priority.tsv, line %lld is not: code, tier, description, source", line.number);
        const auto& columns = line.columns;
        list.push_back(
            {std::string(columns[0]), std::string(columns[1]), std::string(columns[2]), std::string(columns[3])});
    }
    std::ranges::sort(list, {}, &HighPriorityCode::hs6);
    return list;
}

} // namespace

std::span<const HighPriorityCode> highPriorityCodes() {
    static const std::vector<HighPriorityCode> list = readList();
    return list;
}

std::string_view highPriorityTier(std::string_view hsCode) {
    std::array<char, listedDigits> digits{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < hsCode.size() && count < listedDigits; ++i) {
        if (isDigit(hsCode[i]))
            digits[count++] = hsCode[i];
    }
    if (count < listedDigits)
        return {};
    const std::string_view hs6(digits.data(), digits.size());
    const auto list = highPriorityCodes();
    const auto found = std::ranges::lower_bound(
        list, hs6, {}, [](const HighPriorityCode& code) { return std::string_view(code.hs6); });
    return found != list.end() && found->hs6 == hs6 ? std::string_view(found->tier) : std::string_view();
}

} // namespace waybill::goods
