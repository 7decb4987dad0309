// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringDecoder>
#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace waybill::read {

/// Turns the bytes of a file, chunk by chunk, into UTF-8. UTF-8 itself passes through untouched, broken bytes included:
/// the caller cleans them where it knows the row.
class TextDecoder {
public:
    /// `encoding` as encodingNamed() spells it.
    explicit TextDecoder(const QString& encoding);
    [[nodiscard]] bool passesThrough() const { return m_passesThrough; }
    /// Appends the decoded bytes to `text`; a character that is cut at the end waits for the next chunk.
    void decode(std::string_view bytes, std::string& text);
    /// True once bytes were met that mean nothing in the encoding; they came out as U+FFFD.
    [[nodiscard]] bool replacedSomething() const { return m_replaced; }

private:
    bool m_passesThrough = false;
    bool m_replaced = false;
    std::array<std::string, 128> m_upper;
    bool m_singleByte = false;
    QStringDecoder m_decoder;
};

/// A cell of a UTF-8 file that is not valid UTF-8: read as windows-1251 when it looks like Russian in that, otherwise
/// with U+FFFD for each broken byte.
[[nodiscard]] std::string repaired(std::string_view cell);

} // namespace waybill::read
