// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/note/folding.h"

#include <string>
#include <string_view>

namespace waybill::note {

/// The language in which the rule book writes its phrases, made into regular expressions:
///   военн*        a stem with any ending of up to four letters
///   (в|во|на)     alternatives          word?  (a|b)?   what may be absent
///   ~3            up to three other words
///   _             a blank or mark is needed here          ,  a clause mark may stand here
///   не+военн*     no blank may stand at the plus sign
///   #5            a number of at least five digits         $  the end of the text
///   =             a word follows after a mere blank
/// Between two letters, and so between two words, one blank, hyphen or stop may stand or be missing: words that a file
/// tore apart or glued together are still found.

/// The expression over a folded text. `endings`: the letters of an ending, where they are not the view's own.
[[nodiscard]] std::string foldedPattern(std::string_view phrase, View view, std::string_view endings = {});
/// The expression over the text as it is: it may match more, never less. Cheap to run over everything.
[[nodiscard]] std::string rawPattern(std::string_view phrase, View view);

} // namespace waybill::note
