// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/name_words.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace waybill::resolve {

/// Legal forms of firms, from a resource that a person can read and extend.
class LegalForms {
public:
    [[nodiscard]] static const LegalForms& builtIn();

    /// Takes the forms away at both ends. Nothing may be left.
    void strip(std::vector<Word>& words) const;

private:
    explicit LegalForms(std::string_view table);
    [[nodiscard]] std::size_t formAtStart(const std::vector<Word>& words) const;
    [[nodiscard]] std::size_t formAtEnd(const std::vector<Word>& words) const;
    [[nodiscard]] bool stripGlued(std::string& word) const;

    std::unordered_set<std::string> m_start, m_end; ///< Words joined by blanks; those in Cyrillic marked.
    std::vector<std::string> m_glued;               ///< Longest first.
    std::size_t m_mostWords = 1;
};

} // namespace waybill::resolve
