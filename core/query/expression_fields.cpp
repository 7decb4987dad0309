// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/expression_fields.h"

#include "core/base/node_key.h"
#include "core/base/text.h"
#include "core/query/differences.h"
#include "core/query/filter_options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

namespace waybill::query {

namespace {

constexpr std::string_view rangeSign = "..";

Error badCondition(std::string_view field, std::string_view takes) {
    return {.code = ErrorCode::BadCall,
            .what = QStringLiteral("“%1” takes %2").arg(toQString(field), toQString(takes))};
}

std::optional<double> numberOf(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc{} && end == text.data() + text.size();
    return isWhole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::string numberText(double value) {
    char text[400];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
    return error == std::errc{} ? std::string(text, end) : std::string();
}

/// "2023", "2023-06", "2023-06-30": its first day, or its last.
std::optional<Date> dateOf(std::string_view text, bool isEnd) {
    if (text.size() == 4) {
        const auto month = Month::fromIso(std::string(text) + (isEnd ? "-12" : "-01"));
        return month ? std::optional(Date::fromDays(isEnd ? month->lastDay() : month->firstDay())) : std::nullopt;
    }
    if (const auto month = Month::fromIso(text))
        return Date::fromDays(isEnd ? month->lastDay() : month->firstDay());
    return Date::fromIso(text);
}

Result<Filter> readDate(std::string_view field, std::string_view sign, std::string_view value) {
    constexpr std::string_view takes = "a day, month or year, or two with “..” between: 2023-01..2023-06";
    Filter filter;
    const auto dots = value.find(rangeSign);
    const auto from = dots == std::string_view::npos ? value : value.substr(0, dots);
    const auto to = dots == std::string_view::npos ? value : value.substr(dots + rangeSign.size());
    if (value.empty() || value == rangeSign)
        return failure(badCondition(field, takes));
    const bool hasFrom = sign != "<" && sign != "<=" && !from.empty(),
               hasTo = sign != ">" && sign != ">=" && !to.empty();
    if (dots != std::string_view::npos && (sign.front() == '<' || sign.front() == '>'))
        return failure(badCondition(field, takes));
    if (hasFrom && !(filter.from = dateOf(from, sign == ">")))
        return failure(badCondition(field, takes));
    if (hasTo && !(filter.to = dateOf(to, sign != "<")))
        return failure(badCondition(field, takes));
    if (sign == ">")
        filter.from = Date::fromDays(filter.from->days() + 1);
    if (sign == "<")
        filter.to = Date::fromDays(filter.to->days() - 1);
    return filter;
}

Result<Filter> readValue(std::string_view field, std::string_view sign, std::string_view value) {
    constexpr std::string_view takes = "a number, or two with “..” between: value>=1000, value:1000..5000";
    Filter filter;
    const auto dots = value.find(rangeSign);
    if (dots != std::string_view::npos && (sign == ":" || sign == "=")) {
        const auto from = value.substr(0, dots), to = value.substr(dots + rangeSign.size());
        if ((!from.empty() && !(filter.minValueUsd = numberOf(from))) ||
            (!to.empty() && !(filter.maxValueUsd = numberOf(to))) || (from.empty() && to.empty()))
            return failure(badCondition(field, takes));
        return filter;
    }
    const auto amount = numberOf(value);
    if (!amount)
        return failure(badCondition(field, takes));
    constexpr double far = std::numeric_limits<double>::infinity();
    if (sign != "<" && sign != "<=")
        filter.minValueUsd = sign == ">" ? std::nextafter(*amount, far) : *amount;
    if (sign != ">" && sign != ">=")
        filter.maxValueUsd = sign == "<" ? std::nextafter(*amount, -far) : *amount;
    return filter;
}

Result<Filter> readWeight(std::string_view field, std::string_view sign, std::string_view value) {
    Filter filter;
    const bool isOpen = value.ends_with(rangeSign) && sign == ":";
    const auto amount = numberOf(isOpen ? value.substr(0, value.size() - rangeSign.size()) : value);
    if (!amount || (sign != ">=" && sign != ">" && !isOpen))
        return failure(badCondition(field, "at least so many kilograms: weight>=25"));
    filter.minWeightKg = sign == ">" ? std::nextafter(*amount, std::numeric_limits<double>::infinity()) : *amount;
    return filter;
}

/// The option of the command line that a field is, where it is one.
std::string_view optionOf(std::string_view field) {
    return field == "country" ? "origin" : field;
}

std::string dateText(const std::optional<Date>& from, const std::optional<Date>& to) {
    if (from && to) {
        const Month first = Month::of(*from), last = Month::of(*to);
        if (from->days() == first.firstDay() && to->days() == last.lastDay())
            return first == last ? first.iso() : first.iso() + std::string(rangeSign) + last.iso();
        if (*from == *to)
            return from->iso();
    }
    return (from ? from->iso() : std::string()) + std::string(rangeSign) + (to ? to->iso() : std::string());
}

/// An end of a range of numbers as it was typed: "more than" is the next number above.
std::string limitText(std::string_view field, bool isLeast, double value) {
    const double typed = std::nextafter(value, isLeast ? -std::numeric_limits<double>::infinity()
                                                       : std::numeric_limits<double>::infinity());
    const std::string as = numberText(value), strict = numberText(typed);
    const bool isStrict = strict.size() < as.size();
    return std::string(field) + (isLeast ? ">" : "<") + (isStrict ? strict : "=" + as);
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : ",") + quotedValue(value);
    return text;
}

template <class Items, class NameOf> std::string namesOf(const Items& items, const NameOf& nameOf) {
    std::vector<std::string> names;
    for (const auto& item : items)
        names.emplace_back(nameOf(item));
    return joined(names);
}

std::size_t stepsBetween(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t change = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({row[k] + 1, row[k - 1] + 1, change});
        }
    }
    return row.back();
}

} // namespace

const std::vector<std::string>& expressionFields() {
    static const std::vector<std::string> fields = [] {
        std::vector<std::string> all{"note",    "date",   "value",   "weight", "hs",   "category", "origin",
                                     "country", "tier",   "differs", "party",  "role", "tag",      "status",
                                     "source",  "around", "hops",    "text",   "from", "to"};
        for (const Role role : allRoles)
            all.emplace_back(roleName(role));
        return all;
    }();
    return fields;
}

bool isExpressionField(std::string_view name) {
    return std::ranges::find(expressionFields(), name) != expressionFields().end();
}

std::string nearestField(std::string_view name) {
    constexpr std::size_t farthest = 2;
    const auto& fields = expressionFields();
    const auto nearest =
        std::ranges::min_element(fields, {}, [&](const std::string& field) { return stepsBetween(field, name); });
    return stepsBetween(*nearest, name) <= farthest ? *nearest : std::string();
}

Result<Filter> readCondition(std::string_view field, std::string_view sign, std::string_view value) {
    if (field == "date")
        return readDate(field, sign, value);
    if (field == "value")
        return readValue(field, sign, value);
    if (field == "weight")
        return readWeight(field, sign, value);
    if (sign != ":" && sign != "=")
        return failure(badCondition(field, "a colon and what it is to be"));
    const auto role = roleFromName(field);
    if (role && trimmed(value).empty())
        return failure(badCondition(field, "a part of a name"));
    FilterArguments arguments;
    if (role)
        arguments = {{"party", std::string(value)}, {"role", std::string(field)}};
    else
        arguments = {{optionOf(field), std::string(value)}};
    auto filter = parseFilter(arguments);
    if (filter)
        return filter;
    Error error = filter.error(); // speaks of an option of the command line
    error.what = QStringLiteral("“%1” does not take “%2”. %3").arg(toQString(field), toQString(value), error.remedy);
    error.remedy.clear();
    return failure(std::move(error));
}

bool takeIn(Filter& filter, const Filter& condition) {
    Filter both = filter;
    bool fits = true;
    const auto take = [&](auto member) {
        const auto unset = Filter{}.*member;
        if (condition.*member == unset)
            return;
        fits = fits && both.*member == unset;
        both.*member = condition.*member;
    };
    take(&Filter::from);
    take(&Filter::to);
    take(&Filter::hsPrefixes);
    take(&Filter::categories);
    take(&Filter::noteClasses);
    take(&Filter::origins);
    take(&Filter::minValueUsd);
    take(&Filter::maxValueUsd);
    take(&Filter::minWeightKg);
    take(&Filter::tiers);
    take(&Filter::differences);
    take(&Filter::statuses);
    take(&Filter::tags);
    take(&Filter::sources);
    take(&Filter::around);
    take(&Filter::hops);
    // A name and a role belong together.
    if ((!condition.party.empty() || condition.role) && (!filter.party.empty() || filter.role))
        return false;
    take(&Filter::party);
    take(&Filter::role);
    if (!condition.text.empty())
        both.text += (both.text.empty() ? "" : " ") + condition.text;
    if (fits)
        filter = std::move(both);
    return fits;
}

std::vector<std::string> writeConditions(const Filter& filter) {
    std::vector<std::string> conditions;
    const auto add = [&](std::string_view field, const std::string& value) {
        if (!value.empty())
            conditions.push_back(std::string(field) + ":" + value);
    };
    if (filter.from || filter.to)
        add("date", dateText(filter.from, filter.to));
    add("note", namesOf(filter.noteClasses, noteClassName));
    if (filter.minValueUsd && filter.maxValueUsd)
        add("value", numberText(*filter.minValueUsd) + std::string(rangeSign) + numberText(*filter.maxValueUsd));
    else if (filter.minValueUsd)
        conditions.push_back(limitText("value", true, *filter.minValueUsd));
    else if (filter.maxValueUsd)
        conditions.push_back(limitText("value", false, *filter.maxValueUsd));
    if (filter.minWeightKg)
        conditions.push_back(limitText("weight", true, *filter.minWeightKg));
    add("hs", joined(filter.hsPrefixes));
    add("category", joined(filter.categories));
    add("origin", joined(filter.origins));
    add("tier", joined(filter.tiers));
    add("differs", namesOf(filter.differences, differenceName));
    if (!filter.party.empty())
        add(filter.role ? roleName(*filter.role) : "party", quotedValue(filter.party));
    else if (filter.role)
        add("role", std::string(roleName(*filter.role)));
    add("tag", joined(filter.tags));
    add("status", joined(filter.statuses));
    add("source", namesOf(filter.sources, [](SourceId id) { return std::to_string(id.value()); }));
    add("around", namesOf(filter.around, entityKey));
    if (filter.hops != Filter{}.hops)
        add("hops", std::to_string(filter.hops));
    return conditions;
}

std::string quotedValue(std::string_view value) {
    const bool isPlain = !value.empty() && value.find_first_of(" \t\"\\()") == std::string_view::npos &&
                         value.find("\u00A0") == std::string_view::npos;
    if (isPlain)
        return std::string(value);
    std::string text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + '"';
}

} // namespace waybill::query
