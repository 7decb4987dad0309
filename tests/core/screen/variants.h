// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/screen/list_entry.h"

#include <QString>
#include <QStringList>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace waybill::test {

/// A name as other papers may write it, and what was done to it.
struct Variant {
    const char* kind;
    QString text;
};

using LetterTable = std::vector<std::pair<QString, QString>>;

inline QString spelled(const QString& text, const LetterTable& table) {
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        bool found = false;
        for (const auto& [from, to] : table) {
            if (text.mid(i, from.size()) == from) {
                result += to;
                i += from.size();
                found = true;
                break;
            }
        }
        if (!found)
            result += text[i++];
    }
    return result;
}

inline LetterTable tableOfPairs(const char* text) {
    LetterTable table;
    for (const QString& pair : QString::fromUtf8(text).split(u' '))
        table.emplace_back(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return table;
}

/// By ear, as a declarant writes a foreign name in Russian.
inline const LetterTable& byEar() {
    static const LetterTable table = tableOfPairs(
        "SHCH=Щ SCH=Ш SH=Ш CH=Ч ZH=Ж KH=Х TS=Ц PH=Ф TH=Т CK=К OO=У EE=И YU=Ю YA=Я YE=Е YO=Ё IU=Ю IA=ИЯ QU=КВ CE=СЕ "
        "CI=СИ CY=СИ A=А B=Б C=К D=Д E=Е F=Ф G=Г H=Х I=И J=ДЖ K=К L=Л M=М N=Н O=О P=П Q=К R=Р S=С T=Т U=У V=В W=В X=КС "
        "Y=И Z=З");
    return table;
}

/// Letter by letter, as a program does that knows no languages.
inline const LetterTable& byLetter() {
    static const LetterTable table = tableOfPairs("A=А B=Б C=Ц D=Д E=Е F=Ф G=Г H=Х I=И J=Й K=К L=Л M=М N=Н O=О P=П Q=К "
                                                  "R=Р S=С T=Т U=У V=В W=В X=КС Y=Ы Z=З");
    return table;
}

/// Cyrillic back into Latin, as passports and as libraries do.
inline const LetterTable& passport() {
    static const LetterTable table = tableOfPairs(
        "А=A Б=B В=V Г=G Д=D Е=E Ё=E Ж=ZH З=Z И=I Й=I К=K Л=L М=M Н=N О=O П=P Р=R С=S Т=T У=U Ф=F Х=KH Ц=TS Ч=CH Ш=SH "
        "Щ=SHCH Ы=Y Э=E Ю=IU Я=IA Ь= Ъ=");
    return table;
}
inline const LetterTable& library() {
    static const LetterTable table = tableOfPairs(
        "А=A Б=B В=V Г=G Д=D Е=E Ё=YO Ж=J З=Z И=I Й=Y К=K Л=L М=M Н=N О=O П=P Р=R С=S Т=T У=U Ф=F Х=H Ц=C Ч=CH Ш=SH "
        "Щ=SCH Ы=Y Э=E Ю=JU Я=JA Ь= Ъ=");
    return table;
}

inline QString withoutMarks(const QString& name, const QString& instead) {
    QString text;
    for (const QChar c : name)
        text += c.isLetterOrNumber() || c == u' ' ? QString(c) : instead;
    return text.simplified();
}

inline QString inOtherOrder(const QString& name) {
    // "SURNAME, Given" becomes "Given SURNAME"; other names move their first word to the end.
    if (name.count(u',') == 1)
        return (name.section(u',', 1) + u' ' + name.section(u',', 0, 0)).simplified();
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > 1)
        words.append(words.takeFirst());
    return words.join(u' ');
}

inline QString titleCase(const QString& name) {
    QString text = name.toLower();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 0 || !text[i - 1].isLetter())
            text[i] = text[i].toUpper();
    }
    return text;
}

inline QString withOtherForm(const QString& name) {
    static const std::array forms{" CO., LTD.", " LTD",   " LTDA.", " LLC",     " OOO",     ", OOO",
                                  " OAO",       ", OAO",  ", AO",   " AO",      " PAO",     " INC.",
                                  " S.A.",      ", S.A.", " GMBH",  " LIMITED", " COMPANY", " CORP."};
    for (const char* form : forms) {
        if (name.endsWith(QLatin1String(form)))
            return name.chopped(qsizetype(qstrlen(form))) + QStringLiteral(" JSC");
    }
    return QStringLiteral("ООО \"") + name + u'"';
}

inline std::vector<Variant> variantsOf(const QString& name, screen::EntryKind kind) {
    const QString upper = name.toUpper();
    const QString ear = spelled(upper, byEar()), letters = spelled(upper, byLetter());
    std::vector<Variant> variants{{"lower case", name.toLower()},
                                  {"title case", titleCase(name)},
                                  {"other order", inOtherOrder(name)},
                                  {"blanks for marks", withoutMarks(name, QStringLiteral(" "))},
                                  {"no marks", withoutMarks(name, QString())},
                                  {"Cyrillic by ear", ear},
                                  {"Cyrillic by letter", letters},
                                  {"Cyrillic, other order", inOtherOrder(ear)},
                                  {"back by passport", spelled(ear, passport())},
                                  {"back by library", spelled(ear, library())},
                                  {"back from letters", spelled(letters, passport())}};
    if (kind == screen::EntryKind::Firm)
        variants.push_back({"other legal form", withOtherForm(name)});
    return variants;
}

} // namespace waybill::test
