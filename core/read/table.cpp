// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/table.h"

#include "core/base/text.h"
#include "core/read/csv_reader.h"
#include "core/read/json_reader.h"
#include "core/read/layered.h"
#include "core/read/ods_reader.h"
#include "core/read/read_ahead.h"
#include "core/read/unwrap.h"
#include "core/read/xls_reader.h"
#include "core/read/xlsx_reader.h"

#include <algorithm>

namespace waybill::read {

namespace {

const char* kindName(Container container) {
    switch (container) {
    case Container::Csv:
        return "csv";
    case Container::Xlsx:
        return "xlsx";
    case Container::Ods:
        return "ods";
    case Container::Xls:
        return "xls";
    case Container::JsonLines:
        return "jsonl";
    }
    return "";
}

Result<std::unique_ptr<TableReader>> openText(const TableInfo& table) {
    Result<std::unique_ptr<ByteSource>> bytes = openBytes(wrappedOf(table));
    if (!bytes)
        return failure(bytes.error());
    if (!table.layers.empty())
        bytes = std::make_unique<ReadAhead>(std::move(*bytes));
    if (table.container == Container::JsonLines)
        return JsonReader::open(table, std::move(*bytes));
    return CsvReader::open(table, std::move(*bytes));
}

Result<std::unique_ptr<TableReader>> openWorkbookTable(const TableInfo& table) {
    Result<LocalFile> file = onDisk(wrappedOf(table));
    if (!file)
        return failure(file.error());
    if (table.container == Container::Ods)
        return OdsReader::open(table, std::move(*file));
    if (table.container == Container::Xls)
        return XlsReader::open(table, std::move(*file));
    return XlsxReader::open(table, std::move(*file));
}

/// A reader whose errors and issues say where in the file its table is.
class ToldReader : public TableReader {
public:
    ToldReader(TableInfo table, std::unique_ptr<TableReader> reader)
        : m_table(std::move(table)), m_reader(std::move(reader)) {}
    [[nodiscard]] Outcome<bool> next(RowBlock& block, Job& job) override {
        Outcome<bool> more = m_reader->next(block, job);
        if (more || more.error().isCancelled())
            return more;
        return halt(toldOfFile(more.error().error(), m_table));
    }
    [[nodiscard]] qint64 position() const override { return m_reader->position(); }
    [[nodiscard]] bool isTheLongestPart() const override { return m_reader->isTheLongestPart(); }
    [[nodiscard]] std::vector<Issue> issues() const override {
        std::vector<Issue> issues = m_reader->issues();
        QStringList place{m_table.file};
        for (const QString& part : {m_table.member, m_table.sheet}) {
            if (m_table.isOneOfSeveral && !part.isEmpty())
                place.append(part);
        }
        for (Issue& issue : issues)
            issue.file = toUtf8(place.join(QStringLiteral(" · ")));
        return issues;
    }

private:
    TableInfo m_table;
    std::unique_ptr<TableReader> m_reader;
};

} // namespace

Error toldOfFile(Error error, const TableInfo& table) {
    error.file = table.file;
    const auto zip = std::find_if(table.layers.rbegin(), table.layers.rend(),
                                  [](const Layer& layer) { return layer.kind == Layer::Kind::Zip; });
    if (zip != table.layers.rend() && !error.what.contains(zip->member))
        error.what += QStringLiteral(" \"%1\" of the archive").arg(table.member);
    if (!table.sheet.isEmpty() && !error.what.contains(table.sheet) && !error.why.contains(table.sheet))
        error.what += QStringLiteral(", sheet \"%1\"").arg(table.sheet);
    return error;
}

QString TableInfo::containerName() const {
    QString name;
    for (const Layer& layer : layers)
        name += layer.kind == Layer::Kind::Zip ? QStringLiteral("zip/") : QStringLiteral("gzip/");
    return name + QString::fromLatin1(kindName(container));
}

Result<std::unique_ptr<TableReader>> openTable(const TableInfo& table) {
    Result<std::unique_ptr<TableReader>> reader = isText(table.container) ? openText(table) : openWorkbookTable(table);
    if (!reader)
        return failure(toldOfFile(reader.error(), table));
    return std::make_unique<ToldReader>(table, std::move(*reader));
}

Result<RowBlock> readSample(const TableInfo& table, std::size_t limit) {
    Result<std::unique_ptr<TableReader>> reader = openTable(table);
    if (!reader)
        return failure(reader.error());
    constexpr std::size_t mostBytes = 32 << 20;
    RowBlock sample;
    RowBlock block;
    Job job;
    while (sample.rowCount() < limit && sample.bytes() < mostBytes) {
        const Outcome<bool> more = (*reader)->next(block, job);
        if (!more)
            return failure(more.error().error());
        if (!*more)
            break;
        for (std::size_t row = 0; row < block.rowCount() && sample.rowCount() < limit; ++row)
            sample.append(block, row);
    }
    return sample;
}

} // namespace waybill::read
