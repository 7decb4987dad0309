// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/read/biff_records.h"

#include <QString>
#include <optional>
#include <string>
#include <string_view>

namespace waybill::read {

/// Reads the numbers and texts of a record one after the other. What is not there leaves the reader broken, and every
/// answer after that is empty.
class BiffCursor {
public:
    explicit BiffCursor(const BiffRecord& record) : m_record(record) {}

    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_record.bytes.size(); }
    [[nodiscard]] std::size_t left() const { return m_record.bytes.size() - m_at; }
    [[nodiscard]] std::uint8_t byte();
    [[nodiscard]] std::uint16_t word();
    [[nodiscard]] std::uint32_t doubleWord();
    [[nodiscard]] double number();
    [[nodiscard]] std::string_view bytes(std::size_t count);
    void skip(std::size_t count);

    /// A text of `length` characters behind a byte of flags; formats and phonetic data behind it are passed over. Where
    /// a record is continued, a byte says anew how wide the characters are.
    [[nodiscard]] std::string unicode(std::size_t length);

private:
    [[nodiscard]] bool has(std::size_t count);
    [[nodiscard]] std::size_t untilSeam() const;

    const BiffRecord& m_record;
    std::size_t m_at = 0;
    bool m_broken = false;
};

/// The encoding of the texts of an XLS of Excel 5 and 95, by the number of its code page.
[[nodiscard]] QString encodingOfCodePage(int codePage);

/// What a cell shows for the number of an error.
[[nodiscard]] std::string_view errorName(std::uint8_t code);

/// Without the characters of a text that no text has: NUL, and the other controls that are no white space.
void removeControls(std::string& text);

} // namespace waybill::read
