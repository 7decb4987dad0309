// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/header_words.h"
#include "core/map/mapping.h"

#include <string>
#include <string_view>
#include <vector>

namespace waybill::map {

/// Which words of a header make which field (resources/map/patterns.tsv).
class HeaderPatterns {
public:
    [[nodiscard]] static const HeaderPatterns& builtIn();
    [[nodiscard]] static Result<HeaderPatterns> parse(std::string_view text, const HeaderWords& words);

    /// The fields that a header's words may mean, best first, each once.
    [[nodiscard]] std::vector<Synonyms::Match> match(const HeaderReading& reading) const;

private:
    struct Pattern {
        Field field;
        double score;
        std::vector<std::vector<std::string>> needs; ///< One of each must be there.
        std::vector<std::string> allows;
    };
    [[nodiscard]] static bool fits(const Pattern& pattern, const HeaderReading& reading);

    std::vector<Pattern> m_patterns;
};

} // namespace waybill::map
