// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waybill::query {

/// What a text must contain: words and "phrases" that must all occur; OR between two of them means either.
/// "drone mavic OR matrice" wants "drone", and one of the others. A quote left open ends with the text.
class TextQuery {
public:
    explicit TextQuery(std::string_view text);

    [[nodiscard]] bool isEmpty() const { return m_groups.empty(); }
    /// `foldedText` as folded() gives it. An empty query matches everything.
    [[nodiscard]] bool matches(std::string_view foldedText) const;

private:
    std::vector<std::vector<std::string>> m_groups; ///< One of each group must occur.
};

} // namespace waybill::query
