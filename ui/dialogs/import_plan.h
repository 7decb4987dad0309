// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/import.h"
#include "core/scene/scene.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace waybill::ui {

/// One table that the import dialog offers, and what the person decided about it.
struct PlannedTable {
    read::TableInfo table;
    std::optional<qint64> headerRow; ///< Said by the person.
    bool wanted = true;
    std::optional<import::Inspection> inspection; ///< None until read, or when it failed.
    std::optional<Error> error;
    map::Mapping mapping; ///< The inspection's, with the person's choices.
    QString profile;      ///< Name of the profile that the columns are as in; empty when there is none.
    bool changed = false; ///< The person has chosen columns by hand.
    std::optional<import::SourceResult> forecast;

    [[nodiscard]] bool isReady() const { return wanted && inspection.has_value() && !error; }
    [[nodiscard]] import::ImportRequest request() const { return {table, mapping, profile}; }
};

/// The field that a column is used for; none when it is not used.
[[nodiscard]] std::optional<map::Field> fieldOf(const map::Mapping& mapping, std::size_t column);
/// Uses a column for a field, or for none. A field has one column afterwards, and a column one field.
void assign(map::Mapping& mapping, std::size_t column, std::optional<map::Field> field);
/// "99 % · header and content": how sure, and why.
[[nodiscard]] QString confidenceText(const map::Mapping& mapping, std::size_t column);
/// The colour of a field's card: the party's, the accent's, or grey for none.
[[nodiscard]] scene::Colour colourOf(std::optional<map::Field> field);
[[nodiscard]] std::size_t columnCount(const import::Inspection& inspection);
/// Up to `limit` first data cells of a column.
[[nodiscard]] QStringList sampleCells(const import::Inspection& inspection, const map::Mapping& mapping,
                                      std::size_t column, std::size_t limit);
/// "ru_dt_2023.csv", "book.xlsx · Sheet 1".
[[nodiscard]] QString tableTitle(const read::TableInfo& table);
/// "windows-1251 · semicolon · header in row 1 · 88,917 rows · 24 of 28 columns recognised"
[[nodiscard]] QString tableLine(const PlannedTable& table);

} // namespace waybill::ui
