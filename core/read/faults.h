// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"

#include <QString>
#include <string>
#include <vector>

namespace waybill::read {

/// The error for a file that is damaged, refused or not what it says it is.
[[nodiscard]] Error badInput(const QString& file, QString what, QString why, QString remedy, qint64 row = 0);
/// The error for a file that the system does not let us read.
[[nodiscard]] Error cannotRead(const QString& file, QString why);

/// Problems of one table, one issue for each kind: the first row and how often.
class IssueTally {
public:
    explicit IssueTally(std::string file) : m_file(std::move(file)) {}
    void count(const char* code, Severity severity, qint64 row, std::string_view text);
    [[nodiscard]] const std::vector<Issue>& issues() const { return m_issues; }

private:
    std::string m_file;
    std::vector<Issue> m_issues;
};

/// Counts a cell of a workbook that is there twice with different texts.
void countCellTwice(IssueTally& tally, qint64 row);
/// Counts a cell of a workbook whose formula has no result.
void countFormulaWithoutValue(IssueTally& tally, qint64 row);

} // namespace waybill::read
