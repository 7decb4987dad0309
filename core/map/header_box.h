// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waybill::map {

/// A box of the single administrative document that a header names beside words: "Г31", "Гр. 31_1 Описание",
/// "Графа 8. Получатель", "Goods (box 31)".
struct HeaderBox {
    std::string code;  ///< As headerKey() writes it, the box in two digits: "g08", "g311", "ga".
    std::string words; ///< The header without it; may be empty.
};

/// Nothing when the header names no box.
[[nodiscard]] std::optional<HeaderBox> headerBox(std::string_view header);

/// The header's words, without the box that it names.
[[nodiscard]] std::string withoutBox(std::string_view header);

} // namespace waybill::map
