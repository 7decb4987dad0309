// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/filter_expression.h"
#include "core/query/filter_json.h"
#include "core/query/filter_options.h"
#include "table_fixture.h"

#include <QTest>
#include <random>

using namespace waybill;
using namespace waybill::query;
using namespace waybill::query::test;

class TestFilterExpression : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chooses_data();
    void chooses();
    void fieldsOfThePanelAreTheSame();
    void mistakesAreMarked_data();
    void mistakesAreMarked();
    void theLineOfAFilterReadsBack_data();
    void theLineOfAFilterReadsBack();
    void randomLinesReadBack();
    void storedFiltersKeepEverything();
    void isAnOptionOfTheCommandLine();
    void offersFieldsAndValues();
};

void TestFilterExpression::chooses_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char* line, const char* ids) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromLatin1(ids);
    };
    row("", "10 11 12 13 14 15");
    row("note:smo", "10 13");
    row("note:smo,aid", "10 13 15");
    row("-note:smo", "11 12 14 15");
    row("date:2023-03", "11 12 15");
    row("date:2023", "10 11 12 15");
    row("date:2022-12..2023-02-01", "10 13");
    row("date>2023-03-10", "12 15");
    row("date<2023", "13");
    row("hs:8806 -origin:CN", "15");
    row("country:CN,HK", "10 11 12");
    row("value>5", "10 11");
    row("value>=5", "10 11 12");
    row("value<5", "15");
    row("value:5..21000", "11 12");
    row("weight>=12", "10 11");
    row("weight>80", "");
    row("seller:\"APIO Group\"", "11 12");
    row("seller:apio buyer:\"buyer b\"", "12");
    row("(note:aid OR origin:TW)", "13 15");
    row("note:aid OR origin:TW hs:8806", "15");
    row("(-hs:8806 OR note:aid) value>=0", "12 15");
    row("mavic OR matrice", "11 15");
    row("drone (mavic OR matrice)", "11 15");
    row("drone -mavic", "15");
    row("\"civil model\"", "11");
    row("СЧЕТЧИК", "10");
    row("tier:1", "");
    row("role:maker", "10");
    row("differs:maker", "10");
    row("around:co-1 hops:2", "10 11 12");
    row("source:2,3 -value>=5", "13 14 15");
}

void TestFilterExpression::chooses() {
    QFETCH(QString, line);
    QFETCH(QString, ids);
    const auto filter = parseExpression(line.toStdString());
    QVERIFY2(filter.has_value(), filter ? "" : filter.error().what.c_str());
    const auto table = smallTable();
    QCOMPARE(QString::fromStdString(writtenIds(*table, select(*table, *filter))), ids);
}

void TestFilterExpression::fieldsOfThePanelAreTheSame() {
    const auto filter = parseExpression("note:smo value>=1000 seller:Shenwei date:2023-01..2023-06 hs:8806 мавик");
    QVERIFY(filter.has_value());
    const Filter expected{.from = Date::make(2023, 1, 1),
                          .to = Date::make(2023, 6, 30),
                          .hsPrefixes = {"8806"},
                          .noteClasses = {NoteClass::Smo},
                          .party = "Shenwei",
                          .role = Role::Seller,
                          .minValueUsd = 1000,
                          .text = "мавик"};
    QVERIFY(*filter == expected);
}

void TestFilterExpression::mistakesAreMarked_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* line, int begin, int end, const char* part) {
        QTest::newRow(line) << QString::fromUtf8(line) << begin << end << QString::fromUtf8(part);
    };
    row("sellr:x", 0, 5, "did you mean “seller”");
    row("hs:8806 colour:red", 8, 14, "No field is called “colour”");
    row("note:secret", 5, 11, "smo, military");
    row("hs:88x", 3, 6, "hs");
    row("value>many", 6, 10, "a number");
    row("date:2023-13", 5, 12, "a day, month or year");
    row("date:2023-02-30", 5, 15, "a day, month or year");
    row("weight<5", 7, 8, "at least");
    row("note>smo", 5, 8, "a colon");
    row("seller:", 0, 7, "a value is missing");
    row("seller:\"Shen", 7, 8, "quote is not closed");
    row("\"phrase", 0, 1, "quote is not closed");
    row("(a OR b", 0, 1, "not closed");
    row("(", 0, 1, "not closed");
    row("()", 0, 2, "nothing between");
    row("a)", 1, 2, "no parenthesis");
    row("(a b)", 3, 4, "OR between them");
    row("((a OR b) OR c)", 1, 2, "within others");
    row("a OR", 2, 4, "another condition is missing");
    row("OR a", 0, 2, "Before OR");
    row("country:China", 8, 13, "country");
}

void TestFilterExpression::mistakesAreMarked() {
    QFETCH(QString, line);
    QFETCH(int, begin);
    QFETCH(int, end);
    QFETCH(QString, part);
    const auto filter = parseExpression(line.toStdString());
    QVERIFY(!filter.has_value());
    const QString what = QString::fromStdString(filter.error().what);
    QVERIFY2(what.contains(part), qPrintable(what));
    QCOMPARE(int(filter.error().begin), begin);
    QCOMPARE(int(filter.error().end), end);
}

void TestFilterExpression::theLineOfAFilterReadsBack_data() {
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QString>("line");
    const auto row = [](const Filter& filter, const char* line) {
        QTest::newRow(line) << filter << QString::fromUtf8(line);
    };
    row({}, "");
    row({.from = Date::make(2023, 1, 1), .to = Date::make(2023, 6, 30)}, "date:2023-01..2023-06");
    row({.from = Date::make(2023, 2, 1), .to = Date::make(2023, 2, 28)}, "date:2023-02");
    row({.from = Date::make(2023, 2, 3)}, "date:2023-02-03..");
    row({.to = Date::make(2023, 2, 3)}, "date:..2023-02-03");
    row({.noteClasses = {NoteClass::Smo, NoteClass::None}}, "note:smo,none");
    row({.minValueUsd = 1000}, "value>=1000");
    row({.minValueUsd = 0.1, .maxValueUsd = 1e9}, "value:0.1..1000000000");
    row({.minWeightKg = 25}, "weight>=25");
    row({.party = "Shenwei \"HK\" (Ltd)", .role = Role::Seller}, "seller:\"Shenwei \\\"HK\\\" (Ltd)\"");
    row({.party = "shenwei"}, "party:shenwei");
    row({.role = Role::Maker}, "role:maker");
    row({.text = "мавик OR mavic"}, "мавик OR mavic");
    row({.text = "note:smo"}, "text:note:smo");
    row({.text = "a \"b c\" OR"}, "text:\"a \\\"b c\\\" OR\"");
    row({.around = {EntityId(12)}, .hops = 2}, "around:co-12 hops:2");
    row({.clauses = {{{{true, {.origins = {"CN"}}}}}}}, "-origin:CN");
    row({.clauses = {{{{false, {.text = "jammer"}}, {false, {.tiers = {"1"}}}}}}}, "(jammer OR tier:1)");
}

void TestFilterExpression::theLineOfAFilterReadsBack() {
    QFETCH(Filter, filter);
    QFETCH(QString, line);
    QCOMPARE(QString::fromStdString(writeExpression(filter)), line);
    const auto read = parseExpression(writeExpression(filter));
    QVERIFY2(read.has_value(), read ? "" : read.error().what.c_str());
    QVERIFY(*read == filter);
}

void TestFilterExpression::randomLinesReadBack() {
    const std::vector<std::string> parts{"note:smo",
                                         "note:none,aid",
                                         "-note:smo",
                                         "value>100.5",
                                         "value<3",
                                         "value:1..2",
                                         "weight>=3",
                                         "date:2023-02",
                                         "date:2022..2023-05",
                                         "-date:2023",
                                         "hs:8806,85",
                                         "hs:9",
                                         "-hs:8806",
                                         "seller:\"A B\"",
                                         "buyer:x",
                                         "-maker:y",
                                         "party:z",
                                         "role:maker",
                                         "origin:CN",
                                         "country:HK",
                                         "tag:shell",
                                         "status:\"under way\"",
                                         "source:1,2",
                                         "tier:3A",
                                         "differs:maker",
                                         "мавик",
                                         "\"two words\"",
                                         "-\"two words\"",
                                         "-word",
                                         "(a OR b)",
                                         "(a OR hs:85)",
                                         "(-a OR -hs:8)",
                                         "x OR y",
                                         "around:co-3",
                                         "text:\"q OR r\""};
    std::mt19937 random(9);
    for (int round = 0; round < 3'000; ++round) {
        std::string line;
        for (unsigned count = random() % 7; count > 0; --count)
            line += parts[random() % parts.size()] + (random() % 3 == 0 ? "  " : " ");
        const auto filter = parseExpression(line);
        QVERIFY2(filter.has_value(), line.c_str());
        const std::string written = writeExpression(*filter);
        const auto again = parseExpression(written);
        QVERIFY2(again.has_value() && *again == *filter, (line + " -> " + written).c_str());
        const auto stored = filterFromJson(toJson(*filter));
        QVERIFY2(stored.has_value() && *stored == *filter, line.c_str());
    }
    // Whatever is typed is read or refused.
    const std::string letters = "a:\"()-OR ><=,.n1\\";
    for (int round = 0; round < 20'000; ++round) {
        std::string line;
        for (unsigned count = random() % 14; count > 0; --count)
            line += letters[random() % letters.size()];
        const auto filter = parseExpression(line);
        if (!filter)
            QVERIFY2(filter.error().begin <= filter.error().end && filter.error().end <= line.size(), line.c_str());
    }
}

void TestFilterExpression::storedFiltersKeepEverything() {
    QJsonObject nested{{QStringLiteral("clauses"), QJsonValue(QStringLiteral("x"))}};
    QVERIFY(!filterFromJson(nested).has_value());
}

void TestFilterExpression::isAnOptionOfTheCommandLine() {
    const auto filter = parseFilter({{"hs", "8806"}, {"filter", "-country:CN value>=5"}});
    QVERIFY(filter.has_value());
    QCOMPARE(filter->minValueUsd, std::optional(5.0));
    QCOMPARE(filter->clauses.size(), std::size_t(1));
    QVERIFY(describe(*filter).find("filter -origin:CN") != std::string::npos);
    QVERIFY(!parseFilter({{"filter", "sellr:x"}}).has_value());
}

void TestFilterExpression::offersFieldsAndValues() {
    const auto table = smallTable();
    const auto offers = [&](const std::string& text) { return complete(text, text.size(), *table); };
    QCOMPARE(offers("hs:1 sel").offers, (std::vector<std::string>{"seller:"}));
    QCOMPARE(offers("hs:1 sel").begin, std::size_t(5));
    QCOMPARE(offers("-seller:api").offers, (std::vector<std::string>{"\"APIO Group\""}));
    QCOMPARE(offers("-seller:api").begin, std::size_t(8));
    QCOMPARE(offers("note:smo,mil").offers, (std::vector<std::string>{"military"}));
    QCOMPARE(offers("note:smo,mil").begin, std::size_t(9));
    QCOMPARE(offers("party:\"buyer b").offers, (std::vector<std::string>{"\"Buyer B\""}));
    QVERIFY(offers("nothing:x").offers.empty());
}

QTEST_GUILESS_MAIN(TestFilterExpression)
#include "test_filter_expression.moc"
