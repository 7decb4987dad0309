// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolve/name_words.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace waybill::resolve {

/// What a legal form says wherever it is written; most say nothing that another country's form contradicts.
enum class FormKind : unsigned char { Unknown, Limited, Stock, Person, Nonprofit, State };

/// Legal forms of firms, from a resource that a person can read and extend.
class LegalForms {
public:
    [[nodiscard]] static const LegalForms& builtIn();

    /// Takes the forms away at both ends. Nothing may be left.
    void strip(std::vector<Word>& words) const;
    /// The same, and tells what was taken away.
    struct Taken {
        bool any = false;
        FormKind kind = FormKind::Unknown; ///< Of the first form that has one.
    };
    [[nodiscard]] Taken take(std::vector<Word>& words) const;
    /// Whether the words end with a form, and with more than that.
    [[nodiscard]] bool endsWithForm(const std::vector<Word>& words) const;
    [[nodiscard]] bool beginsWithForm(const std::vector<Word>& words) const;
    /// Whether the words are a form and nothing else.
    [[nodiscard]] bool isOnlyForms(std::vector<Word> words) const;
    /// Whether one word is a form that is none of a name's own words even in its middle: NV, BV, or at least three
    /// letters.
    [[nodiscard]] bool isFormWord(const Word& word) const;

private:
    explicit LegalForms(std::string_view table);
    struct Found {
        std::size_t words = 0;
        FormKind kind = FormKind::Unknown;
    };
    [[nodiscard]] Found formAtStart(const std::vector<Word>& words) const;
    [[nodiscard]] Found formAtEnd(const std::vector<Word>& words) const;
    [[nodiscard]] const FormKind* findSpoken(std::span<const Word> words) const;
    [[nodiscard]] Found misspeltAtEnd(const std::vector<Word>& words) const;
    [[nodiscard]] bool stripGlued(std::string& word) const;

    using Forms = std::unordered_map<std::string, FormKind>;
    Forms m_start, m_end; ///< Words joined by blanks; those in Cyrillic marked.
    Forms m_spoken;       ///< Phrases in Cyrillic by their sound: papers write them in Latin letters by many habits.
    std::vector<std::pair<std::string, FormKind>> m_long; ///< Forms that a wrong letter leaves clear.
    std::vector<std::string> m_glued;                     ///< Longest first.
    std::size_t m_mostWords = 1;
};

} // namespace waybill::resolve
