// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::screen {

/// A name in Latin letters, words and marks where they were: Cyrillic letter by letter (with look-alike letters of the
/// other alphabet taken for what they were meant to be), other scripts by ICU. Latin text comes back as it is.
[[nodiscard]] std::string inLatinLetters(std::string_view name);

} // namespace waybill::screen
