// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/header_box.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QString>

namespace waybill::map {

namespace {

// "Г31", "Гр. 31_1", "Графа 31.1", "Box 15a", and the lettered boxes, whose letters look alike in both alphabets.
const QString boxName = QStringLiteral(
    R"((?:(?:графа|граф|гр|г|поле|grafa|gr|g|box|pole|feld|casilla|casella|case|rubrique)[\s._-]*№?\s*(?<box>\d{1,2})(?:[._\/]?(?<part>\d{1,3}))?(?<half>[abаб])?)"
    R"(|(?:графа|граф|гр|г|grafa|gr|box)[\s._-]+(?<letter>[abcdавс]))(?![\p{L}\d]))");

QRegularExpression compiled(const QString& pattern) {
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

QString latin(const QString& letter) {
    static const QString cyrillic = QStringLiteral("авсб");
    static const QString alike = QStringLiteral("abcb");
    const auto at = cyrillic.indexOf(letter.toLower());
    return letter.isEmpty() || at < 0 ? letter.toLower() : QString(alike[at]);
}

std::string codeOf(const QRegularExpressionMatch& match) {
    if (const QString letter = match.captured(QStringLiteral("letter")); !letter.isEmpty())
        return toUtf8(u'g' + latin(letter));
    return toUtf8(u'g' + match.captured(QStringLiteral("box")).rightJustified(2, u'0') +
                  match.captured(QStringLiteral("part")) + latin(match.captured(QStringLiteral("half"))));
}

} // namespace

std::optional<HeaderBox> headerBox(std::string_view header) {
    if (header.size() > 400)
        return std::nullopt;
    // Before the words, or in brackets behind them.
    static const QRegularExpression before =
        compiled(QStringLiteral(R"(^\s*)") + boxName + QStringLiteral(R"([\s.:,)_–—-]*)"));
    static const QRegularExpression behind =
        compiled(QStringLiteral(R"(\s*[(\[]\s*)") + boxName + QStringLiteral(R"([^)\]]*[)\]]?)"));
    const QString text = toQString(header);
    constexpr int lastBox = 54;
    for (const QRegularExpression* form : {&before, &behind}) {
        const auto match = form->match(text);
        if (match.hasMatch() && match.captured(QStringLiteral("box")).toInt() <= lastBox)
            return HeaderBox{codeOf(match),
                             toUtf8(QString(text).remove(match.capturedStart(), match.capturedLength()).trimmed())};
    }
    return std::nullopt;
}

std::string withoutBox(std::string_view header) {
    const auto box = headerBox(header);
    return box && !box->words.empty() ? box->words : std::string(header);
}

} // namespace waybill::map
