// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/biff_text.h"

#include "core/base/text.h"
#include "core/read/encoding.h"

#include <algorithm>
#include <bit>

namespace waybill::read {

bool BiffCursor::has(std::size_t count) {
    m_broken = m_broken || left() < count;
    return !m_broken;
}

std::uint8_t BiffCursor::byte() {
    return has(1) ? std::uint8_t(m_record.bytes[m_at++]) : std::uint8_t(0);
}

std::uint16_t BiffCursor::word() {
    const std::string_view taken = bytes(sizeof(std::uint16_t));
    return taken.empty() ? std::uint16_t(0) : littleEndian<std::uint16_t>(taken, 0);
}

std::uint32_t BiffCursor::doubleWord() {
    const std::string_view taken = bytes(sizeof(std::uint32_t));
    return taken.empty() ? 0 : littleEndian<std::uint32_t>(taken, 0);
}

double BiffCursor::number() {
    const std::string_view taken = bytes(sizeof(double));
    return taken.empty() ? 0 : std::bit_cast<double>(littleEndian<quint64>(taken, 0));
}

std::string_view BiffCursor::bytes(std::size_t count) {
    if (!has(count))
        return {};
    m_at += count;
    return std::string_view(m_record.bytes).substr(m_at - count, count);
}

void BiffCursor::skip(std::size_t count) {
    if (has(count))
        m_at += count;
}

std::size_t BiffCursor::untilSeam() const {
    const auto& seams = m_record.seams;
    const auto next = std::upper_bound(seams.begin(), seams.end(), m_at);
    return (next == seams.end() ? m_record.bytes.size() : *next) - m_at;
}

std::string BiffCursor::unicode(std::size_t length) {
    constexpr std::uint8_t wideFlag = 1, phoneticFlag = 4, richFlag = 8;
    constexpr std::size_t runBytes = 4;
    const std::uint8_t flags = byte();
    const std::size_t runs = (flags & richFlag) != 0 ? word() : 0;
    const std::size_t phonetic = (flags & phoneticFlag) != 0 ? doubleWord() : 0;
    bool wide = (flags & wideFlag) != 0;
    QString text;
    for (std::size_t missing = length; missing > 0 && !m_broken;) {
        const bool continues = std::binary_search(m_record.seams.begin(), m_record.seams.end(), m_at);
        if (continues)
            wide = (byte() & wideFlag) != 0;
        const std::size_t width = wide ? 2 : 1;
        const std::size_t here = std::min(missing, std::max<std::size_t>(untilSeam() / width, 1));
        const std::string_view piece = bytes(here * width);
        if (wide) {
            for (std::size_t i = 0; i < piece.size(); i += 2)
                text += QChar(littleEndian<std::uint16_t>(piece, i));
        } else {
            text += QString::fromLatin1(piece.data(), qsizetype(piece.size()));
        }
        missing -= here;
    }
    skip(runs * runBytes);
    skip(phonetic);
    std::string result = toUtf8(text);
    removeControls(result);
    return result;
}

QString encodingOfCodePage(int codePage) {
    struct Named {
        int number;
        const char* name;
    };
    constexpr Named pages[] = {
        {367, "windows-1252"}, {932, "Shift_JIS"},      {936, "GB18030"},     {949, "windows-949"},
        {950, "Big5"},         {1361, "windows-949"},   {10000, "macintosh"}, {10007, "x-mac-cyrillic"},
        {32768, "macintosh"},  {32769, "windows-1252"}, {65001, "UTF-8"}};
    const auto* const found = std::find_if(std::begin(pages), std::end(pages),
                                           [codePage](const Named& page) { return page.number == codePage; });
    QString name = found != std::end(pages) ? QString::fromLatin1(found->name)
                   : codePage >= 1250 && codePage <= 1258
                       ? QStringLiteral("windows-%1").arg(codePage)
                       : QStringLiteral("IBM%1").arg(codePage, 3, 10, QLatin1Char('0'));
    return encodingNamed(name).value_or(QStringLiteral("windows-1252"));
}

std::string_view errorName(std::uint8_t code) {
    switch (code) {
    case 0x00:
        return "#NULL!";
    case 0x07:
        return "#DIV/0!";
    case 0x0F:
        return "#VALUE!";
    case 0x17:
        return "#REF!";
    case 0x1D:
        return "#NAME?";
    case 0x24:
        return "#NUM!";
    default:
        return "#N/A";
    }
}

void removeControls(std::string& text) {
    std::erase_if(text, [](char c) {
        const auto value = static_cast<unsigned char>(c);
        return value < 0x20 && value != '\t' && value != '\n' && value != '\r';
    });
}

} // namespace waybill::read
