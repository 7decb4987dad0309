// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/scene.h"

#include <QList>

namespace waybill::scene {

namespace {

/// Advance of a character as a share of the type size; a little more than Inter and Noto Sans take.
double advance(char32_t c) {
    if (c >= 0x1100 && (c <= 0x11FF || (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                        (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF60) || c >= 0x1F300))
        return 1.02;
    if (c < 0x80) {
        const QLatin1Char letter(static_cast<char>(c));
        if (QLatin1String("il.,:;'|!Ij ").contains(letter))
            return 0.31;
        if (QLatin1String("ftr()[]/\\-\"").contains(letter))
            return 0.42;
        if (QLatin1String("mwMW@%").contains(letter))
            return 0.97;
        if (c >= 'A' && c <= 'Z')
            return 0.77;
        return c >= '0' && c <= '9' ? 0.67 : 0.63;
    }
    if (c == 0x00B7 || c == 0x00A0 || c == 0x202F)
        return 0.31;
    if (QChar::isMark(c))
        return 0;
    return QChar::isUpper(c) ? 0.86 : 0.72;
}

} // namespace

TextMeasure estimatedMeasure() {
    return [](const QString& text, double pixelSize, bool bold) {
        double width = 0;
        for (const char32_t c : text.toUcs4())
            width += advance(c);
        return QSizeF(width * pixelSize * (bold ? 1.06 : 1.0), 1.25 * pixelSize);
    };
}

} // namespace waybill::scene
