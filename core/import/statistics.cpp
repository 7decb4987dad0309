// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/statistics.h"

#include "core/base/text.h"
#include "core/goods/category.h"
#include "core/map/weight_units.h"
#include "core/store/decisions.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace waybill::import {

namespace {

constexpr std::size_t sampleRows = 100;

std::string jsonOf(const std::vector<std::string_view>& cells) {
    QJsonArray array;
    for (const std::string_view cell : cells)
        array.append(toQString(cell));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

// A quantity is a weight, or pieces, or neither (metres). Without a unit it is what official tables count goods by.
void addQuantity(store::StatisticsRow& row, double quantity, const std::string& unit, std::string_view goods) {
    if (const auto kilograms = map::kilogramsIn(unit)) {
        if (std::isnan(row.netKg))
            row.netKg = quantity * *kilograms;
        return;
    }
    if (!std::isnan(row.units))
        return;
    if (unit.empty())
        row.units = quantity;
    else if (const auto pieces = goods::pieces(quantity, unit, goods))
        row.units = *pieces;
}

class Writer {
public:
    Writer(store::Case& into, store::StatisticsSource& source) : m_into(into), m_source(source) {}

    Result<void> write(const map::StatisticsOutcome& outcome, const read::RowBlock& block, std::size_t i) {
        ++m_source.rows;
        if (std::holds_alternative<map::BlankRow>(outcome)) {
            ++m_source.blank;
            return {};
        }
        const std::string cells = jsonOf(block.cells(i));
        store::StatisticsRow row;
        row.row = block.rowNumber(i);
        row.cells = cells;
        if (const auto* rejection = std::get_if<map::Rejection>(&outcome)) {
            ++m_source.rejected;
            tell(*rejection, row.row);
            row.rejected = rejection->text;
            return store::insertStatisticsRow(m_into, m_source.id, row);
        }
        const auto& draft = std::get<map::StatisticsDraft>(outcome);
        ++m_source.kept;
        m_reporters.insert(draft.reporter);
        return writeDraft(row, draft);
    }

    /// ISO alpha-2 of those whose statistics the rows are.
    [[nodiscard]] QString reporters() const {
        return toQString(std::accumulate(
            m_reporters.begin(), m_reporters.end(), std::string(),
            [](const std::string& all, const std::string& one) { return all.empty() ? one : all + ',' + one; }));
    }
    [[nodiscard]] std::vector<Issue> issues() const {
        std::vector<Issue> all;
        for (const auto& [code, issue] : m_issues)
            all.push_back(issue);
        return all;
    }

private:
    Result<void> writeDraft(store::StatisticsRow& row, const map::StatisticsDraft& draft) {
        const std::string month = draft.month.iso();
        row.reporter = draft.reporter;
        row.exporter = draft.exporter;
        row.importer = draft.importer;
        row.month = month;
        row.hsCode = draft.hsCode;
        row.goods = draft.goods;
        row.netKg = draft.netKg;
        row.valueUsd = draft.valueUsd;
        for (const auto& [quantity, unit] : draft.quantities)
            addQuantity(row, quantity, unit, draft.goods);
        return store::insertStatisticsRow(m_into, m_source.id, row);
    }

    void tell(const map::Rejection& rejection, qint64 row) {
        Issue& issue = m_issues[rejection.code];
        issue.count = issue.row == 0 ? 1 : issue.count + 1;
        if (issue.row != 0)
            return;
        issue.severity = Severity::Info;
        issue.code = rejection.code;
        issue.text = "Not counted: " + rejection.text;
        issue.file = toUtf8(m_source.file);
        issue.row = row;
    }

    store::Case& m_into;
    store::StatisticsSource& m_source;
    std::set<std::string> m_reporters;
    std::map<std::string, Issue> m_issues;
};

Result<map::StatisticsMapping> mappingOf(const read::TableInfo& table) {
    const auto sample = read::readSample(table, sampleRows);
    if (!sample)
        return failure(sample.error());
    auto mapping = map::mapStatistics(*sample);
    if (mapping)
        return mapping;
    Error error = mapping.error();
    error.file = table.file;
    return failure(error);
}

bool saysReporter(const map::StatisticsMapping& mapping) {
    return !mapping.impliedReporter.empty() || mapping.has(map::StatisticsField::Reporter);
}

Outcome<void> writeRows(const read::TableInfo& table, const map::StatisticsMapping& mapping,
                        const map::StatisticsDefaults& defaults, Writer& writer, Job& job) {
    auto reader = read::openTable(table);
    if (!reader)
        return halt(reader.error());
    const map::StatisticsParser parser(mapping, defaults);
    job.startPhase("Reading official statistics", table.bytes);
    read::RowBlock block;
    for (;;) {
        if (job.isCancelled())
            return cancelled();
        const auto more = (*reader)->next(block, job);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        for (std::size_t i = 0; i < block.rowCount(); ++i) {
            if (block.rowNumber(i) <= mapping.headerRow)
                continue;
            if (const auto done = writer.write(parser.parse(block, i), block, i); !done)
                return halt(done.error());
        }
        job.advanceTo((*reader)->position());
    }
}

Result<void> tellJournal(store::Case& in, StatisticsId source, const QJsonObject& after) {
    store::JournalEntry entry;
    entry.action = QStringLiteral("statistics");
    entry.target = QStringLiteral("statistics-%1").arg(source.value());
    entry.after = QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact));
    return store::appendJournal(in, entry).map([](JournalId) {});
}

Result<void> finish(store::Case& in, const store::StatisticsSource& source) {
    if (source.kept == 0)
        return failure(Error{.code = ErrorCode::BadInput,
                             .what = QStringLiteral("Cannot use the official statistics"),
                             .why = QStringLiteral("none of its rows can be counted"),
                             .remedy = QStringLiteral("Look whether months, codes and partners are in the columns that "
                                                      "the header names."),
                             .file = source.file});
    if (const auto done = store::finishStatistics(in, source); !done)
        return done;
    return tellJournal(in, source.id,
                       {{QStringLiteral("file"), source.file},
                        {QStringLiteral("sha256"), source.sha256},
                        {QStringLiteral("reporter"), source.reporter},
                        {QStringLiteral("kept"), source.kept},
                        {QStringLiteral("rejected"), source.rejected}});
}

std::vector<Issue> assumptions(const map::StatisticsMapping& mapping, const map::StatisticsDefaults& defaults,
                               const QString& file) {
    std::vector<Issue> issues;
    const auto add = [&](const char* code, const char* text) {
        Issue issue;
        issue.severity = Severity::Info;
        issue.code = code;
        issue.text = text;
        issue.file = toUtf8(file);
        issues.push_back(issue);
    };
    if (!mapping.has(map::StatisticsField::Flow))
        add("flow-assumed", defaults.areImports
                                ? "No column tells exports from imports: taken as imports of the reporting country"
                                : "No column tells exports from imports: taken as exports of the reporting country");
    if (mapping.has(map::StatisticsField::Quantity) && !mapping.has(map::StatisticsField::Unit))
        add("unit-assumed", "No column names the unit of the quantities: taken as pieces");
    if (!mapping.has(map::StatisticsField::Usd) && !mapping.has(map::StatisticsField::ThousandUsd))
        add("no-usd", "No column has US dollars: values are not compared");
    return issues;
}

Error withoutReporter(const read::TableInfo& table) {
    return {.code = ErrorCode::BadInput,
            .what = QStringLiteral("Cannot use the official statistics"),
            .why = QStringLiteral("the table does not say whose statistics it holds"),
            .remedy = QStringLiteral("Say which country published it (--reporter CN)."),
            .file = table.file};
}

} // namespace

Result<bool> saysReporter(const read::TableInfo& table) {
    return mappingOf(table).map([](const map::StatisticsMapping& mapping) { return saysReporter(mapping); });
}

Outcome<StatisticsResult> importStatistics(store::Case& target, const read::TableInfo& table,
                                           const map::StatisticsDefaults& defaults, Job& job) {
    const auto mapping = mappingOf(table);
    if (!mapping)
        return halt(mapping.error());
    if (defaults.reporter.empty() && !saysReporter(*mapping))
        return halt(withoutReporter(table));
    const auto sha256 = read::fileSha256(table.file, job);
    if (!sha256)
        return tl::unexpected(sha256.error());
    StatisticsResult result;
    store::StatisticsSource& source = result.source;
    source.file = QFileInfo(table.file).fileName();
    source.sheet = table.member.isEmpty() || table.sheet.isEmpty() ? table.member + table.sheet
                                                                   : table.member + u'/' + table.sheet;
    source.sha256 = *sha256;
    for (const std::string& header : mapping->headers)
        source.header << toQString(header);
    auto transaction = store::Transaction::begin(target.database());
    if (!transaction)
        return halt(transaction.error());
    const auto id = store::beginStatistics(target, source);
    if (!id)
        return halt(id.error());
    source.id = *id;
    Writer writer(target, source);
    if (auto written = writeRows(table, *mapping, defaults, writer, job); !written)
        return tl::unexpected(written.error());
    source.reporter = writer.reporters();
    if (auto done = finish(target, source); !done)
        return halt(done.error());
    if (auto done = transaction->commit(); !done)
        return halt(done.error());
    result.issues = assumptions(*mapping, defaults, source.file);
    for (Issue& issue : writer.issues())
        result.issues.push_back(std::move(issue));
    return result;
}

Result<void> useStatistics(store::Case& in, StatisticsId source, bool isInUse) {
    auto transaction = store::Transaction::begin(in.database());
    if (!transaction)
        return failure(transaction.error());
    if (const auto done = store::useStatistics(in, source, isInUse); !done)
        return done;
    if (const auto done = tellJournal(in, source, {{QStringLiteral("in_use"), isInUse}}); !done)
        return done;
    return transaction->commit();
}

} // namespace waybill::import
