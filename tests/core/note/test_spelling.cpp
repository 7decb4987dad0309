// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/note/rule_book.h"
#include "core/note/spelling.h"
#include "tests/core/table_of.h"

#include <QTest>
#include <random>

using namespace waybill;
using note::RuleBook;
using note::Spelling;
using note::View;

namespace {

Spelling spelling() {
    Spelling result;
    const auto add = [&result](const char* entry, View view, Spelling::Use use) {
        if (const auto fault = result.add(entry, view, use))
            qFatal("%s", fault->c_str());
    };
    for (const char* entry : {"операци*", "специальн(ой|ая)", "проведени(е|я)", "военного"})
        add(entry, View::Cyrillic, Spelling::Use::Recognise);
    add("military", View::Latin, Spelling::Use::Recognise);
    add("поведени*", View::Cyrillic, Spelling::Use::LeaveAlone);
    return result;
}

QString mended(const QString& text, View view) {
    return toQString(spelling().mended(note::foldedText(toUtf8(text), view)).text);
}

struct Score {
    int found = 0, all = 0;
};

// Reads a text with each of its long words misspelt in one of the two ways, at a place that the seed decides.
template <class IsRight> Score scoreOf(const QString& text, qsizetype from, qsizetype to, IsRight isRight) {
    std::mt19937 random(7);
    Score score;
    for (qsizetype start = from; start < to; ++start) {
        qsizetype end = start;
        while (end < to && text[end].isLetter())
            ++end;
        const qsizetype length = end - start;
        const bool isLong = length >= 8 && text[start].unicode() < 0x600;
        for (int way = 0; isLong && way < 2; ++way) {
            const qsizetype at = start + 1 + qsizetype(random() % unsigned(length - 2));
            QString misspelt = text;
            if (way == 0) {
                misspelt.remove(at, 1);
            } else {
                misspelt[at] = text[at + 1];
                misspelt[at + 1] = text[at];
            }
            score.found += isRight(RuleBook::builtIn().read(toUtf8(misspelt))) ? 1 : 0;
            ++score.all;
        }
        start = end;
    }
    return score;
}

bool isLead(const note::Statement& statement) {
    return !statement.negated && (statement.noteClass == NoteClass::Smo || statement.noteClass == NoteClass::Military);
}

} // namespace

class TestSpelling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void putsLongWordsRight_data();
    void putsLongWordsRight();
    void leavesOtherWordsAlone_data();
    void leavesOtherWordsAlone();
    void keepsWhereEveryLetterStood();
    void saysWhatIsWrongWithAnEntry_data();
    void saysWhatIsWrongWithAnEntry();
    void marksTheMisspeltWordsAsTheyAreWritten();
    void findsNearlyAllWordingsWithOneMistake();
    void seldomTakesAMisspeltTrapForALead();
};

void TestSpelling::putsLongWordsRight_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("right");
    const auto row = [](const char* text, const char* right) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(right);
    };
    row("ОПЕАЦИИ", "операции");
    row("опреациям", "операциям");
    row("для специальой цели", "для специальнои цели");
    row("СПЕИЦАЛЬНАЯ", "специальная");
    row("провеения", "проведения");
    row("военого", "военного");
    row("miltiary", "military");
    row("MILITAY,", "military");
}

void TestSpelling::putsLongWordsRight() {
    QFETCH(QString, text);
    QFETCH(QString, right);
    QVERIFY(spelling().isMisspelt(toUtf8(text)));
    QCOMPARE(mended(text, text.contains(QLatin1Char('I'), Qt::CaseInsensitive) ? View::Latin : View::Cyrillic), right);
}

void TestSpelling::leavesOtherWordsAlone_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"операции", "ОПЕРАЦИЯМ", "специальной", "специальный", "поведения", "перации", "опеарац", "воен ного",
          "венный", "military", "militarily", "miitry", "МИЛИТАРИ", "", "операци", "ОПЕРА\xD0", "特别军事行动"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestSpelling::leavesOtherWordsAlone() {
    QFETCH(QString, text);
    QVERIFY(!spelling().isMisspelt(toUtf8(text)));
    for (const View view : {View::Cyrillic, View::Latin})
        QCOMPARE(mended(text, view), toQString(note::foldedText(toUtf8(text), view).text));
}

void TestSpelling::keepsWhereEveryLetterStood() {
    const std::string text = "в «опеации», опреация";
    const note::FoldedText folded = spelling().mended(note::foldedText(text, View::Cyrillic));
    QCOMPARE(folded.text, std::string("в операции,операция"));
    QCOMPARE(folded.places.size(), folded.text.size() + 1);
    const auto place = [&folded](std::string_view word) { return folded.places[folded.text.find(word)].codePoint; };
    QCOMPARE(place("операции"), 3U);
    QCOMPARE(place("рации"), 6U); // the missing letter, where the next one stands
    QCOMPARE(place("ации"), 6U);
    QCOMPARE(place("операция"), 13U);
    QCOMPARE(std::size_t(folded.places.back().codePoint), codePoints(text));
}

void TestSpelling::saysWhatIsWrongWithAnEntry_data() {
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("why");
    const QString form = QStringLiteral("a long word is letters, with * or (one|other ending) at its end");
    const QString length = QStringLiteral("a long word has seven letters at least");
    QTest::newRow("short") << QByteArray("война") << length;
    QTest::newRow("one form short") << QByteArray("военн(ого|ый|а)") << length;
    QTest::newRow("two words") << QByteArray("военная операция") << form;
    QTest::newRow("open group") << QByteArray("военн(ого") << form;
    QTest::newRow("a sign in the group") << QByteArray("специальн(ой|*)") << form;
    QTest::newRow("empty") << QByteArray() << length;
}

void TestSpelling::saysWhatIsWrongWithAnEntry() {
    QFETCH(QByteArray, entry);
    QFETCH(QString, why);
    const auto fault = Spelling().add({entry.constData(), std::size_t(entry.size())}, View::Cyrillic);
    QVERIFY(fault.has_value());
    QCOMPARE(toQString(*fault), why);
}

void TestSpelling::marksTheMisspeltWordsAsTheyAreWritten() {
    const auto reading = RuleBook::builtIn().read("Дрон, для нужд специальой военной опреации, 3 шт");
    QCOMPARE(reading.statements.size(), std::size_t(1));
    QCOMPARE(reading.statements[0].text, std::string("для нужд специальой военной опреации"));
    QCOMPARE(reading.statements[0].translation, std::string("for the needs of the special military operation"));
}

void TestSpelling::findsNearlyAllWordingsWithOneMistake() {
    Score score;
    for (const QStringList& row : test::tableOf(QStringLiteral(WAYBILL_TEST_DATA "/note/wordings.tsv"))) {
        const note::Reading right = RuleBook::builtIn().read(toUtf8(row.value(2)));
        if (right.statements.size() != 1 || !isLead(right.statements[0]))
            continue;
        const note::Statement& said = right.statements[0];
        const Score one = scoreOf(row.value(2), qsizetype(said.start), qsizetype(said.end), [&](const auto& reading) {
            return reading.noteClass == right.noteClass && !reading.negated;
        });
        score.found += one.found;
        score.all += one.all;
    }
    qInfo("%d of %d found", score.found, score.all);
    QVERIFY(score.all > 1000);
    QVERIFY(score.found >= 0.95 * score.all);
}

void TestSpelling::seldomTakesAMisspeltTrapForALead() {
    Score score;
    for (const QStringList& row : test::tableOf(QStringLiteral(WAYBILL_TEST_DATA "/note/wordings.tsv"))) {
        if (row.value(0) != QStringLiteral("trap"))
            continue;
        const Score one = scoreOf(row.value(2), 0, row.value(2).size(), [](const note::Reading& reading) {
            return std::any_of(reading.statements.begin(), reading.statements.end(), isLead);
        });
        score.found += one.found;
        score.all += one.all;
    }
    qInfo("%d of %d taken for leads", score.found, score.all);
    QVERIFY(score.all > 3000);
    QVERIFY(score.found <= 0.02 * score.all);
}

QTEST_APPLESS_MAIN(TestSpelling)
#include "test_spelling.moc"
