// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/encoding.h"

#include "core/read/code_pages.h"
#include "core/read/scan.h"

#include <QStringDecoder>
#include <algorithm>
#include <memory>
#include <uchardet.h>

namespace waybill::read {

namespace {

struct Mark {
    const char* bytes;
    std::size_t length;
    QLatin1String encoding;
};

constexpr Mark marks[] = {
    {"\xEF\xBB\xBF", 3, QLatin1String("UTF-8")},
    {"\xFF\xFE\0\0", 4, QLatin1String("UTF-32LE")},
    {"\xFF\xFE", 2, QLatin1String("UTF-16LE")},
    {"\xFE\xFF", 2, QLatin1String("UTF-16BE")},
};

bool hasDecoder(const QString& encoding) {
    return upperHalf(encoding) != nullptr || QStringDecoder(encoding.toLatin1().constData()).isValid();
}

/// Two-byte text betrays itself by its NULs: every ASCII character of it has one, always on the same side.
std::optional<QString> utf16WithoutMark(std::string_view sample) {
    const std::size_t pairs = std::min<std::size_t>(sample.size() / 2, 65536);
    std::size_t nulFirst = 0;
    std::size_t nulSecond = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        nulFirst += sample[2 * i] == '\0' ? 1 : 0;
        nulSecond += sample[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (pairs < 4)
        return std::nullopt;
    if (nulSecond * 10 > pairs && nulFirst * 20 < nulSecond)
        return QStringLiteral("UTF-16LE");
    if (nulFirst * 10 > pairs && nulSecond * 20 < nulFirst)
        return QStringLiteral("UTF-16BE");
    return std::nullopt;
}

bool isUtf8(std::string_view sample) {
    const std::size_t valid = validUtf8Length(sample);
    return valid == sample.size() || isUnfinishedUtf8(sample.substr(valid));
}

/// A UTF-8 file with a few broken bytes is still a UTF-8 file: most of its sequences are whole.
bool isMostlyUtf8(std::string_view sample) {
    std::size_t broken = 0;
    std::size_t whole = 0;
    while (!sample.empty()) {
        const std::size_t valid = validUtf8Length(sample);
        whole += std::size_t(std::count_if(sample.begin(), sample.begin() + std::ptrdiff_t(valid),
                                           [](char c) { return static_cast<unsigned char>(c) >= 0xC2; }));
        if (valid == sample.size())
            break;
        ++broken;
        sample.remove_prefix(valid + 1);
    }
    return whole > 20 && whole > broken * 10;
}

QString guessedByStatistics(std::string_view sample) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get()));
}

/// Only the bytes around those that are not ASCII say anything.
std::string tellingBytes(std::string_view sample) {
    std::string telling;
    for (std::size_t i = 0; i < sample.size() && telling.size() < 65536; ++i) {
        const bool near = static_cast<unsigned char>(sample[i]) >= 0x80 ||
                          (i > 0 && static_cast<unsigned char>(sample[i - 1]) >= 0x80) ||
                          (i + 1 < sample.size() && static_cast<unsigned char>(sample[i + 1]) >= 0x80);
        if (near)
            telling += sample[i];
    }
    return telling;
}

QString guessedSingleByte(std::string_view sample) {
    const std::string telling = tellingBytes(sample);
    QString best;
    double bestScore = 0;
    for (const QLatin1String name : {QLatin1String("windows-1251"), QLatin1String("KOI8-R"), QLatin1String("IBM866")}) {
        if (const double score = cyrillicPlausibility(telling, QString(name)); score > bestScore) {
            bestScore = score;
            best = name;
        }
    }
    constexpr double certain = 0.7;
    if (bestScore >= certain)
        return best;
    const QString guess = encodingNamed(guessedByStatistics(sample)).value_or(QString());
    // The statistics take short Western text for anything; a Cyrillic guess needs letters that look like it.
    const bool cyrillicGuess = guess == QLatin1String("windows-1251") || guess == QLatin1String("KOI8-R") ||
                               guess == QLatin1String("IBM866") ||
                               guess.contains(QLatin1String("mac"), Qt::CaseInsensitive);
    constexpr double possible = 0.45;
    if (bestScore >= possible && (guess.isEmpty() || cyrillicGuess))
        return best;
    if (guess.isEmpty() || guess == QLatin1String("UTF-8") || cyrillicGuess ||
        guess.startsWith(QLatin1String("ISO-8859-1")))
        return QStringLiteral("windows-1252");
    return guess;
}

} // namespace

std::optional<QString> encodingNamed(const QString& name) {
    QString key;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber())
            key += c;
    }
    if (key.isEmpty())
        return std::nullopt;
    struct Alias {
        QLatin1String key;
        QLatin1String name;
    };
    static constexpr Alias aliases[] = {
        {QLatin1String("utf8"), QLatin1String("UTF-8")},
        {QLatin1String("ascii"), QLatin1String("UTF-8")},
        {QLatin1String("usascii"), QLatin1String("UTF-8")},
        {QLatin1String("utf8bom"), QLatin1String("UTF-8")},
        {QLatin1String("utf8sig"), QLatin1String("UTF-8")},
        {QLatin1String("utf16"), QLatin1String("UTF-16LE")},
        {QLatin1String("utf16le"), QLatin1String("UTF-16LE")},
        {QLatin1String("utf16be"), QLatin1String("UTF-16BE")},
        {QLatin1String("unicode"), QLatin1String("UTF-16LE")},
        {QLatin1String("1251"), QLatin1String("windows-1251")},
        {QLatin1String("cp1251"), QLatin1String("windows-1251")},
        {QLatin1String("win1251"), QLatin1String("windows-1251")},
        {QLatin1String("windows1251"), QLatin1String("windows-1251")},
        {QLatin1String("ansi"), QLatin1String("windows-1252")},
        {QLatin1String("1252"), QLatin1String("windows-1252")},
        {QLatin1String("cp1252"), QLatin1String("windows-1252")},
        {QLatin1String("win1252"), QLatin1String("windows-1252")},
        {QLatin1String("windows1252"), QLatin1String("windows-1252")},
        {QLatin1String("latin1"), QLatin1String("windows-1252")},
        {QLatin1String("iso88591"), QLatin1String("windows-1252")},
        {QLatin1String("koi8"), QLatin1String("KOI8-R")},
        {QLatin1String("koi8r"), QLatin1String("KOI8-R")},
        {QLatin1String("866"), QLatin1String("IBM866")},
        {QLatin1String("cp866"), QLatin1String("IBM866")},
        {QLatin1String("ibm866"), QLatin1String("IBM866")},
        {QLatin1String("dos"), QLatin1String("IBM866")},
        {QLatin1String("iso88599"), QLatin1String("windows-1254")},
        {QLatin1String("windows1254"), QLatin1String("windows-1254")},
        {QLatin1String("cp1254"), QLatin1String("windows-1254")},
        {QLatin1String("windows1250"), QLatin1String("windows-1250")},
        {QLatin1String("windows1253"), QLatin1String("windows-1253")},
        {QLatin1String("windows1255"), QLatin1String("windows-1255")},
        {QLatin1String("windows1256"), QLatin1String("windows-1256")},
        {QLatin1String("cp1256"), QLatin1String("windows-1256")},
        {QLatin1String("windows1257"), QLatin1String("windows-1257")},
        {QLatin1String("windows1258"), QLatin1String("windows-1258")},
        {QLatin1String("big5"), QLatin1String("Big5")},
        {QLatin1String("gb2312"), QLatin1String("GB18030")},
        {QLatin1String("gbk"), QLatin1String("GB18030")},
        {QLatin1String("gb18030"), QLatin1String("GB18030")},
    };
    const auto* const found =
        std::find_if(std::begin(aliases), std::end(aliases), [&key](const Alias& alias) { return key == alias.key; });
    const QString result = found != std::end(aliases) ? QString(found->name) : name.trimmed();
    if (!hasDecoder(result))
        return std::nullopt;
    return result;
}

std::size_t byteOrderMark(std::string_view bytes, const QString& encoding) {
    for (const Mark& mark : marks) {
        if (encoding == mark.encoding && bytes.starts_with(std::string_view(mark.bytes, mark.length)))
            return mark.length;
    }
    return 0;
}

QString detectEncoding(std::string_view sample) {
    for (const Mark& mark : marks) {
        if (byteOrderMark(sample, QString(mark.encoding)) > 0)
            return QString(mark.encoding);
    }
    if (const std::optional<QString> wide = utf16WithoutMark(sample))
        return *wide;
    if (isUtf8(sample) || isMostlyUtf8(sample))
        return QStringLiteral("UTF-8");
    return guessedSingleByte(sample);
}

} // namespace waybill::read
