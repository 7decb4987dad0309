// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/import/import.h"
#include "core/map/column_habits.h"
#include "core/map/mapping_gaps.h"

#include <algorithm>
#include <exception>

namespace waybill::import {

namespace {

constexpr std::size_t sampleRows = 2000; // that a table is mapped by

std::vector<map::ShipmentDraft> firstRecords(const read::RowBlock& sample, const map::Mapping& mapping,
                                             std::size_t limit) {
    std::vector<map::ShipmentDraft> records;
    const map::RowParser parser(mapping);
    const qint64 firstDataRow = std::max(mapping.firstDataRow, mapping.headerRow + 1);
    for (std::size_t i = 0; i < sample.rowCount() && records.size() < limit; ++i) {
        if (sample.rowNumber(i) < firstDataRow)
            continue;
        map::RowOutcome outcome = parser.parse(sample, i);
        if (auto* draft = std::get_if<map::ShipmentDraft>(&outcome)) {
            draft->row = sample.rowNumber(i);
            records.push_back(std::move(*draft));
        }
    }
    return records;
}

struct Passage {
    qint64 rows = 0; // with data
    std::vector<Issue> issues;
};

// Reads the table through, so that a damaged end is known before anything is imported, and so that what the sample
// leaves open is decided by all rows.
Outcome<Passage> readThrough(const read::TableInfo& table, map::Mapping& mapping, Job& job) {
    auto reader = read::openTable(table);
    if (!reader)
        return halt(reader.error());
    const qint64 firstDataRow = std::max(mapping.firstDataRow, mapping.headerRow + 1);
    map::HabitLearner learner(map::openColumns(mapping));
    Passage passage;
    job.startPhase("Reading through the rows", table.bytes);
    read::RowBlock block;
    for (;;) {
        if (job.isCancelled())
            return cancelled();
        const auto more = (*reader)->next(block, job);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        for (std::size_t i = 0; i < block.rowCount(); ++i)
            passage.rows += block.rowNumber(i) >= firstDataRow ? 1 : 0;
        learner.read(block, firstDataRow);
        job.advanceTo((*reader)->position());
    }
    learner.tell(mapping);
    passage.issues = (*reader)->issues();
    return passage;
}

struct Proposal {
    read::RowBlock sample;
    map::Mapping mapping;
};

Result<Proposal> propose(const read::TableInfo& table, std::optional<qint64> headerRow) {
    auto sample = read::readSample(table, sampleRows);
    if (!sample)
        return failure(sample.error());
    auto mapping = map::mapTable(*sample, headerRow);
    if (!mapping) {
        Error error = mapping.error();
        if (error.file.isEmpty())
            error.file = table.file;
        // The table that was meant may be in what was left out.
        for (const Issue& remark : table.remarks)
            error.why += QStringLiteral("; ") + toQString(remark.text);
        return failure(error);
    }
    return Proposal{std::move(*sample), std::move(*mapping)};
}

Outcome<Inspection> look(const read::TableInfo& table, std::optional<qint64> headerRow, std::size_t recordLimit,
                         Job& job) {
    job.startPhase("Looking at the columns");
    auto proposal = propose(table, headerRow);
    if (!proposal)
        return halt(proposal.error());
    Inspection inspection;
    inspection.table = table;
    inspection.mapping = std::move(proposal->mapping);
    inspection.sample = std::move(proposal->sample);
    const auto passage = readThrough(table, inspection.mapping, job);
    if (!passage)
        return tl::unexpected(passage.error());
    inspection.rows = passage->rows;
    inspection.issues = map::gapsAndIssuesOf(inspection.mapping);
    inspection.issues.insert(inspection.issues.end(), passage->issues.begin(), passage->issues.end());
    inspection.issues.insert(inspection.issues.end(), table.remarks.begin(), table.remarks.end());
    inspection.records = firstRecords(inspection.sample, inspection.mapping, recordLimit);
    return inspection;
}

Outcome<map::Mapping> mapAll(const read::TableInfo& table, std::optional<qint64> headerRow, Job& job) {
    auto proposal = propose(table, headerRow);
    if (!proposal)
        return halt(proposal.error());
    if (!map::openColumns(proposal->mapping).empty()) {
        if (const auto passage = readThrough(table, proposal->mapping, job); !passage)
            return tl::unexpected(passage.error());
    }
    return std::move(proposal->mapping);
}

Error unexpected(const std::exception& exception, const read::TableInfo& table) {
    return {ErrorCode::WorkFailed,
            QStringLiteral("Cannot inspect the table"),
            toQString(exception.what()),
            QStringLiteral("Close other programs and try again."),
            table.file,
            0};
}

} // namespace

Outcome<Inspection> inspect(const read::TableInfo& table, std::optional<qint64> headerRow, std::size_t recordLimit,
                            Job& job) {
    try {
        return look(table, headerRow, recordLimit, job);
    } catch (const std::exception& exception) {
        return halt(unexpected(exception, table));
    }
}

Outcome<map::Mapping> mapWholeTable(const read::TableInfo& table, std::optional<qint64> headerRow, Job& job) {
    try {
        return mapAll(table, headerRow, job);
    } catch (const std::exception& exception) {
        return halt(unexpected(exception, table));
    }
}

} // namespace waybill::import
