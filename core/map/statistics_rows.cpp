// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/statistics.h"
#include "core/map/values.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waybill::map {

namespace {

template <std::size_t N> bool isOneOf(std::string_view cell, const std::array<std::string_view, N>& words) {
    return std::ranges::find(words, folded(cell)) != words.end();
}

bool isWholeWorld(std::string_view partner) {
    static constexpr std::array<std::string_view, 12> words{"world", "w00", "0",     "all countries", "total", "wld",
                                                            "мир",   "все", "всего", "全部国家",      "总计",  "合计"};
    return isOneOf(partner, words);
}

bool isAllGoods(std::string_view code) {
    static constexpr std::array<std::string_view, 6> words{"total", "all", "всего", "итого", "总计", "合计"};
    return isOneOf(code, words);
}

// What stands in a column that splits figures further, in the row that does not.
bool isUnsplit(std::string_view cell) {
    static constexpr std::array<std::string_view, 7> words{"", "0", "c00", "w00", "total", "world", "all"};
    return isOneOf(cell, words);
}

enum class Flow { Export, Import, Other };

Flow flowOf(std::string_view cell) {
    static constexpr std::array<std::string_view, 10> exports{"x",       "export", "exports", "e",    "2",
                                                              "экспорт", "эк",     "出口",    "expo", "ihracat"};
    static constexpr std::array<std::string_view, 9> imports{"m",      "import", "imports", "i",      "1",
                                                             "импорт", "им",     "进口",    "ithalat"};
    if (isOneOf(cell, exports))
        return Flow::Export;
    return isOneOf(cell, imports) ? Flow::Import : Flow::Other;
}

std::optional<int> wholeNumber(std::string_view cell) {
    const auto number = parseNumber(cell, '.');
    if (!number || *number != std::floor(*number) || std::abs(*number) > 9999)
        return std::nullopt;
    return int(*number);
}

double amountIn(std::string_view cell) {
    const auto amount = isPlaceholder(cell) ? std::nullopt : parseNumber(cell, '.');
    return amount ? *amount : std::numeric_limits<double>::quiet_NaN();
}

// Of two to twelve digits: official tables have chapters and headings too. Their codes have even numbers of digits, so
// that an odd one has lost its leading zero.
std::optional<std::string> officialCode(std::string_view cell) {
    std::string code;
    for (const char c : cell) {
        if (c >= '0' && c <= '9')
            code += c;
        else if (c != '.' && c != ' ')
            return std::nullopt;
    }
    if (code.size() % 2 == 1)
        code.insert(code.begin(), '0');
    constexpr std::size_t longest = 12;
    return code.empty() || code.size() > longest ? std::nullopt : std::optional(code);
}

Rejection rejection(std::string code, std::string_view what, std::string_view cell) {
    std::string text(what);
    if (!cell.empty())
        text.append(": ").append(cell);
    return {std::move(code), std::move(text)};
}

} // namespace

StatisticsParser::StatisticsParser(StatisticsMapping mapping, StatisticsDefaults defaults)
    : m_mapping(std::move(mapping)), m_defaults(std::move(defaults)) {}

std::string_view StatisticsParser::cell(const read::RowBlock& block, std::size_t row, StatisticsField field) const {
    const auto columns = m_mapping.columns.find(field);
    return columns == m_mapping.columns.end() ? std::string_view() : trimmed(block.cell(row, columns->second.front()));
}

std::optional<Month> StatisticsParser::monthOf(const read::RowBlock& block, std::size_t row) const {
    if (m_mapping.has(StatisticsField::Period)) {
        const std::string_view period = cell(block, row, StatisticsField::Period);
        if (const auto month = parseMonth(period))
            return month;
        if (const auto date = parseDate(period, DateOrder::DayFirst))
            return Month::of(*date);
    }
    const auto year = wholeNumber(cell(block, row, StatisticsField::Year));
    // Beside a year, "Month" is a number alone.
    const auto month = wholeNumber(
        cell(block, row, m_mapping.has(StatisticsField::Month) ? StatisticsField::Month : StatisticsField::Period));
    if (!year || !month)
        return std::nullopt;
    const auto first = Date::make(*year, *month, 1);
    return first ? std::optional(Month::of(*first)) : std::nullopt;
}

std::optional<Rejection> StatisticsParser::refusal(const read::RowBlock& block, std::size_t row) const {
    if (const std::string_view partner = cell(block, row, StatisticsField::Partner); isWholeWorld(partner))
        return rejection("all-partners", "the sum over all partner countries", {});
    if (const std::string_view code = cell(block, row, StatisticsField::Hs); isAllGoods(code))
        return rejection("all-goods", "the sum over all goods", {});
    if (const auto splits = m_mapping.columns.find(StatisticsField::Breakdown); splits != m_mapping.columns.end()) {
        for (const std::size_t column : splits->second) {
            if (!isUnsplit(trimmed(block.cell(row, column))))
                return rejection("part-of-another-row", "a part of the row that has the whole",
                                 m_mapping.headers[column]);
        }
    }
    return std::nullopt;
}

std::optional<Rejection> StatisticsParser::readCountries(StatisticsDraft& draft, const read::RowBlock& block,
                                                         std::size_t row) const {
    draft.reporter = m_defaults.reporter.empty() ? m_mapping.impliedReporter : m_defaults.reporter;
    if (const std::string_view named = cell(block, row, StatisticsField::Reporter); !named.empty()) {
        const auto country = parseCountry(named);
        if (!country)
            return rejection("no-reporter", "the reporting country is not known", named);
        draft.reporter = *country;
    }
    const std::string_view named = cell(block, row, StatisticsField::Partner);
    const auto partner = parseCountry(named);
    if (!partner)
        return rejection("no-partner", "the partner is not known as a country", named);
    bool areImports = m_defaults.areImports;
    if (m_mapping.has(StatisticsField::Flow)) {
        const std::string_view said = cell(block, row, StatisticsField::Flow);
        const Flow flow = flowOf(said);
        if (flow == Flow::Other)
            return rejection("other-flow", "neither exports nor imports", said);
        areImports = flow == Flow::Import;
    }
    draft.exporter = areImports ? *partner : draft.reporter;
    draft.importer = areImports ? draft.reporter : *partner;
    return std::nullopt;
}

void StatisticsParser::readAmounts(StatisticsDraft& draft, const read::RowBlock& block, std::size_t row) const {
    draft.netKg = amountIn(cell(block, row, StatisticsField::NetKg));
    draft.valueUsd = amountIn(cell(block, row, StatisticsField::Usd));
    constexpr double thousand = 1000;
    if (std::isnan(draft.valueUsd))
        draft.valueUsd = amountIn(cell(block, row, StatisticsField::ThousandUsd)) * thousand;
    const auto quantities = m_mapping.columns.find(StatisticsField::Quantity);
    if (quantities == m_mapping.columns.end())
        return;
    const auto units = m_mapping.columns.find(StatisticsField::Unit);
    for (std::size_t i = 0; i < quantities->second.size(); ++i) {
        const double quantity = amountIn(trimmed(block.cell(row, quantities->second[i])));
        const bool hasUnit = units != m_mapping.columns.end() && i < units->second.size();
        if (!std::isnan(quantity))
            draft.quantities.emplace_back(quantity, hasUnit ? std::string(trimmed(block.cell(row, units->second[i])))
                                                            : std::string());
    }
}

StatisticsOutcome StatisticsParser::parse(const read::RowBlock& block, std::size_t row) const {
    if (block.isBlank(row))
        return BlankRow{};
    if (auto refused = refusal(block, row))
        return std::move(*refused);
    StatisticsDraft draft;
    const auto month = monthOf(block, row);
    if (!month)
        return rejection(
            "no-month", "no month",
            cell(block, row, m_mapping.has(StatisticsField::Period) ? StatisticsField::Period : StatisticsField::Year));
    draft.month = *month;
    const std::string_view code = cell(block, row, StatisticsField::Hs);
    const auto hs = officialCode(code);
    if (!hs)
        return rejection("no-code", "no code of goods", code);
    draft.hsCode = *hs;
    if (auto refused = readCountries(draft, block, row))
        return std::move(*refused);
    draft.goods = cell(block, row, StatisticsField::Goods);
    readAmounts(draft, block, row);
    if (draft.quantities.empty() && std::isnan(draft.netKg) && std::isnan(draft.valueUsd))
        return rejection("no-amount", "no amount", {});
    return draft;
}

} // namespace waybill::map
