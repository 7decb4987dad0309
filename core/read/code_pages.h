// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>

namespace waybill::read {

/// What bytes 0x80 to 0xFF mean in windows-1251, KOI8-R, IBM866 or windows-1252; U+FFFD where they mean nothing. Null
/// for any other encoding.
[[nodiscard]] const std::array<char16_t, 128>* upperHalf(const QString& encoding);

} // namespace waybill::read
