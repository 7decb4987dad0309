// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filter_text.h"

#include "core/base/text.h"
#include "core/map/values.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <cmath>

namespace waybill::ui {

namespace {

const QRegularExpression& listSeparator() {
    static const QRegularExpression separator(QStringLiteral("[,;]+"));
    return separator;
}

std::optional<Date> lastDayOf(int year, int month) {
    for (int day = 31; day >= 28; --day)
        if (const auto date = Date::make(year, month, day))
            return date;
    return std::nullopt;
}

std::optional<Date> dateOf(const QString& text, bool end) {
    static const QRegularExpression year(QStringLiteral("^(\\d{4})$"));
    static const QRegularExpression month(QStringLiteral("^(\\d{4})-(\\d{1,2})$"));
    static const QRegularExpression isoDay(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
    static const QRegularExpression dotted(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$"));
    const auto number = [](const QRegularExpressionMatch& match, int group) { return match.captured(group).toInt(); };
    if (const auto match = isoDay.match(text); match.hasMatch())
        return Date::make(number(match, 1), number(match, 2), number(match, 3));
    if (const auto match = dotted.match(text); match.hasMatch())
        return Date::make(number(match, 3), number(match, 2), number(match, 1));
    if (const auto match = month.match(text); match.hasMatch())
        return end ? lastDayOf(number(match, 1), number(match, 2)) : Date::make(number(match, 1), number(match, 2), 1);
    if (const auto match = year.match(text); match.hasMatch())
        return end ? Date::make(number(match, 1), 12, 31) : Date::make(number(match, 1), 1, 1);
    return std::nullopt;
}

} // namespace

Typed<Date> readDate(const QString& text, bool end) {
    const QString clean = text.trimmed();
    if (clean.isEmpty())
        return {};
    const auto date = dateOf(clean, end);
    return {date, date.has_value()};
}

Typed<double> readAmount(const QString& text) {
    QString clean = text.trimmed().toLower();
    if (clean.isEmpty())
        return {};
    clean.remove(QLatin1Char('$')).remove(QLatin1Char(',')).remove(QLatin1Char(' ')).remove(QChar(0xA0));
    double factor = 1;
    if (clean.endsWith(QLatin1Char('k')))
        factor = 1e3;
    else if (clean.endsWith(QLatin1Char('m')))
        factor = 1e6;
    if (factor != 1)
        clean.chop(1);
    static const QRegularExpression plain(QStringLiteral("^\\d{1,15}(\\.\\d{1,6})?$"));
    if (!plain.match(clean).hasMatch())
        return {std::nullopt, false};
    return {clean.toDouble() * factor, true};
}

QString amountText(const std::optional<double>& amount) {
    if (!amount)
        return {};
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const bool isWhole = std::abs(*amount - std::round(*amount)) < 1e-9;
    return english.toString(*amount, 'f', isWhole ? 0 : 2);
}

Typed<std::vector<std::string>> readHsPrefixes(const QString& text) {
    Typed<std::vector<std::string>> result;
    static const QRegularExpression digits(QStringLiteral("^\\d{1,12}$"));
    std::vector<std::string> prefixes;
    for (QString part : text.split(listSeparator(), Qt::SkipEmptyParts)) {
        part = part.remove(QLatin1Char('.')).remove(QLatin1Char(' ')).remove(QLatin1Char('*'));
        if (part.isEmpty())
            continue;
        if (!digits.match(part).hasMatch())
            return {std::nullopt, false};
        prefixes.push_back(part.toStdString());
    }
    if (!prefixes.empty())
        result.value = prefixes;
    return result;
}

Typed<std::vector<std::string>> readCountries(const QString& text) {
    Typed<std::vector<std::string>> result;
    std::vector<std::string> countries;
    for (const QString& part : text.split(listSeparator(), Qt::SkipEmptyParts)) {
        if (part.trimmed().isEmpty())
            continue;
        const auto country = map::parseCountry(toUtf8(part.trimmed()));
        if (!country)
            return {std::nullopt, false};
        countries.push_back(*country);
    }
    if (!countries.empty())
        result.value = countries;
    return result;
}

QString joined(const std::vector<std::string>& values) {
    QStringList parts;
    for (const std::string& value : values)
        parts << toQString(value);
    return parts.join(QStringLiteral(", "));
}

} // namespace waybill::ui
