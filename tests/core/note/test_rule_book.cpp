// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/note/rule_book.h"
#include "tests/core/table_of.h"

#include <QTest>
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace waybill;
using note::Reading;
using note::RuleBook;
using note::Statement;
using test::tableOf;

namespace {

Reading read(const QString& text) {
    return RuleBook::builtIn().read(toUtf8(text));
}

const Statement* statementOf(const Reading& reading, NoteClass noteClass) {
    const auto found = std::find_if(reading.statements.begin(), reading.statements.end(),
                                    [noteClass](const Statement& s) { return s.noteClass == noteClass; });
    return found == reading.statements.end() ? nullptr : &*found;
}

QString pieceOf(const QString& text, const Statement& statement) {
    const auto points = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + statement.start,
                             qsizetype(statement.end - statement.start));
}

} // namespace

class TestRuleBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsOwnCases_data();
    void readsOwnCases();
    void everySpanIsTheTextItNames();
    void keepsCivilianModelBesideTheOperation();
    void rendersInEnglish_data();
    void rendersInEnglish();
    void saysWhenTheTextIsCut_data();
    void saysWhenTheTextIsCut();
    void findsAPhraseThatTheCutBroke();
    void survivesHostileText_data();
    void survivesHostileText();
    void keepsBrokenBytesAsFound();
    void saysWhenThereIsMoreThanIsRead();
    void namesTheLineOfAFault_data();
    void namesTheLineOfAFault();
    void readsAnExtendedBook();
    void threadsShareOneBook();
};

void TestRuleBook::readsOwnCases_data() {
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("negated");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("span");
    const auto rows = tableOf(QStringLiteral(WAYBILL_TEST_DATA "/note/cases.tsv"));
    QVERIFY(rows.size() >= 120);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QString text = rows[i].value(2);
        text.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
        QTest::addRow("%d: %s", int(i + 1), qPrintable(text.left(60).simplified()))
            << rows[i].value(0) << (rows[i].value(1) == QStringLiteral("yes")) << text << rows[i].value(3);
    }
}

void TestRuleBook::readsOwnCases() {
    QFETCH(QString, expected);
    QFETCH(bool, negated);
    QFETCH(QString, text);
    QFETCH(QString, span);
    const Reading reading = read(text);
    QCOMPARE(QString::fromUtf8(noteClassName(reading.noteClass).data()), expected);
    QCOMPARE(reading.negated, negated);
    if (!span.isEmpty()) {
        const Statement* statement = statementOf(reading, reading.noteClass);
        QVERIFY(statement);
        QCOMPARE(toQString(statement->text), span);
    }
}

void TestRuleBook::everySpanIsTheTextItNames() {
    const QString before = QStringLiteral("𝐀 Ёмкость № 5 — «Ü» 无人机 (новая); ");
    for (const QStringList& row : tableOf(QStringLiteral(WAYBILL_TEST_DATA "/note/cases.tsv"))) {
        const QString text = before + row.value(2) + QStringLiteral(" ; конец 🙂");
        std::size_t last = 0;
        for (const Statement& statement : read(text).statements) {
            QVERIFY(statement.start < statement.end);
            QVERIFY(statement.start >= last);
            last = statement.start;
            QCOMPARE(pieceOf(text, statement), toQString(statement.text));
            QVERIFY(statement.confidence > 0 && statement.confidence <= 1);
            QVERIFY(!statement.rule.empty() && !statement.translation.empty());
        }
    }
}

void TestRuleBook::keepsCivilianModelBesideTheOperation() {
    const Reading reading = read(QStringLiteral(
        "КВАДРОКОПТЕР, ГРАЖДАНСКАЯ МОДЕЛЬ, ВЗЛЕТНАЯ МАССА 0,895 КГ. ВВОЗИТСЯ ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ "
        "ОПЕРАЦИИ (СВО), ПРОВОДИМОЙ ВООРУЖЕННЫМИ СИЛАМИ РОССИЙСКОЙ ФЕДЕРАЦИИ. НОВЫЙ"));
    QCOMPARE(reading.noteClass, NoteClass::Smo);
    QVERIFY(!reading.negated);
    const Statement* civilian = statementOf(reading, NoteClass::Civilian);
    const Statement* smo = statementOf(reading, NoteClass::Smo);
    QVERIFY(civilian && smo);
    QCOMPARE(toQString(civilian->text), QStringLiteral("ГРАЖДАНСКАЯ МОДЕЛЬ"));
    QCOMPARE(toQString(smo->text), QStringLiteral("ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ (СВО), ПРОВОДИМОЙ "
                                                  "ВООРУЖЕННЫМИ СИЛАМИ РОССИЙСКОЙ ФЕДЕРАЦИИ"));
}

void TestRuleBook::rendersInEnglish_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("english");
    QTest::newRow("full") << QStringLiteral("для использования в специальной военной операции (СВО)")
                          << QStringLiteral("for use in the special military operation (SMO)");
    QTest::newRow("carried out") << QStringLiteral("в специальной военной операции, проводимой Вооруженными Силами РФ")
                                 << QStringLiteral("in the special military operation carried out by the armed forces "
                                                   "of the Russian Federation");
    QTest::newRow("negated") << QStringLiteral("не для нужд СВО")
                             << QStringLiteral("NOT for the needs of the special military operation (SMO)");
    QTest::newRow("English") << QStringLiteral("for use in the special military operation")
                             << QStringLiteral("for use in the special military operation");
}

void TestRuleBook::rendersInEnglish() {
    QFETCH(QString, text);
    QFETCH(QString, english);
    const Reading reading = read(text);
    QVERIFY(!reading.statements.empty());
    QCOMPARE(toQString(reading.statements.front().translation), english);
}

void TestRuleBook::saysWhenTheTextIsCut_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cutLength");
    QTest::addColumn<bool>("cut");
    const QString word = QStringLiteral("микросхема ");
    QTest::newRow("short") << word << 0 << false;
    QTest::newRow("255, in a word") << word.repeated(30).left(255) << 0 << true;
    QTest::newRow("255, whole sentence") << word.repeated(30).left(254) + QLatin1Char('.') << 0 << false;
    QTest::newRow("300 is nobody's limit") << word.repeated(30).left(300) << 0 << false;
    QTest::newRow("known limit reached") << word.repeated(30).left(300) << 300 << true;
    QTest::newRow("known limit not reached") << word.repeated(30).left(255) << 300 << false;
    QTest::newRow("dots") << QStringLiteral("микросхема...") << 0 << true;
}

void TestRuleBook::saysWhenTheTextIsCut() {
    QFETCH(QString, text);
    QFETCH(int, cutLength);
    QFETCH(bool, cut);
    QCOMPARE(RuleBook::builtIn().read(toUtf8(text), std::size_t(cutLength)).cut, cut);
}

void TestRuleBook::findsAPhraseThatTheCutBroke() {
    const QString whole = QStringLiteral("КВАДРОКОПТЕР, ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ");
    for (qsizetype missing = 0; missing <= 14; ++missing) {
        const Reading reading = read(whole.chopped(missing));
        QVERIFY2(reading.noteClass == NoteClass::Smo, qPrintable(whole.chopped(missing)));
    }
}

void TestRuleBook::survivesHostileText_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("broken UTF-8") << QByteArray("\xD0\xFF\xC3\xD0 \xE2\x28 для СВО \xD0");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("two megabytes of the note")
        << QByteArray("для использования в специальной военной операции ").repeated(25000);
    QTest::newRow("openings without an end")
        << QByteArray("для в на при под для в ").repeated(60000) + "специальной военной";
    QTest::newRow("marks") << QByteArray("с . - ").repeated(100000) + "во";
    QTest::newRow("brackets") << QByteArray("((((").repeated(100000) + "СВО";
    QTest::newRow("a hundred megabytes without a blank") << QByteArray(100 << 20, 'a');
    QTest::newRow("a hundred megabytes of the note without a blank")
        << QByteArray("специальнойвоеннойоперации").repeated(2 << 20);
    QTest::newRow("words that their surroundings rule out")
        << QByteArray("для СВО ").repeated(15000) + "водяного охлаждения";
    QTest::newRow("glued words that their surroundings rule out")
        << QByteArray("длянуждсво").repeated(15000) + " водяного охлаждения";
    QTest::newRow("combining marks") << "для С" + QByteArray("\xCC\x81").repeated(100000) + "ВО";
    QTest::newRow("words of many combining marks") << ("д" + QByteArray("\xCC\x81").repeated(20)).repeated(5000);
    QTest::newRow("zero-width characters") << "для нужд С" + QByteArray("\xE2\x80\x8B").repeated(50000) + "ВО";
    QTest::newRow("nothing but broken bytes") << QByteArray(200000, '\xD0');
    QTest::newRow("negations") << QByteArray("не не не для ").repeated(20000) + "СВО";
}

void TestRuleBook::survivesHostileText() {
    QFETCH(QByteArray, bytes);
    const Reading reading = RuleBook::builtIn().read({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(reading.statements.size() <= 256);
    QVERIFY(reading.cut || bytes.size() <= 256 * 1024);
}

void TestRuleBook::keepsBrokenBytesAsFound() {
    const std::string said = "в специальной военной операции (\xD0 СВО)";
    const Reading reading = RuleBook::builtIn().read("\xFF " + said + " \xD0");
    QCOMPARE(reading.noteClass, NoteClass::Smo);
    QCOMPARE(reading.statements.front().text, said);
    QCOMPARE(reading.statements.front().start, std::size_t(2));
}

void TestRuleBook::saysWhenThereIsMoreThanIsRead() {
    const std::string note = "для использования в специальной военной операции; ";
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += note;
    QVERIFY(!RuleBook::builtIn().read(text).cut);
    text += text;
    QVERIFY(RuleBook::builtIn().read(text).cut);
    // Far more candidates than are looked at, none of which their surroundings let through.
    const QByteArray ruledOut = QByteArray("для СВО ").repeated(2000) + "водяного охлаждения";
    const Reading reading = RuleBook::builtIn().read({ruledOut.constData(), std::size_t(ruledOut.size())});
    QCOMPARE(reading.noteClass, NoteClass::None);
    QVERIFY(reading.cut);
}

void TestRuleBook::namesTheLineOfAFault_data() {
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    const QByteArray head = "languages:\n  en: {letters: latin}\nrules:\n";
    QTest::newRow("no YAML") << QByteArray("rules: [\n  {") << 2;
    QTest::newRow("unknown key") << head + "  - id: a\n    klass: smo\n" << 5;
    QTest::newRow("no phrases")
        << head + "  - {id: a, class: smo, language: en, anchors: [war], english: war, confidence: 1}\n"
        << 4;
    QTest::newRow("unknown class")
        << head + "  - {id: a, class: war, language: en, phrases: [war], anchors: [war], english: war, confidence: 1}\n"
        << 4;
    QTest::newRow("confidence")
        << head + "  - {id: a, class: smo, language: en, phrases: [war], anchors: [war], english: war, confidence: 7}\n"
        << 4;
    QTest::newRow("nothing") << QByteArray("languages: {}\nrules: []\n") << 1;
}

void TestRuleBook::namesTheLineOfAFault() {
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    const auto book = RuleBook::parse({yaml.constData(), std::size_t(yaml.size())});
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::BadInput);
    QCOMPARE(int(book.error().row), line);
}

void TestRuleBook::readsAnExtendedBook() {
    const auto book =
        RuleBook::parse("languages:\n  de: {letters: latin, openers: {\"fuer\": for}}\n"
                        "rules:\n  - {id: own, class: military, language: de, phrases: [\"die bundeswehr\"], "
                        "anchors: [bundeswehr], lead: required, english: \"{lead} the army\", confidence: 0.5}\n");
    QVERIFY(book.has_value());
    QCOMPARE(book->ruleCount(), std::size_t(1));
    QCOMPARE(book->read("Helme fuer die Bundeswehr").noteClass, NoteClass::Military);
    QCOMPARE(book->read("Helme der Bundeswehr").noteClass, NoteClass::None);
    const auto broken =
        RuleBook::parse("languages:\n  de: {letters: latin}\nrules:\n  - {id: own, class: military, language: de, "
                        "phrases: [\"(a\"], anchors: [a], english: a, confidence: 0.5}\n");
    QVERIFY(!broken);
    QVERIFY(broken.error().why.contains(QStringLiteral("own")));
}

void TestRuleBook::threadsShareOneBook() {
    const auto book = RuleBook::builtIn().ruleCount();
    QVERIFY(book > 30);
    std::vector<std::jthread> threads;
    std::atomic<int> found = 0;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&found] {
            for (int j = 0; j < 50; ++j)
                found += RuleBook::builtIn().read("для нужд СВО").noteClass == NoteClass::Smo ? 1 : 0;
        });
    threads.clear();
    QCOMPARE(found.load(), 200);
}

QTEST_APPLESS_MAIN(TestRuleBook)
#include "test_rule_book.moc"
