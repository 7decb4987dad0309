// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/note/rule_book.h"

#include <QTest>
#include <array>

using namespace waybill;
using note::RuleAddition;
using note::RuleBook;

namespace {

Result<RuleBook> with(std::string_view yaml) {
    return RuleBook::withAdditions(std::array{RuleAddition{yaml, "own.yaml"}});
}

constexpr std::string_view wagner = "rules:\n"
                                    "  - id: wagner\n"
                                    "    class: military\n"
                                    "    language: ru\n"
                                    "    phrases: [\"чвк вагнер*\"]\n"
                                    "    lead: allowed\n"
                                    "    english: \"{lead} the Wagner group\"\n"
                                    "    confidence: 0.8\n";

} // namespace

class TestRuleAdditions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsARuleToALanguageThatIsKnown();
    void addsALanguage();
    void givesALanguageMoreWords();
    void replacesARule();
    void switchesARuleOff();
    void laterFilesGoBeforeEarlierOnes();
    void saysWhichBookItIs();
    void namesFileLineRuleAndWhy_data();
    void namesFileLineRuleAndWhy();
};

void TestRuleAdditions::addsARuleToALanguageThatIsKnown() {
    const auto book = with(wagner);
    QVERIFY(book.has_value());
    QCOMPARE(book->ruleCount(), RuleBook::builtIn().ruleCount() + 1);
    const note::Reading reading = book->read("РАЦИИ ДЛЯ НУЖД Ч.В.К. ВАГ НЕРА");
    QCOMPARE(reading.noteClass, NoteClass::Military);
    QCOMPARE(reading.statements.front().rule, std::string("wagner"));
    QCOMPARE(reading.statements.front().translation, std::string("for the needs of the Wagner group"));
    QCOMPARE(RuleBook::builtIn().read("РАЦИИ ДЛЯ НУЖД ЧВК ВАГНЕРА").noteClass, NoteClass::None);
    QCOMPARE(book->read("для нужд СВО").noteClass, NoteClass::Smo);
}

void TestRuleAdditions::addsALanguage() {
    const auto book = with("languages:\n  de: {letters: latin, openers: {\"fuer die\": for}}\n"
                           "rules:\n  - {id: bundeswehr, class: military, language: de, phrases: [bundeswehr], "
                           "lead: required, english: \"{lead} the army\", confidence: 0.5}\n");
    QVERIFY(book.has_value());
    QCOMPARE(book->read("Helme fuer die Bundeswehr").noteClass, NoteClass::Military);
    QCOMPARE(book->read("Helme der Bundeswehr").noteClass, NoteClass::None);
}

void TestRuleAdditions::givesALanguageMoreWords() {
    const std::string text = "КВАДРОКОПТЕР НАПЕРЕКОР СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ";
    const auto book = with("languages:\n  ru:\n    negations: [наперекор]\n");
    QVERIFY(book.has_value());
    QVERIFY(!RuleBook::builtIn().read(text).negated);
    QVERIFY(book->read(text).negated);
}

void TestRuleAdditions::replacesARule() {
    const auto book = with("rules:\n  - {id: dual-use-en, class: civilian, language: en, phrases: [two uses], "
                           "english: two uses, confidence: 0.5}\n");
    QVERIFY(book.has_value());
    QCOMPARE(book->ruleCount(), RuleBook::builtIn().ruleCount());
    QCOMPARE(book->read("goods of two uses").noteClass, NoteClass::Civilian);
    QCOMPARE(book->read("dual-use goods").noteClass, NoteClass::None);
}

void TestRuleAdditions::switchesARuleOff() {
    const auto book = with("rules:\n  - id: dual-use-en\n    off: true\n");
    QVERIFY(book.has_value());
    QCOMPARE(book->ruleCount() + 1, RuleBook::builtIn().ruleCount());
    QCOMPARE(book->read("dual-use goods").noteClass, NoteClass::None);
}

void TestRuleAdditions::laterFilesGoBeforeEarlierOnes() {
    const auto book = RuleBook::withAdditions(std::array{
        RuleAddition{wagner, "first.yaml"}, RuleAddition{"rules: [{id: wagner, off: true}]", "second.yaml"}});
    QVERIFY(book.has_value());
    QCOMPARE(book->read("для чвк вагнер").noteClass, NoteClass::None);
}

void TestRuleAdditions::saysWhichBookItIs() {
    const RuleBook& builtIn = RuleBook::builtIn();
    const auto same = RuleBook::withAdditions({});
    const auto own = with(wagner);
    QVERIFY(same && own);
    QCOMPARE(builtIn.digest().size(), std::size_t(64));
    QCOMPARE(same->digest(), builtIn.digest());
    QVERIFY(own->digest() != builtIn.digest());
    QCOMPARE(builtIn.version(), "built-in " + builtIn.digest().substr(0, 12));
    QVERIFY(own->version().starts_with(builtIn.version() + " + own.yaml "));
}

void TestRuleAdditions::namesFileLineRuleAndWhy_data() {
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("why");
    const QByteArray rest = "class: smo, language: ru, english: war, confidence: 1";
    const auto row = [](const char* name, const QByteArray& yaml, int line, const char* why) {
        QTest::newRow(name) << yaml << line << QString::fromUtf8(why);
    };
    row("no such rule", "rules:\n  - {id: smo-rru, off: true}\n", 2,
        "rule \"smo-rru\": there is no such rule to switch off");
    row("no id", "rules:\n  - {class: smo}\n", 2, "the rule has no \"id\"");
    row("no phrases", "rules:\n\n  - {id: own, " + rest + "}\n", 3, "rule \"own\": the rule has no \"phrases\"");
    row("twice", "rules:\n  - {id: own, phrases: [a], " + rest + "}\n  - {id: own, phrases: [a], " + rest + "}\n", 3,
        "rule \"own\": the id is there twice");
    row("unknown key", "rules:\n  - id: own\n    klass: smo\n", 3, "rule \"own\": \"klass\" is not a known key");
    row("unknown language",
        "rules:\n  - {id: own, phrases: [a], class: smo, language: xx, english: a, confidence: 1}\n", 2,
        "rule \"own\": the language \"xx\" is not described");
    row("a number that is none",
        "rules:\n  - {id: own, phrases: [a], class: smo, language: ru, english: a, confidence: x}\n", 2,
        "rule \"own\": bad conversion");
    row("an open bracket", "rules:\n  - {id: own, phrases: [\"(война\"], " + rest + "}\n", 2,
        "rule \"own\": \"(война\": missing ): ");
    row("other letters", "languages:\n  ru: {letters: latin}\n", 2,
        "the language \"ru\" is known: it can get more words, not other letters");
    row("a wrong word of a language", "languages:\n  ru: {negations: [\"не)\"]}\n", 0, "language \"ru\": \"не)\": ");
    row("a long word that is short", "languages:\n  ru: {long words: [война]}\n", 0,
        "language \"ru\": \"война\": a long word has seven letters at least");
    row("rules that are no list", "rules: 7\n", 1, "\"rules\" is no list of rules");
    row("languages that are no list", "languages: [ru]\n", 1, "\"languages\" is no list of languages by name");
    row("no map", "- a\n", 1, "a list of \"key: value\" is expected here");
}

void TestRuleAdditions::namesFileLineRuleAndWhy() {
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(QString, why);
    const auto book = with({yaml.constData(), std::size_t(yaml.size())});
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::BadInput);
    QCOMPARE(book.error().file, QStringLiteral("own.yaml"));
    QCOMPARE(int(book.error().row), line);
    QVERIFY2(book.error().why.startsWith(why), qPrintable(book.error().why));
}

QTEST_APPLESS_MAIN(TestRuleAdditions)
#include "test_rule_additions.moc"
