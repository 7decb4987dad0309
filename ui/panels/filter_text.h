// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/query/filter.h"

#include <QString>
#include <optional>

namespace waybill::ui {

// What a person types into a filter's field, read and written back.

/// A field's text read: `ok` false when it says nothing that can be understood; empty text is "no limit".
template <class T> struct Typed {
    std::optional<T> value;
    bool ok = true;
};

/// "2023-02-01", "1.2.2023", "2023-02" and "2023": a month or a year means its first day, or its last when `end`.
[[nodiscard]] Typed<Date> readDate(const QString& text, bool end);
/// "1,000", "1 000", "$310,000.50", "1.2m", "300k"; not negative.
[[nodiscard]] Typed<double> readAmount(const QString& text);
[[nodiscard]] QString amountText(const std::optional<double>& amount);
/// "8806, 8526.91": digits only, in the order given.
[[nodiscard]] Typed<std::vector<std::string>> readHsPrefixes(const QString& text);
/// "CN, Hong Kong": ISO alpha-2 codes.
[[nodiscard]] Typed<std::vector<std::string>> readCountries(const QString& text);
[[nodiscard]] QString joined(const std::vector<std::string>& values);

} // namespace waybill::ui
