// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/query/filter_json.h"
#include "core/query/filter_options.h"
#include "core/query/text_query.h"

#include <QJsonArray>
#include <QTest>

using namespace waybill;
using namespace waybill::query;

class TestQueryFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsMakeAFilter();
    void wrongValuesAreRefused_data();
    void wrongValuesAreRefused();
    void filterSurvivesJson();
    void emptyFilterIsAnEmptyObject();
    void brokenJsonIsRefused_data();
    void brokenJsonIsRefused();
    void textQueries_data();
    void textQueries();
};

namespace {

Filter fullFilter() {
    Filter filter;
    filter.from = Date::make(2022, 12, 1);
    filter.to = Date::make(2023, 4, 30);
    filter.hsPrefixes = {"8806", "854370"};
    filter.categories = {"drone-25-150kg"};
    filter.noteClasses = {NoteClass::Smo, NoteClass::None};
    filter.origins = {"CN", "HK"};
    filter.party = "Кексин";
    filter.role = Role::Maker;
    filter.minValueUsd = 0.5;
    filter.maxValueUsd = 1e6;
    filter.minWeightKg = 2;
    filter.text = "\"военной операции\" OR СВО";
    filter.tiers = {"1", "3A"};
    filter.differences = {Difference::Origin, Difference::Maker};
    filter.tags = {"formation-agent"};
    filter.statuses = {"suspicious", "no answer"};
    filter.sources = {SourceId(1), SourceId(3)};
    filter.around = {EntityId(12)};
    filter.hops = 2;
    return filter;
}

} // namespace

void TestQueryFilter::optionsMakeAFilter() {
    const auto filter = parseFilter({{"from", "2022-12-01"},
                                     {"to", "2023-04-30"},
                                     {"hs", "8806"},
                                     {"hs", "8543.70"},
                                     {"category", "drone-25-150kg"},
                                     {"note", "smo,none"},
                                     {"origin", "cn, HK"},
                                     {"party", "Кексин"},
                                     {"role", "maker"},
                                     {"min-value", "0.5"},
                                     {"max-value", "1000000"},
                                     {"min-weight", "2"},
                                     {"text", "\"военной операции\" OR СВО"},
                                     {"tier", "1,3a"},
                                     {"differs", "origin,maker"},
                                     {"tag", "formation-agent"},
                                     {"status", "suspicious"},
                                     {"status", "no answer"},
                                     {"source", "1,3"},
                                     {"around", "co-12"},
                                     {"hops", "2"}});
    QVERIFY(filter.has_value());
    QVERIFY(*filter == fullFilter());
}

void TestQueryFilter::wrongValuesAreRefused_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    for (const auto& [option, value] : {std::pair("from", "2023-02-30"),
                                        {"hs", "88x"},
                                        {"note", "war"},
                                        {"role", "owner"},
                                        {"min-value", "many"},
                                        {"origin", "CHN"},
                                        {"tier", "5"},
                                        {"differs", "weight"},
                                        {"source", "0"},
                                        {"around", "ad-3"},
                                        {"hops", "-1"},
                                        {"text", " "},
                                        {"colour", "red"}})
        QTest::newRow(option) << QString::fromLatin1(option) << QString::fromLatin1(value);
}

void TestQueryFilter::wrongValuesAreRefused() {
    QFETCH(QString, option);
    QFETCH(QString, value);
    const std::string name = toUtf8(option);
    const auto filter = parseFilter({{name, toUtf8(value)}});
    QVERIFY(!filter);
    QVERIFY(filter.error().code == ErrorCode::BadCall);
    QVERIFY(filter.error().message().contains(QStringLiteral("--") + option));
}

void TestQueryFilter::filterSurvivesJson() {
    const auto back = filterFromJson(toJson(fullFilter()));
    QVERIFY(back.has_value());
    QVERIFY(*back == fullFilter());
}

void TestQueryFilter::emptyFilterIsAnEmptyObject() {
    QVERIFY(toJson(Filter{}).isEmpty());
    const auto back = filterFromJson({});
    QVERIFY(back && back->isEmpty());
}

void TestQueryFilter::brokenJsonIsRefused_data() {
    QTest::addColumn<QJsonObject>("object");
    QTest::newRow("unknown key") << QJsonObject{{QStringLiteral("colour"), 1}};
    QTest::newRow("no day") << QJsonObject{{QStringLiteral("from"), QStringLiteral("2023-02-31")}};
    QTest::newRow("no list") << QJsonObject{{QStringLiteral("hs"), QStringLiteral("8806")}};
    QTest::newRow("no class") << QJsonObject{{QStringLiteral("note"), QJsonArray{QStringLiteral("war")}}};
    QTest::newRow("no id") << QJsonObject{{QStringLiteral("around"), QJsonArray{-1}}};
    QTest::newRow("no number") << QJsonObject{{QStringLiteral("min-value"), QStringLiteral("1")}};
}

void TestQueryFilter::brokenJsonIsRefused() {
    QFETCH(QJsonObject, object);
    const auto back = filterFromJson(object);
    QVERIFY(!back && back.error().code == ErrorCode::BadInput);
}

void TestQueryFilter::textQueries_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    const QString mavic = QStringLiteral("Drone DJI Mavic 3, для СВЯЗИ ещё");
    const auto row = [&](const char* name, const QString& query, bool matches) {
        QTest::newRow(name) << query << mavic << matches;
    };
    row("empty", {}, true);
    row("blanks", QStringLiteral("  "), true);
    row("all words", QStringLiteral("mavic drone"), true);
    row("one missing", QStringLiteral("mavic matrice"), false);
    row("either", QStringLiteral("matrice OR mavic"), true);
    row("either and another", QStringLiteral("matrice OR mavic drone"), true);
    row("either but not another", QStringLiteral("matrice OR mavic boat"), false);
    row("three alternatives", QStringLiteral("a1 OR b2 OR dji"), true);
    row("small or is a word", QStringLiteral("mavic or"), false);
    row("phrase", QStringLiteral("\"dji mavic\""), true);
    row("phrase broken up", QStringLiteral("\"drone mavic\""), false);
    row("phrase or word", QStringLiteral("\"drone mavic\" OR связи"), true);
    row("quoted or is a word", QStringLiteral("dji \"OR\" boat"), false);
    row("open quote", QStringLiteral("\"dji mavic"), true);
    row("Russian quotes", QStringLiteral("«для связи»"), true);
    row("other case and ё", QStringLiteral("ЕЩЕ"), true);
    row("leading or", QStringLiteral("OR mavic"), true);
    row("trailing or", QStringLiteral("mavic OR"), true);
}

void TestQueryFilter::textQueries() {
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(TextQuery(toUtf8(query)).matches(folded(toUtf8(text))), matches);
}

QTEST_GUILESS_MAIN(TestQueryFilter)
#include "test_query_filter.moc"
