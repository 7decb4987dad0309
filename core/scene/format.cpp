// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/format.h"

#include <QLocale>
#include <cmath>

namespace waybill::scene {

namespace {

constexpr char16_t narrowBlank = 0x202F;
constexpr char16_t firmBlank = 0x00A0;

QString grouped(double value, int decimals) {
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QString text = english.toString(std::abs(value), 'f', decimals);
    if (decimals > 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    const bool isZero = text == QStringLiteral("0");
    return value < 0 && !isZero ? QString(QChar(0x2212)) + text : text;
}

} // namespace

QString number(double value) {
    return std::isfinite(value) ? grouped(value, 3) : QString();
}

QString briefCount(std::size_t count) {
    constexpr std::size_t thousand = 1000, million = thousand * thousand;
    if (count < thousand)
        return QString::number(count);
    const std::size_t unit = count < million ? thousand : million;
    const std::size_t tenths = count / (unit / 10);
    const QString digits = tenths < 100 && tenths % 10 != 0 ? QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10)
                                                            : grouped(static_cast<double>(tenths / 10), 0);
    return digits + (unit == thousand ? u'k' : u'M');
}

QString money(double usd) {
    if (!std::isfinite(usd))
        return {};
    const QString text = grouped(usd, 0);
    return text.startsWith(QChar(0x2212)) ? QString(QChar(0x2212) + QStringLiteral("$") + text.mid(1))
                                          : QString(QStringLiteral("$") + text);
}

QString kilograms(double kg) {
    if (!std::isfinite(kg))
        return {};
    return grouped(kg, std::abs(kg) < 100 ? 1 : 0) + QChar(narrowBlank) + QStringLiteral("kg");
}

QString counted(double count, const QString& singular) {
    const QString text = number(count) + QChar(firmBlank) + singular;
    return count == 1 ? text : QString(text + QChar(u's'));
}

QString countryName(const QString& code) {
    if (code.size() != 2)
        return code;
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

} // namespace waybill::scene
