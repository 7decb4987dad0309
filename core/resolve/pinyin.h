// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace waybill::resolve {

/// Whether a word of Latin letters is a row of Chinese syllables (Hanyu Pinyin without tones) throughout. One letter
/// more or less makes another name of such a word: Huaxin, Huaxing.
[[nodiscard]] bool isPinyin(std::string_view latin);

} // namespace waybill::resolve
