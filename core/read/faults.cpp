// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/faults.h"

namespace waybill::read {

Error badInput(const QString& file, QString what, QString why, QString remedy, qint64 row) {
    return Error{ErrorCode::BadInput, std::move(what), std::move(why), std::move(remedy), file, row};
}

Error cannotRead(const QString& file, QString why) {
    return Error{ErrorCode::WorkFailed,
                 QStringLiteral("Cannot read the file"),
                 std::move(why),
                 QStringLiteral("Check that the file is still there and that you may read it."),
                 file,
                 0};
}

void IssueTally::count(const char* code, Severity severity, qint64 row, std::string_view text) {
    for (Issue& issue : m_issues) {
        if (issue.code == code) {
            ++issue.count;
            return;
        }
    }
    m_issues.push_back({severity, code, std::string(text), m_file, row, {}, 1});
}

void countCellTwice(IssueTally& tally, qint64 row) {
    tally.count("cell-twice", Severity::Warning, row,
                "the workbook holds a cell twice with different contents; the last one is kept");
}

void countFormulaWithoutValue(IssueTally& tally, qint64 row) {
    tally.count("formula-without-value", Severity::Warning, row,
                "a cell has a formula whose result the workbook does not hold: it is read as empty; open and save "
                "the file in a spreadsheet program to have it calculated");
}

} // namespace waybill::read
