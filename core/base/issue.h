// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <string>

namespace waybill {

enum class Severity { Info, Warning, Error };

/// A problem with data, not with the program: counted, shown, and leading to the row. UTF-8 text throughout.
struct Issue {
    Severity severity = Severity::Warning;
    std::string code;   ///< Stable, lower case with dashes: "date-order-ambiguous".
    std::string text;   ///< For a person.
    std::string file;   ///< Empty if not about a file.
    qint64 row = 0;     ///< First row concerned, from 1; 0 if not about a row.
    std::string column; ///< Header of the column concerned, empty if none.
    qint64 count = 1;   ///< How many cells or rows it concerns.
};

[[nodiscard]] const char* severityName(Severity severity); ///< "info", "warning", "error"
[[nodiscard]] Severity severityFromName(const std::string& name);

} // namespace waybill
