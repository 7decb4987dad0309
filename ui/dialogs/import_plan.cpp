// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_plan.h"

#include "core/base/text.h"
#include "ui/models/words.h"

#include <QFileInfo>
#include <algorithm>

namespace waybill::ui {

namespace {

QString delimiterName(char delimiter) {
    switch (delimiter) {
    case ',':
        return QStringLiteral("comma");
    case ';':
        return QStringLiteral("semicolon");
    case '\t':
        return QStringLiteral("tab");
    case '|':
        return QStringLiteral("bar");
    default:
        return {};
    }
}

const map::ColumnChoice* choiceOf(const map::Mapping& mapping, std::size_t column) {
    for (const auto& [field, choices] : mapping.fields)
        for (const map::ColumnChoice& choice : choices)
            if (choice.column == column)
                return &choice;
    return nullptr;
}

} // namespace

std::optional<map::Field> fieldOf(const map::Mapping& mapping, std::size_t column) {
    for (const auto& [field, choices] : mapping.fields)
        for (const map::ColumnChoice& choice : choices)
            if (choice.column == column)
                return field;
    return std::nullopt;
}

void assign(map::Mapping& mapping, std::size_t column, std::optional<map::Field> field) {
    for (auto entry = mapping.fields.begin(); entry != mapping.fields.end();) {
        auto& choices = entry->second;
        choices.erase(std::remove_if(choices.begin(), choices.end(),
                                     [column](const map::ColumnChoice& choice) { return choice.column == column; }),
                      choices.end());
        entry = choices.empty() ? mapping.fields.erase(entry) : std::next(entry);
    }
    if (!field)
        return;
    mapping.choose(*field, column);
    auto& choices = mapping.fields[*field];
    choices.resize(std::min<std::size_t>(choices.size(), 1));
    for (map::ColumnChoice& choice : choices)
        choice.reason = "chosen by you";
}

QString confidenceText(const map::Mapping& mapping, std::size_t column) {
    const map::ColumnChoice* choice = choiceOf(mapping, column);
    if (!choice) {
        const auto date = mapping.dateThatIsToldWith(column);
        return date ? QStringLiteral("read with %1").arg(toQString(mapping.headers.at(*date)))
                    : QStringLiteral("not used");
    }
    const int percent = static_cast<int>(std::clamp(choice->confidence, 0.0, 1.0) * 100 + 0.5);
    return dotted({QStringLiteral("%1 %").arg(percent), toQString(choice->reason)});
}

scene::Colour colourOf(std::optional<map::Field> field) {
    using map::Field;
    if (!field)
        return scene::Colour::Rule;
    if (*field >= Field::BuyerName && *field <= Field::BuyerPhone)
        return scene::Colour::Buyer;
    if (*field >= Field::SellerName && *field <= Field::SellerPhone)
        return scene::Colour::Seller;
    if (*field >= Field::MakerName && *field <= Field::MakerCountry)
        return scene::Colour::Maker;
    return scene::Colour::Address;
}

std::size_t columnCount(const import::Inspection& inspection) {
    std::size_t columns = inspection.mapping.headers.size();
    for (std::size_t row = 0; row < inspection.sample.rowCount(); ++row)
        columns = std::max(columns, inspection.sample.cellCount(row));
    return columns;
}

QStringList sampleCells(const import::Inspection& inspection, const map::Mapping& mapping, std::size_t column,
                        std::size_t limit) {
    QStringList cells;
    const read::RowBlock& sample = inspection.sample;
    for (std::size_t row = 0; row < sample.rowCount() && static_cast<std::size_t>(cells.size()) < limit; ++row)
        if (sample.rowNumber(row) >= mapping.firstDataRow && !sample.isBlank(row))
            cells << toQString(sample.cell(row, column).substr(0, 400));
    return cells;
}

QString tableTitle(const read::TableInfo& table) {
    return dotted({QFileInfo(table.file).fileName(), table.member, table.sheet});
}

QString tableLine(const PlannedTable& table) {
    if (table.error)
        return QStringLiteral("cannot be read as it is");
    if (!table.inspection)
        return QStringLiteral("being read…");
    const std::size_t columns = columnCount(*table.inspection);
    std::size_t used = 0;
    for (std::size_t column = 0; column < columns; ++column)
        used += fieldOf(table.mapping, column).has_value();
    return dotted({read::isText(table.table.container) ? table.table.encoding : QStringLiteral("workbook"),
                   delimiterName(table.table.delimiter),
                   table.mapping.headerRow > 0 ? QStringLiteral("header in row %1").arg(table.mapping.headerRow)
                                               : QStringLiteral("columns by key"),
                   countText(static_cast<double>(table.inspection->rows)) + QStringLiteral(" rows"),
                   QStringLiteral("%1 of %2 columns recognised").arg(used).arg(columns)});
}

} // namespace waybill::ui
