// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/resources.h"
#include "core/base/text.h"
#include "core/base/tsv.h"
#include "core/map/header_tokens.h"
#include "core/map/statistics.h"

#include <QStringList>
#include <array>

namespace waybill::map {

namespace {

constexpr std::size_t rowsLookedAt = 60; // a title, a list of what was asked for, then the header
constexpr std::string_view onlyOf = "of:";

constexpr std::array<std::pair<std::string_view, StatisticsField>, 14> fieldNames{
    {{"period", StatisticsField::Period},
     {"year", StatisticsField::Year},
     {"month", StatisticsField::Month},
     {"flow", StatisticsField::Flow},
     {"reporter", StatisticsField::Reporter},
     {"partner", StatisticsField::Partner},
     {"hs", StatisticsField::Hs},
     {"goods", StatisticsField::Goods},
     {"quantity", StatisticsField::Quantity},
     {"unit", StatisticsField::Unit},
     {"net-kg", StatisticsField::NetKg},
     {"usd", StatisticsField::Usd},
     {"thousand-usd", StatisticsField::ThousandUsd},
     {"breakdown", StatisticsField::Breakdown}}};

struct Names {
    std::map<std::string, StatisticsField, std::less<>> fields; // by header key
    std::map<std::string, std::string, std::less<>> onlyUsed;   // header key → the one country that writes it
};

const Names& names() {
    static const Names all = [] {
        Names read;
        const QByteArray text = resource(QStringLiteral("map/statistics.tsv"));
        for (const TsvLine& line : tsvLines({text.constData(), std::size_t(text.size())})) {
            if (line.columns.size() != 3)
                continue;
            for (const std::string_view header : splitAt(line.columns[2], ',')) {
                if (line.columns[0].starts_with(onlyOf))
                    read.onlyUsed.emplace(headerKey(header), line.columns[0].substr(onlyOf.size()));
                else if (const auto field =
                             std::ranges::find(fieldNames, line.columns[0], [](auto& n) { return n.first; });
                         field != fieldNames.end())
                    read.fields.emplace(headerKey(header), field->second);
            }
        }
        return read;
    }();
    return all;
}

StatisticsMapping mappingBy(const read::RowBlock& sample, std::size_t row) {
    StatisticsMapping mapping;
    mapping.headerRow = sample.rowNumber(row);
    for (std::size_t column = 0; column < sample.cellCount(row); ++column) {
        const std::string_view header = trimmed(sample.cell(row, column));
        mapping.headers.emplace_back(header);
        const std::string key = headerKey(header);
        if (const auto field = names().fields.find(key); field != names().fields.end())
            mapping.columns[field->second].push_back(column);
        if (const auto country = names().onlyUsed.find(key); country != names().onlyUsed.end())
            mapping.impliedReporter = country->second;
    }
    return mapping;
}

// A code without the words beside it: two columns name the goods, two the partner.
void preferFirst(StatisticsMapping& mapping) {
    for (auto& [field, columns] : mapping.columns) {
        if (field != StatisticsField::Quantity && field != StatisticsField::Unit && field != StatisticsField::Breakdown)
            columns.resize(1);
    }
}

QStringList missingIn(const StatisticsMapping& mapping) {
    QStringList missing;
    if (!mapping.has(StatisticsField::Period) &&
        !(mapping.has(StatisticsField::Year) && mapping.has(StatisticsField::Month)))
        missing << QStringLiteral("the month (period)");
    if (!mapping.has(StatisticsField::Hs))
        missing << QStringLiteral("the code of the goods (hs)");
    if (!mapping.has(StatisticsField::Partner))
        missing << QStringLiteral("the partner country (partner)");
    if (!mapping.has(StatisticsField::Usd) && !mapping.has(StatisticsField::ThousandUsd) &&
        !mapping.has(StatisticsField::Quantity) && !mapping.has(StatisticsField::NetKg))
        missing << QStringLiteral("an amount (quantity, net-kg, usd or thousand-usd)");
    return missing;
}

} // namespace

Result<StatisticsMapping> mapStatistics(const read::RowBlock& sample) {
    std::optional<StatisticsMapping> best;
    QStringList bestMisses;
    for (std::size_t row = 0; row < std::min(sample.rowCount(), rowsLookedAt); ++row) {
        StatisticsMapping mapping = mappingBy(sample, row);
        const QStringList missing = missingIn(mapping);
        if (!best || missing.size() < bestMisses.size()) {
            best = std::move(mapping);
            bestMisses = missing;
        }
    }
    if (best && bestMisses.isEmpty()) {
        preferFirst(*best);
        return std::move(*best);
    }
    constexpr qsizetype allMissing = 4;
    Error error{.code = ErrorCode::BadInput,
                .what = QStringLiteral("Cannot read the table as official statistics"),
                .remedy = QStringLiteral("Write the word in brackets over the column and try again.")};
    error.why = !best || bestMisses.size() == allMissing
                    ? QStringLiteral("no row of it names a month, a code of goods, a partner country and an amount")
                    : QStringLiteral("no column is known to be ") + bestMisses.join(QStringLiteral(", nor "));
    if (best && bestMisses.size() < allMissing)
        error.row = best->headerRow;
    else
        error.remedy = QStringLiteral("A table needs columns named period, hs, partner, and quantity, net-kg or usd.");
    return failure(error);
}

} // namespace waybill::map
