// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/import/import.h"

#include <algorithm>
#include <exception>

namespace waybill::import {

namespace {

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

// Reads the table through, so that a damaged end is known before anything is imported.
Outcome<void> countRows(const read::TableInfo& table, Inspection& inspection, Job& job) {
    auto reader = read::openTable(table);
    if (!reader)
        return halt(reader.error());
    const map::Mapping& mapping = inspection.mapping;
    const qint64 firstDataRow = std::max(mapping.firstDataRow, mapping.headerRow + 1);
    job.startPhase("Counting rows", table.bytes);
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
            inspection.rows += block.rowNumber(i) >= firstDataRow ? 1 : 0;
        job.advanceTo((*reader)->position());
    }
    for (Issue& issue : (*reader)->issues())
        inspection.issues.push_back(std::move(issue));
    return {};
}

Outcome<Inspection> look(const read::TableInfo& table, std::optional<qint64> headerRow, std::size_t recordLimit,
                         Job& job) {
    job.startPhase("Looking at the columns");
    auto sample = read::readSample(table, sampleRows);
    if (!sample)
        return halt(sample.error());
    auto mapping = map::mapTable(*sample, headerRow);
    if (!mapping) {
        Error error = mapping.error();
        if (error.file.isEmpty())
            error.file = table.file;
        return halt(error);
    }
    Inspection inspection;
    inspection.table = table;
    inspection.mapping = std::move(*mapping);
    inspection.issues = inspection.mapping.issues;
    inspection.records = firstRecords(*sample, inspection.mapping, recordLimit);
    inspection.sample = std::move(*sample);
    if (const auto counted = countRows(table, inspection, job); !counted)
        return tl::unexpected(counted.error());
    return inspection;
}

} // namespace

Outcome<Inspection> inspect(const read::TableInfo& table, std::optional<qint64> headerRow, std::size_t recordLimit,
                            Job& job) {
    try {
        return look(table, headerRow, recordLimit, job);
    } catch (const std::exception& exception) {
        return halt({ErrorCode::WorkFailed, QStringLiteral("Cannot inspect the table"), toQString(exception.what()),
                     QStringLiteral("Close other programs and try again."), table.file, 0});
    }
}

} // namespace waybill::import
