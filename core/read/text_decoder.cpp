// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/text_decoder.h"

#include "core/base/text.h"
#include "core/read/code_pages.h"
#include "core/read/encoding.h"
#include "core/read/scan.h"

namespace waybill::read {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string decodedSingleByte(std::string_view bytes, const std::array<char16_t, 128>& half) {
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80)
            text += byte;
        else
            appendUtf8(text, half[value - 0x80]);
    }
    return text;
}

} // namespace

TextDecoder::TextDecoder(const QString& encoding) {
    m_passesThrough = encoding == QLatin1String("UTF-8");
    if (const auto* half = upperHalf(encoding)) {
        m_singleByte = true;
        for (std::size_t i = 0; i < m_upper.size(); ++i)
            appendUtf8(m_upper[i], (*half)[i]);
    } else if (!m_passesThrough) {
        m_decoder = QStringDecoder(encoding.toLatin1().constData(), QStringConverter::Flag::ConvertInitialBom);
    }
}

void TextDecoder::decode(std::string_view bytes, std::string& text) {
    if (m_passesThrough) {
        text.append(bytes);
        return;
    }
    if (!m_singleByte) {
        const QString decoded = m_decoder.decode(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        m_replaced = m_replaced || m_decoder.hasError();
        text.append(toUtf8(decoded));
        return;
    }
    text.reserve(text.size() + bytes.size() * 2);
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x80) {
            text += byte;
            continue;
        }
        const std::string& character = m_upper[value - 0x80];
        m_replaced = m_replaced || character == replacement;
        text += character;
    }
}

std::string repaired(std::string_view cell) {
    const QString cyrillic = QStringLiteral("windows-1251");
    bool hasSequence = false;
    std::string text;
    for (std::string_view rest = cell; !rest.empty();) {
        const std::size_t valid = validUtf8Length(rest);
        const std::string_view good = rest.substr(0, valid);
        for (const char c : good)
            hasSequence = hasSequence || static_cast<unsigned char>(c) >= 0x80;
        text.append(good);
        if (valid == rest.size())
            break;
        text.append(replacement);
        rest.remove_prefix(valid + 1);
    }
    constexpr double certain = 0.7;
    if (!hasSequence && cyrillicPlausibility(cell, cyrillic) >= certain)
        return decodedSingleByte(cell, *upperHalf(cyrillic));
    return text;
}

} // namespace waybill::read
