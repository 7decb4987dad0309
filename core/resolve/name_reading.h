// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/legal_forms.h"
#include "core/resolve/lexicon.h"

#include <string>
#include <string_view>
#include <vector>

namespace waybill::resolve {

/// A word of a name as it is compared.
struct NameWord {
    std::string key;   ///< Its meaning after "#", a number's digits after "=", or its sound.
    std::string latin; ///< Romanised; empty for numbers and phrases.
    WordKind kind = WordKind::Plain;
    bool isCyrillic = false; ///< As written.
};

/// A name taken apart.
struct NameReading {
    std::vector<NameWord> words; ///< Without legal forms and empty words; these only when nothing else is there.
    FormKind form = FormKind::Unknown;
    bool hasForm = false; ///< A legal form is written: the name is the name of a firm.
    std::string taxId;    ///< A valid INN inside the name; empty when there is none.
    std::string plain;    ///< The sound of all words as one, without legal forms: what glued spellings have in common.
    std::string initials; ///< Of the words, in Latin letters, when there are three or more.
};

/// Reads a name in any script: numbers of registration, a place behind the legal form ("N.V., ROTTERDAM, NL"), legal
/// forms, a form glued to the name ("SiemensAG"), look-alike letters, transliteration, translated and shortened words,
/// numbers in words. Any thread.
[[nodiscard]] NameReading readName(std::string_view name);

} // namespace waybill::resolve
