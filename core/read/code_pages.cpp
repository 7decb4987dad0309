// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/read/code_pages.h"

#include <QStringDecoder>
#include <map>
#include <optional>

namespace waybill::read {

namespace {

using Half = std::array<char16_t, 128>;

constexpr char16_t noCharacter = 0xFFFD;

std::optional<Half> decodedHalf(const char* encoding) {
    Half half{};
    for (std::size_t i = 0; i < half.size(); ++i) {
        QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
        if (!decoder.isValid())
            return std::nullopt;
        const QString text = decoder.decode(QByteArray(1, static_cast<char>(0x80 + i)));
        const char16_t c = text.size() == 1 ? text.front().unicode() : noCharacter;
        // A byte without a meaning is decoded to the control character of its number.
        half[i] = c < 0xA0 ? noCharacter : c;
    }
    return half;
}

std::map<QString, Half> decodedHalves() {
    std::map<QString, Half> halves;
    for (const char* encoding : {"windows-1251", "KOI8-R", "IBM866", "windows-1252"}) {
        if (const auto half = decodedHalf(encoding))
            halves.emplace(QString::fromLatin1(encoding), *half);
    }
    return halves;
}

} // namespace

const std::array<char16_t, 128>* upperHalf(const QString& encoding) {
    static const std::map<QString, Half> halves = decodedHalves();
    const auto found = halves.find(encoding);
    return found == halves.end() ? nullptr : &found->second;
}

} // namespace waybill::read
