// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/filter_options.h"

#include "core/base/text.h"
#include "core/goods/high_priority.h"
#include "core/query/differences.h"
#include "core/query/expression_fields.h"
#include "core/query/filter_expression.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

namespace waybill::query {

namespace {

struct Reader {
    FilterOption option;
    /// False when the text is not what the option takes.
    std::function<bool(Filter&, std::string_view)> read;
    /// The option's value in a filter; empty when it does not use it.
    std::function<std::string(const Filter&)> write;
};

template <class Number> std::optional<Number> number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string plain(double value) {
    char text[64];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
    return error == std::errc{} ? std::string(text, end) : std::string();
}

std::vector<std::string> parts(std::string_view text) {
    std::vector<std::string> result;
    while (!text.empty()) {
        const auto comma = text.find(',');
        if (const auto part = trimmed(text.substr(0, comma)); !part.empty())
            result.emplace_back(part);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return result;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string result;
    for (const std::string& text : texts)
        result += (result.empty() ? "" : ",") + text;
    return result;
}

Reader dateReader(FilterOption option, std::optional<Date> Filter::*field) {
    return {
        option,
        [field](Filter& filter, std::string_view text) { return (filter.*field = Date::fromIso(text)).has_value(); },
        [field](const Filter& filter) { return filter.*field ? (filter.*field)->iso() : std::string(); }};
}

Reader amountReader(FilterOption option, std::optional<double> Filter::*field) {
    return {
        option,
        [field](Filter& filter, std::string_view text) { return (filter.*field = number<double>(text)).has_value(); },
        [field](const Filter& filter) { return filter.*field ? plain(*(filter.*field)) : std::string(); }};
}

Reader textReader(FilterOption option, std::string Filter::*field) {
    return {option,
            [field](Filter& filter, std::string_view text) {
                filter.*field = text;
                return !trimmed(text).empty();
            },
            [field](const Filter& filter) { return filter.*field; }};
}

Reader listReader(FilterOption option, std::vector<std::string> Filter::*field, bool (*valid)(std::string&)) {
    return {option,
            [field, valid](Filter& filter, std::string_view text) {
                const auto given = parts(text);
                for (std::string part : given) {
                    if (!valid(part))
                        return false;
                    (filter.*field).push_back(std::move(part));
                }
                return !given.empty();
            },
            [field](const Filter& filter) { return joined(filter.*field); }};
}

bool isHsPrefix(std::string& text) {
    std::erase(text, '.');
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

bool isCountry(std::string& text) {
    for (char& c : text)
        c = c >= 'a' && c <= 'z' ? char(c - 32) : c;
    return text.size() == 2;
}

bool isAnything(std::string& text) {
    return !text.empty();
}

Reader noteReader() {
    return {{"note", "CLASS,…", "Shipments that state smo, military, aid, dual-use or civilian, or none."},
            [](Filter& filter, std::string_view text) {
                const auto given = parts(text);
                for (const std::string& part : given) {
                    const auto noteClass = noteClassFromName(part);
                    if (!noteClass)
                        return false;
                    filter.noteClasses.push_back(*noteClass);
                }
                return !given.empty();
            },
            [](const Filter& filter) {
                std::vector<std::string> names;
                for (const NoteClass noteClass : filter.noteClasses)
                    names.emplace_back(noteClassName(noteClass));
                return joined(names);
            }};
}

Reader differenceReader() {
    return {{"differs", "WHAT,…",
             "Shipments whose goods come from another country than their seller (origin), or whose maker neither buys "
             "nor sells them (maker)."},
            [](Filter& filter, std::string_view text) {
                const auto given = parts(text);
                for (const std::string& part : given) {
                    const auto difference = differenceFromName(part);
                    if (!difference)
                        return false;
                    filter.differences.push_back(*difference);
                }
                return !given.empty();
            },
            [](const Filter& filter) {
                std::vector<std::string> names;
                for (const Difference difference : filter.differences)
                    names.emplace_back(differenceName(difference));
                return joined(names);
            }};
}

bool isTier(std::string& text) {
    for (char& c : text)
        c = c >= 'a' && c <= 'z' ? char(c - 32) : c;
    return std::ranges::find(goods::highPriorityTiers, text) != goods::highPriorityTiers.end();
}

template <class Id> Reader idReader(FilterOption option, std::vector<Id> Filter::*field, std::string prefix) {
    return {option,
            [field, prefix](Filter& filter, std::string_view text) {
                const auto given = parts(text);
                for (const std::string& part : given) {
                    const std::string_view digits = part.starts_with(prefix)
                                                        ? std::string_view(part).substr(prefix.size())
                                                        : std::string_view(part);
                    const auto id = number<qint64>(digits);
                    if (!id || *id < 1)
                        return false;
                    (filter.*field).push_back(Id(*id));
                }
                return !given.empty();
            },
            [field, prefix](const Filter& filter) {
                std::vector<std::string> names;
                for (const Id id : filter.*field)
                    names.push_back(prefix + std::to_string(id.value()));
                return joined(names);
            }};
}

Reader roleReader() {
    return {{"role", "ROLE", "With --party: in that role; alone: shipments that name one."},
            [](Filter& filter, std::string_view text) { return (filter.role = roleFromName(text)).has_value(); },
            [](const Filter& filter) { return filter.role ? std::string(roleName(*filter.role)) : std::string(); }};
}

Reader hopsReader() {
    return {{"hops", "N", "How many links away from --around."},
            [](Filter& filter, std::string_view text) {
                const auto hops = number<int>(text);
                filter.hops = hops.value_or(0);
                return hops && *hops >= 1 && *hops <= 99;
            },
            [](const Filter& filter) {
                return filter.around.empty() || filter.hops == 1 ? std::string() : std::to_string(filter.hops);
            }};
}

Reader expressionReader() {
    return {{"filter", "EXPRESSION",
             "Conditions in one line, as above the picture: note:smo value>100000 -country:CN (hs:8806 OR jammer)."},
            [](Filter& filter, std::string_view text) {
                auto read = parseExpression(text);
                if (!read || !takeIn(filter, *read))
                    return false;
                filter.clauses.insert(filter.clauses.end(), read->clauses.begin(), read->clauses.end());
                return true;
            },
            [](const Filter& filter) {
                Filter rest;
                rest.clauses = filter.clauses;
                return writeExpression(rest);
            }};
}

const std::vector<Reader>& readers() {
    static const std::vector<Reader> all{
        dateReader({"from", "DATE", "From this day on (yyyy-mm-dd)."}, &Filter::from),
        dateReader({"to", "DATE", "Until this day (yyyy-mm-dd)."}, &Filter::to),
        listReader({"hs", "PREFIX,…", "HS codes that begin so."}, &Filter::hsPrefixes, isHsPrefix),
        listReader({"category", "NAME,…", "Goods categories, by id."}, &Filter::categories, isAnything),
        noteReader(),
        listReader({"origin", "CC,…", "Countries of origin (ISO 3166-1 alpha-2)."}, &Filter::origins, isCountry),
        listReader({"tier", "TIER,…", "Tiers of the common high-priority list: 1, 2, 3A, 3B, 4A, 4B."}, &Filter::tiers,
                   isTier),
        differenceReader(),
        textReader({"party", "TEXT", "A party whose name contains this."}, &Filter::party),
        roleReader(),
        amountReader({"min-value", "USD", "At least this value."}, &Filter::minValueUsd),
        amountReader({"max-value", "USD", "At most this value."}, &Filter::maxValueUsd),
        amountReader({"min-weight", "KG", "At least this weight (net, else gross)."}, &Filter::minWeightKg),
        textReader({"text", "QUERY", "Words that all occur; OR means either; \"…\" a phrase."}, &Filter::text),
        listReader({"tag", "T,…", "What you tagged: #T in an annotation of it, its firms, addresses or links."},
                   &Filter::tags, isAnything),
        listReader({"status", "S,…", "What has this status now, likewise: suspicious, denied, …"}, &Filter::statuses,
                   isAnything),
        idReader<SourceId>({"source", "N", "Sources, by number."}, &Filter::sources, ""),
        idReader<EntityId>({"around", "ID", "Shipments around a firm (co-12)."}, &Filter::around, "co-"),
        hopsReader(),
        expressionReader(),
    };
    return all;
}

} // namespace

const std::vector<FilterOption>& filterOptions() {
    static const std::vector<FilterOption> options = [] {
        std::vector<FilterOption> result;
        for (const Reader& reader : readers())
            result.push_back(reader.option);
        return result;
    }();
    return options;
}

Result<Filter> parseFilter(const FilterArguments& arguments) {
    Filter filter;
    for (const auto& [name, text] : arguments) {
        const auto reader = std::find_if(readers().begin(), readers().end(),
                                         [name = name](const Reader& each) { return each.option.name == name; });
        if (reader == readers().end())
            return failure(Error{.code = ErrorCode::BadCall,
                                 .what = QStringLiteral("--%1 is no filter").arg(toQString(name)),
                                 .remedy = QStringLiteral("waybill shipments --help lists the filters.")});
        if (!reader->read(filter, text))
            return failure(
                Error{.code = ErrorCode::BadCall,
                      .what = QStringLiteral("--%1 takes %2, not \"%3\"")
                                  .arg(toQString(name), toQString(reader->option.valueName), toQString(text)),
                      .remedy = toQString(reader->option.help)});
    }
    return filter;
}

std::string describe(const Filter& filter) {
    std::string text;
    for (const Reader& reader : readers()) {
        if (const std::string value = reader.write(filter); !value.empty())
            text += (text.empty() ? "" : " · ") + std::string(reader.option.name) + " " + value;
    }
    return text;
}

} // namespace waybill::query
