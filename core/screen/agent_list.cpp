// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/agent_list.h"

#include "core/base/text.h"
#include "core/read/faults.h"
#include "core/read/table.h"
#include "core/screen/list_draft.h"
#include "core/screen/list_table.h"
#include "core/screen/own_columns.h"

#include <QFileInfo>
#include <algorithm>

namespace waybill::screen {

namespace {

constexpr std::size_t mostAbove = 10; // rows of a title above the header

struct Columns {
    qint64 headerRow = 0; ///< 0: the table has none.
    std::size_t address = 0;
    std::optional<std::size_t> agent;
};

Columns columnsOf(const read::RowBlock& sample) {
    for (std::size_t row = 0; row < std::min(sample.rowCount(), mostAbove); ++row) {
        const ListHeader header(ListRow(sample, row));
        const OwnColumns own = ownColumns(header);
        if (!own.address)
            continue;
        const auto agent = header.column({"agent", "agentname", "formationagent", "secretary", "provider", "агент",
                                          "регистратор", "секретарь", "代理"});
        return {sample.rowNumber(row), *own.address, agent ? agent : own.name};
    }
    return {};
}

} // namespace

Outcome<AgentListFile> readAgentList(const QString& file, Job& job) {
    const auto tables = read::findTables(file);
    if (!tables)
        return halt(tables.error());
    const auto noAddress = [&file] {
        return read::badInput(
            file, QStringLiteral("Cannot read the addresses of formation agents"),
            QStringLiteral("it holds no address"),
            QStringLiteral("Give a table with a column \"address\", and \"agent\" where it is known."));
    };
    if (tables->empty())
        return halt(noAddress());
    const auto sample = read::readSample(tables->front(), mostAbove);
    if (!sample)
        return halt(sample.error());
    const Columns columns = columnsOf(*sample);
    AgentListFile read;
    read.list.name = toUtf8(QFileInfo(file).fileName());
    ListDraft draft(file);
    const auto done = forEachListRow(tables->front(), draft, job, [&](const ListRow& row) {
        if (row.number() <= columns.headerRow)
            return;
        const std::string_view address = row.cell(columns.address);
        if (address.empty())
            ++read.rejected;
        else
            read.addresses.push_back(
                {std::string(address), std::string(row.cell(columns.agent)), read.list.name, row.number()});
    });
    if (!done)
        return tl::unexpected(done.error());
    if (read.addresses.empty())
        return halt(noAddress());
    const auto sha256 = read::fileSha256(file, job);
    if (!sha256)
        return tl::unexpected(sha256.error());
    read.list.sha256 = toUtf8(*sha256);
    read.list.addresses = qint64(read.addresses.size());
    return read;
}

} // namespace waybill::screen
