// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/read/table.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

namespace waybill::read {

/// A sheet as its workbook lists it.
struct SheetEntry {
    QString name;
    bool hidden = false;
};

/// The place of the sheet of that name; of one that differs in case or blanks at its ends only when none fits better.
[[nodiscard]] std::optional<std::size_t> sheetNamed(const std::vector<SheetEntry>& sheets, const QString& name);

/// Gives each sheet a name of its own.
void makeDistinct(std::vector<SheetEntry>& sheets);

struct PlacedSheet {
    QString name;
    std::size_t place = 0; ///< Among those of the workbook, hidden ones counted.
    SheetExtent extent = {};
};

/// Which sheets of a workbook are tables.
struct SheetChoice {
    std::vector<PlacedSheet> chosen;
    QStringList leftOut; ///< Names of those that are hidden and have cells, too.
};

/// The sheets of a workbook that have cells: the visible ones, the hidden ones only when no other has any. With
/// `wanted` the sheet of that name, hidden or not.
[[nodiscard]] Result<SheetChoice> chosenSheets(const QString& file, const std::vector<SheetEntry>& sheets,
                                               const std::optional<QString>& wanted,
                                               const std::function<Result<bool>(std::size_t)>& hasCells);

/// The error for a sheet that was there when the file was looked at.
[[nodiscard]] Error sheetIsGone(const QString& file, const QString& name);

} // namespace waybill::read
