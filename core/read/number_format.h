// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::read {

/// What a number format makes of a number.
enum class NumberKind {
    Number,
    Date,    ///< Day zero of the 1904 system is one.
    Clock,   ///< A time of the day without a date.
    Duration ///< Hours may be more than 24.
};

/// What one of the formats with a fixed id makes of a number; Number for ids that have none.
[[nodiscard]] NumberKind builtInNumberKind(int formatId);
/// What a format written out ("dd.mm.yyyy", "#,##0.00 \"kg\"") makes of a number.
[[nodiscard]] NumberKind numberKindOf(std::string_view formatCode);

/// Appends the number of a workbook as text: whole digits verbatim, others in the shortest form that reads back as the
/// same double, without an exponent where a person would write none.
void appendNumber(std::string& text, std::string_view written);
/// Appends a serial day number as "yyyy-mm-dd", with " hh:mm:ss" when it has a time, or as "hh:mm:ss" when it is a time
/// only. A number that is no day of 1900 to 9999 comes out as a number.
void appendDate(std::string& text, std::string_view written, bool from1904, NumberKind kind);
/// Appends an ISO 8601 date of a workbook in the form of appendDate().
void appendIsoDate(std::string& text, std::string_view written);
/// Appends an ISO 8601 duration of a workbook ("PT10H30M00S") as "hh:mm:ss"; what is none, as it is.
void appendIsoDuration(std::string& text, std::string_view written);

} // namespace waybill::read
