// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::resolve {

/// The word in lower-case Latin letters without accents, whatever script it is written in. Cyrillic by the habit of
/// Russian customs papers (Ю is YU, Х is KH, Щ is SHCH), the letters of Ukrainian, Belarusian, Kazakh and Serbian by
/// their own; Greek, Arabic, Chinese and every other script by ICU's "Any-Latin". `word` is folded (wordsOf). Any
/// thread.
[[nodiscard]] std::string romanised(std::string_view word);

} // namespace waybill::resolve
