// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/json_numbers.h"

namespace waybill::read {

namespace {

constexpr std::string_view words[] = {"NaN", "Infinity", "-Infinity"};

} // namespace

void NumberQuoter::reset() {
    m_inString = m_isEscaped = false;
    m_held.clear();
}

/// The next letter outside of strings that may begin a word; `end` when there is none.
const char* NumberQuoter::findWord(const char* p, const char* end) {
    for (; p != end; ++p) {
        if (m_isEscaped) {
            m_isEscaped = false;
        } else if (m_inString) {
            m_isEscaped = *p == '\\';
            m_inString = *p != '"';
        } else if (*p == '"') {
            m_inString = true;
        } else if (*p == 'N' || *p == 'I' || (*p == '-' && (p + 1 == end || p[1] == 'I'))) {
            return p;
        }
    }
    return end;
}

std::string_view NumberQuoter::quote(std::string_view text, bool last) {
    if (!m_held.empty()) {
        m_joined = m_held;
        m_joined += text;
        m_held.clear();
        text = m_joined;
    }
    const char* const end = text.data() + text.size();
    const char* done = text.data();
    m_quoted.clear();
    for (const char* p = findWord(done, end); p != end; p = findWord(p, end)) {
        const std::string_view rest(p, std::size_t(end - p));
        std::string_view found;
        bool mayBegin = false;
        for (const std::string_view word : words) {
            found = rest.starts_with(word) ? word : found;
            mayBegin = mayBegin || (!last && word.starts_with(rest));
        }
        if (mayBegin && found.empty()) {
            m_held = rest;
            text.remove_suffix(rest.size());
            break;
        }
        if (!found.empty()) {
            m_quoted.append(done, p);
            m_quoted.append("\"").append(found).append("\"");
            done = p + found.size();
        }
        p += found.empty() ? 1 : found.size();
    }
    if (m_quoted.empty())
        return text;
    return m_quoted.append(done, text.data() + text.size());
}

} // namespace waybill::read
