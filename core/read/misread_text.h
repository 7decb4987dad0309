// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waybill::read {

/// True when a UTF-8 text has a pair of letters (Ð and ž, Ã and ©, …) such as UTF-8 taken for windows-1252 consists of.
/// Quick, and true of some sound texts as well.
[[nodiscard]] bool mayBeMisread(std::string_view text);

/// What a text said before its UTF-8 was read as windows-1252 and saved again ("ÐžÐžÐž" for "ООО"). Nothing when it
/// cannot have come about like that.
[[nodiscard]] std::optional<std::string> withoutMisreading(std::string_view text);

} // namespace waybill::read
