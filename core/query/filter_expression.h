// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/shipment_table.h"

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace waybill::query {

/// Why an expression cannot be read, and where: bytes of the text as UTF-8.
struct ExpressionError {
    std::size_t begin = 0, end = 0;
    std::string what; ///< "No field is called “sellr”: did you mean “seller”?"
};

/// A filter as one line of text:
///   note:smo,military value>100000 seller:"Shenwei" date:2023-01..2023-06 hs:8806 -country:CN (jammer OR tier:1) мавик
/// Conditions hold all at once. A comma means any of its values, OR any of its conditions, a minus what does not fulfil
/// one; parentheses keep an OR together. What names no field is looked for in the texts, "…" as a phrase.
[[nodiscard]] tl::expected<Filter, ExpressionError> parseExpression(std::string_view text);

/// The line of a filter: parseExpression() gives the same filter back.
[[nodiscard]] std::string writeExpression(const Filter& filter);

/// How many conditions the line of a filter has.
[[nodiscard]] std::size_t conditionCount(const Filter& filter);

/// What a line may be completed with.
struct Completion {
    std::size_t begin = 0, end = 0;  ///< What it takes the place of.
    std::vector<std::string> offers; ///< Ready to be put in: "seller:", "smo", "\"Shenwei Technology\"".
};
/// For the word that ends at `cursor`: names of fields, or values that the table has, at most `most`.
[[nodiscard]] Completion complete(std::string_view text, std::size_t cursor, const ShipmentTable& table,
                                  std::size_t most = 12);

} // namespace waybill::query
