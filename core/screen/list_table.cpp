// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/list_table.h"

#include "core/base/text.h"

#include <QChar>

namespace waybill::screen {

namespace {

constexpr std::string_view endMark = "\x1A";

bool isEmptyRow(const read::RowBlock& block, std::size_t row) {
    return block.isBlank(row) || (block.cellCount(row) == 1 && trimmed(block.cell(row, 0)) == endMark);
}

} // namespace

std::string_view ListRow::cell(std::optional<std::size_t> column) const {
    return column ? trimmed(m_block.cell(m_row, *column)) : std::string_view();
}

Outcome<void> forEachListRow(const read::TableInfo& table, ListDraft& into, Job& job,
                             const std::function<void(const ListRow&)>& visit) {
    auto reader = read::openTable(table);
    if (!reader)
        return halt(reader.error());
    job.startPhase("Reading " + toUtf8(table.file.section(QLatin1Char('/'), -1)), table.bytes);
    read::RowBlock block;
    while (true) {
        const auto more = (*reader)->next(block, job);
        if (!more)
            return tl::unexpected(more.error());
        for (std::size_t row = 0; row < block.rowCount(); ++row) {
            if (!isEmptyRow(block, row))
                visit(ListRow(block, row));
        }
        job.advanceTo((*reader)->position());
        if (job.isCancelled())
            return cancelled();
        if (!*more)
            break;
    }
    into.addIssues((*reader)->issues());
    return {};
}

std::string headerKey(std::string_view header) {
    const std::string text = folded(header);
    std::string key;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = nextCodePoint(text, i);
        if (QChar::isLetterOrNumber(c))
            appendUtf8(key, c);
    }
    return key;
}

ListHeader::ListHeader(const ListRow& row) {
    for (std::size_t i = 0; i < row.cells(); ++i)
        m_columns.try_emplace(headerKey(row.cell(i)), i);
}

std::optional<std::size_t> ListHeader::column(std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys) {
        if (const auto found = m_columns.find(std::string(key)); found != m_columns.end())
            return found->second;
    }
    return std::nullopt;
}

Outcome<void> forEachHeadedRow(const read::TableInfo& table, qint64 headerRow, ListDraft& into, Job& job,
                               const std::function<void(const ListHeader&, const ListRow&)>& visit) {
    std::optional<ListHeader> header;
    return forEachListRow(table, into, job, [&](const ListRow& row) {
        if (header)
            visit(*header, row);
        else if (row.number() >= headerRow)
            header.emplace(row);
    });
}

std::vector<std::string_view> partsOf(std::string_view cell) {
    std::vector<std::string_view> parts;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find_first_of(";|"), cell.size());
        if (const std::string_view part = trimmed(cell.substr(0, end)); !part.empty())
            parts.push_back(part);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

} // namespace waybill::screen
