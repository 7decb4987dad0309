// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/goods/category.h"

#include <QTest>

using namespace waybill;
using goods::Catalogue;

class TestAdditions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsACategoryAfterTheOthers();
    void putsACategoryBeforeTheOthers();
    void addsModelsOfDrones();
    void judgesByTheEditionOfTheMonth();
    void mayHaveWordsWithoutCodes();
    void hasAVersionOfItsOwn();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void acceptsNothing();
};

namespace {

const QString fileName = QStringLiteral("goods/mine.yaml");

Catalogue with(const char* yaml) {
    auto catalogue = Catalogue::builtIn().withAdditions(yaml, fileName);
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().message()));
    return std::move(*catalogue);
}

std::string idOf(const Catalogue& catalogue, const goods::Goods& goods) {
    const auto category = catalogue.categorise(goods);
    return category ? category->id : "-";
}

} // namespace

void TestAdditions::addsACategoryAfterTheOthers() {
    const Catalogue mine = with("categories:\n"
                                "  - {id: radio-tube, name: Radio tubes, hs: [\"8540\"]}\n"
                                "  - {id: all-8542, name: Everything of 8542, hs: [\"8542\"]}\n");
    QCOMPARE(idOf(mine, {"8540890000", "ЛАМПА"}), std::string("radio-tube"));
    QCOMPARE(idOf(mine, {"8542310000", "МИКРОСХЕМА"}), std::string("microelectronics"));
    QCOMPARE(idOf(mine, {"8542900000", "ЧАСТИ"}), std::string("all-8542"));
    QCOMPARE(idOf(mine, {"8806220000", ""}), std::string("drone-250g-7kg"));
    QCOMPARE(mine.categories().size(), Catalogue::builtIn().categories().size() + 2);
    QCOMPARE(mine.categories().back().name, std::string("Everything of 8542"));
    QCOMPARE(idOf(Catalogue::builtIn(), {"8540890000", "ЛАМПА"}), std::string("-"));
}

void TestAdditions::putsACategoryBeforeTheOthers() {
    const Catalogue mine = with("categories:\n"
                                "  - id: relief-drone\n"
                                "    name: Drones that carry medicine\n"
                                "    hs: [\"8806\"]\n"
                                "    words: [\"медицинск*\", \"medic*\"]\n"
                                "    before_built_in: true\n");
    QCOMPARE(idOf(mine, {"8806220000", "КВАДРОКОПТЕР МЕДИЦИНСКИЙ"}), std::string("relief-drone"));
    QCOMPARE(idOf(mine, {"8806220000", "КВАДРОКОПТЕР"}), std::string("drone-250g-7kg"));
}

void TestAdditions::addsModelsOfDrones() {
    const Catalogue mine = with("drones:\n"
                                "  words: [\"небесное око\"]\n"
                                "  models:\n"
                                "    - {words: [\"mavic 3 heavy\"], kg: 30}\n");
    QCOMPARE(idOf(mine, {"8525", "MAVIC 3 HEAVY"}), std::string("drone-25-150kg"));
    QCOMPARE(idOf(mine, {"8525", "MAVIC 3"}), std::string("drone-250g-7kg"));
    QCOMPARE(idOf(mine, {"8525", "НЕБЕСНОЕ ОКО, НОВОЕ"}), std::string("drone"));
}

void TestAdditions::judgesByTheEditionOfTheMonth() {
    const Catalogue mine = with("categories:\n"
                                "  - {id: disc, name: Discs, hs: [{code: \"8524\", until: \"2006-12\"}]}\n"
                                "  - {id: panel, name: Panels, hs: [{code: \"8524\", from: \"2022-01\"}]}\n");
    QCOMPARE(idOf(mine, {.hsCode = "852411", .month = Month::fromIso("2005-03")}), std::string("disc"));
    QCOMPARE(idOf(mine, {.hsCode = "852411", .month = Month::fromIso("2006-12")}), std::string("disc"));
    QCOMPARE(idOf(mine, {.hsCode = "852411", .month = Month::fromIso("2015-03")}), std::string("-"));
    QCOMPARE(idOf(mine, {.hsCode = "852411", .month = Month::fromIso("2022-01")}), std::string("panel"));
    QCOMPARE(idOf(mine, {.hsCode = "852411"}), std::string("panel"));
}

void TestAdditions::mayHaveWordsWithoutCodes() {
    const Catalogue mine = with("categories:\n  - {id: starlink, name: Starlink, words: [\"starlink*\"]}\n");
    QCOMPARE(idOf(mine, {"3926909709", "STARLINK DISH"}), std::string("starlink"));
    QCOMPARE(idOf(mine, {"", "комплект Starlink"}), std::string("starlink"));
    QCOMPARE(idOf(mine, {"3926909709", "DISH"}), std::string("-"));
}

void TestAdditions::hasAVersionOfItsOwn() {
    const std::string builtIn = Catalogue::builtIn().version();
    QCOMPARE(builtIn.size(), std::size_t(16));
    const char* yaml = "categories:\n  - {id: mine, name: Mine, hs: [\"01\"]}\n";
    const char* renamed = "categories:\n  - {id: mine, name: Ours, hs: [\"01\"]}\n";
    QCOMPARE(with(yaml).version(), with(yaml).version());
    QVERIFY(with(yaml).version() != builtIn);
    QVERIFY(with(yaml).version() != with(renamed).version());
}

void TestAdditions::saysWhatIsWrong_data() {
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("why");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const char* yaml, const char* why, int line) {
        QTest::newRow(name) << QByteArray(yaml) << QString::fromUtf8(why) << line;
    };
    row("taken", "categories:\n  - {id: optics, name: Mine, hs: [\"90\"]}\n",
        "category \"optics\": there is a category", 2);
    row("weight class", "categories:\n  - {id: drone, name: Mine, hs: [\"90\"]}\n", "category \"drone\": there is", 2);
    row("unknown key", "categories:\n  - id: mine\n    name: Mine\n    hss: [\"90\"]\n", "category \"mine\": \"hss\"",
        4);
    row("no name", "categories:\n  - {id: mine, hs: [\"90\"]}\n", "category \"mine\": \"name\" is missing", 2);
    row("no id", "categories:\n  - {name: Mine, hs: [\"90\"]}\n", "category 1: \"id\" is missing", 2);
    row("id", "categories:\n  - {id: \"a,b\", name: Mine, hs: [\"90\"]}\n", "category \"a,b\": the id", 2);
    row("code", "categories:\n  - {id: mine, name: Mine, hs: [\"9O\"]}\n", "category \"mine\": \"9O\" is no HS code",
        2);
    row("month", "categories:\n  - {id: mine, name: Mine, hs: [{code: \"90\", from: \"2022\"}]}\n",
        "category \"mine\": \"2022\" is no month", 2);
    row("time",
        "categories:\n  - {id: mine, name: Mine, hs: [{code: \"90\", from: \"2022-02\", until: \"2022-01\"}]}\n",
        "category \"mine\": the code 90 ends before it begins", 2);
    row("yes or no", "categories:\n  - {id: mine, name: Mine, hs: [\"90\"], whole: perhaps}\n",
        "category \"mine\": ", 2);
    row("phrase", "categories:\n  - {id: mine, name: Mine, words: [\"a(b\"]}\n",
        "category \"mine\": \"a(b\": missing )", 0);
    row("empty phrase", "categories:\n  - {id: mine, name: Mine, words: [\"\"]}\n",
        "category \"mine\": \"\": a phrase is", 0);
    row("model", "drones:\n  models:\n    - {words: [\"x\"]}\n", "take-off weight", 3);
    row("classes", "drones:\n  classes: []\n", "\"classes\" is not a known key", 2);
    row("no list", "- a\n- b\n", "a list of \"key: value\" is expected here", 1);
    row("no YAML", "categories: [", "", 1);
}

void TestAdditions::saysWhatIsWrong() {
    QFETCH(QByteArray, yaml);
    QFETCH(QString, why);
    QFETCH(int, line);
    const auto catalogue = Catalogue::builtIn().withAdditions({yaml.constData(), std::size_t(yaml.size())}, fileName);
    QVERIFY(!catalogue);
    const Error& error = catalogue.error();
    QVERIFY2(error.why.contains(why), qPrintable(error.why));
    QCOMPARE(error.file, fileName);
    if (!why.isEmpty())
        QCOMPARE(int(error.row), line);
    QVERIFY(!error.remedy.isEmpty());
}

void TestAdditions::acceptsNothing() {
    QCOMPARE(with("categories: []\n").categories().size(), Catalogue::builtIn().categories().size());
    const std::string large(2'000'000, '#');
    QVERIFY(!Catalogue::builtIn().withAdditions(large, fileName));
    QVERIFY(!Catalogue::builtIn().withAdditions("", fileName)); // an empty file is rather a mistake
}

QTEST_APPLESS_MAIN(TestAdditions)
#include "test_additions.moc"
