// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace waybill::read {

/// What of a file comes out in none of its tables.
class PassedOver {
public:
    /// `why` follows a colon: "its name is that of no table".
    void addMember(const QString& path, const QString& why);
    /// Hidden sheets beside others with cells; `path` of the workbook in the archives, empty when there are none.
    void addSheets(const QString& path, const QStringList& sheets);
    /// One for each reason and one for each workbook with such sheets.
    [[nodiscard]] std::vector<Issue> issues() const;

private:
    std::vector<std::pair<QString, QStringList>> m_members; ///< Why, and which.
    std::vector<std::pair<QString, QStringList>> m_sheets;  ///< Of which workbook, and which.
};

} // namespace waybill::read
