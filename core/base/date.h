// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace waybill {

/// A calendar day of the Gregorian calendar that exists; years 1 to 9999. Cannot hold an impossible day.
class Date {
public:
    /// Nothing when the day does not exist.
    [[nodiscard]] static std::optional<Date> make(int year, int month, int day);
    /// Reads exactly "yyyy-mm-dd".
    [[nodiscard]] static std::optional<Date> fromIso(std::string_view text);
    /// From days since 1970-01-01.
    [[nodiscard]] static Date fromDays(int days);

    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] int month() const { return m_month; }
    [[nodiscard]] int day() const { return m_day; }
    [[nodiscard]] int days() const;        ///< Days since 1970-01-01.
    [[nodiscard]] std::string iso() const; ///< "2023-02-01"

    friend auto operator<=>(const Date&, const Date&) = default;

private:
    Date(int year, int month, int day) : m_year(year), m_month(month), m_day(day) {}
    int m_year, m_month, m_day;
};

/// A month of a year as one number that can be counted with: year * 12 + month - 1.
struct Month {
    int index = 0;
    [[nodiscard]] static Month of(const Date& date) { return {date.year() * 12 + date.month() - 1}; }
    /// Reads exactly "yyyy-mm".
    [[nodiscard]] static std::optional<Month> fromIso(std::string_view text);
    [[nodiscard]] int year() const { return index / 12; }
    [[nodiscard]] int month() const { return index % 12 + 1; }
    [[nodiscard]] int firstDay() const;    ///< Days since 1970-01-01.
    [[nodiscard]] int lastDay() const;     ///< Likewise.
    [[nodiscard]] std::string iso() const; ///< "2023-02"
    friend auto operator<=>(Month, Month) = default;
};

} // namespace waybill
