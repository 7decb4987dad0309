// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace waybill::read {

/// Puts NaN, Infinity and -Infinity, which Python writes where JSON has no number, in quotes. The text may come in
/// pieces.
class NumberQuoter {
public:
    /// The piece with its words in quotes; holds back an end that may begin one unless it is the last. Valid until the
    /// next call.
    [[nodiscard]] std::string_view quote(std::string_view text, bool last);
    void reset();

private:
    [[nodiscard]] const char* findWord(const char* p, const char* end);

    bool m_inString = false;
    bool m_isEscaped = false;
    std::string m_held;   ///< The end of the last piece, not handed out.
    std::string m_joined; ///< That and the piece.
    std::string m_quoted;
};

} // namespace waybill::read
