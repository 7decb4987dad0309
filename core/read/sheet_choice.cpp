// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/sheet_choice.h"

#include "core/read/distinct_names.h"
#include "core/read/faults.h"

namespace waybill::read {

namespace {

QString namesOf(const std::vector<SheetEntry>& sheets) {
    QStringList names;
    for (const SheetEntry& sheet : sheets)
        names.append(QLatin1Char('"') + sheet.name + QLatin1Char('"'));
    constexpr qsizetype most = 20;
    return names.mid(0, most).join(QStringLiteral(", "));
}

} // namespace

std::optional<std::size_t> sheetNamed(const std::vector<SheetEntry>& sheets, const QString& name) {
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].name == name)
            return i;
    }
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].name.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return i;
    }
    return std::nullopt;
}

void makeDistinct(std::vector<SheetEntry>& sheets) {
    QStringList names;
    for (const SheetEntry& sheet : sheets)
        names.append(sheet.name);
    names = distinctNames(std::move(names));
    for (std::size_t i = 0; i < sheets.size(); ++i)
        sheets[i].name = names[qsizetype(i)];
}

Result<SheetChoice> chosenSheets(const QString& file, const std::vector<SheetEntry>& sheets,
                                 const std::optional<QString>& wanted,
                                 const std::function<Result<bool>(std::size_t)>& hasCells) {
    if (wanted) {
        const std::optional<std::size_t> sheet = sheetNamed(sheets, *wanted);
        if (!sheet)
            return failure(Error{ErrorCode::BadCall, QStringLiteral("There is no sheet \"%1\"").arg(*wanted),
                                 QStringLiteral("the workbook has %1").arg(namesOf(sheets)),
                                 QStringLiteral("Name one of them."), file, 0});
        return SheetChoice{{{sheets[*sheet].name, *sheet, {}}}, {}};
    }
    SheetChoice choice;
    for (const bool hidden : {false, true}) {
        const bool isNeeded = choice.chosen.empty();
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            if (sheets[i].hidden != hidden)
                continue;
            const Result<bool> any = hasCells(i);
            // What is left out anyway need not be sound, but is told of.
            if (!any && isNeeded)
                return failure(any.error());
            if (any && !*any)
                continue;
            if (isNeeded)
                choice.chosen.push_back({sheets[i].name, i, {}});
            else
                choice.leftOut.append(sheets[i].name);
        }
    }
    if (!choice.chosen.empty())
        return choice;
    return failure(badInput(file, QStringLiteral("There is nothing to read in the workbook"),
                            QStringLiteral("all its sheets are empty"), QStringLiteral("Choose another file.")));
}

Error sheetIsGone(const QString& file, const QString& name) {
    return badInput(file, QStringLiteral("The workbook has changed"),
                    QStringLiteral("its sheet \"%1\" is gone").arg(name), QStringLiteral("Open the file again."));
}

} // namespace waybill::read
