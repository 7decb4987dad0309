// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/note/folding.h"

#include <QTest>

using namespace waybill;
using note::View;

class TestNoteFolding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsLookAlikesInTheViewsAlphabet_data();
    void readsLookAlikesInTheViewsAlphabet();
    void remembersWhereEveryLetterStood();
};

void TestNoteFolding::readsLookAlikesInTheViewsAlphabet_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cyrillic");
    QTest::addColumn<QString>("latin");
    const auto row = [](const char* name, const char* text, const char* cyrillic, const char* latin) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(cyrillic) << QString::fromUtf8(latin);
    };
    row("Latin letters", "CBO", "сво", "cbo");
    row("Cyrillic letters", "СВО", "сво", "cbo");
    row("Greek letters", "ΑΒΟ", "аво", "abo");
    row("full width", "ＳＶＯ", "svо", "svo");
    row("ё and й", "ёй", "еи", "еи");
    row("accents", "вое́нной", "военнои", "boehhoи");
    row("soft hyphen", "во­енный", "военныи", "boehhыи");
    row("zero for O", "СВ0", "сво", "cbo");
    row("a number keeps its zero", "СВ100", "св100", "cb100");
    row("a dash parts clauses", "а - б", "а,б", "a,б");
    row("a hyphen joins", "спец-\nпроект", "спец-проект", "cпeц-пpoekt");
    row("marks run together", "а «б»,  (в)", "а б,в", "a б,b");
    row("colon", "цель: нет", "цель:нет", "цeль:het");
}

void TestNoteFolding::readsLookAlikesInTheViewsAlphabet() {
    QFETCH(QString, text);
    QFETCH(QString, cyrillic);
    QFETCH(QString, latin);
    QCOMPARE(toQString(note::foldedText(toUtf8(text), View::Cyrillic).text), cyrillic);
    // What only the other alphabet has stays as it is.
    QString expected = latin;
    expected.replace(QStringLiteral("еи"), QStringLiteral("eи"));
    QCOMPARE(toQString(note::foldedText(toUtf8(text), View::Latin).text), expected);
}

void TestNoteFolding::remembersWhereEveryLetterStood() {
    const std::string text = "Ё  (𝐀б)­в";
    const note::FoldedText folded = note::foldedText(text, View::Cyrillic);
    QCOMPARE(folded.places.size(), folded.text.size() + 1);
    const std::size_t at = folded.text.find("в");
    QCOMPARE(std::size_t(folded.places[at].codePoint), codePoints(text) - 1);
    QCOMPARE(text.substr(folded.places[at].byte), std::string("в"));
    QCOMPARE(std::size_t(folded.places.back().byte), text.size());
}

QTEST_APPLESS_MAIN(TestNoteFolding)
#include "test_note_folding.moc"
