// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/goods/category.h"
#include "core/goods/takeoff_weight.h"
#include "core/goods/words.h"
#include "tests/core/table_of.h"

#include <QSet>
#include <QTest>

using namespace waybill;
using goods::Catalogue;

namespace {

QString categoryOf(const QString& hs, const QString& description, const QString& brand = {}, const QString& model = {},
                   const QString& month = {}) {
    const std::string hsCode = toUtf8(hs), text = toUtf8(description), make = toUtf8(brand), type = toUtf8(model);
    const auto category = Catalogue::builtIn().categorise({hsCode, text, make, type, Month::fromIso(toUtf8(month))});
    return category ? toQString(category->id) : QStringLiteral("-");
}

} // namespace

class TestCategory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sortsGoods_data();
    void sortsGoods();
    void namesTheCategoriesThatOthersRelyOn();
    void knowsTheCommonHighPriorityCodes();
    void readsTakeoffWeights_data();
    void readsTakeoffWeights();
    void foldsLookAlikesByWord();
    void survivesHostileText();
    void namesTheLineOfAFault_data();
    void namesTheLineOfAFault();
};

void TestCategory::sortsGoods_data() {
    QTest::addColumn<QStringList>("row");
    const auto rows = test::tableOf(QStringLiteral(WAYBILL_TEST_DATA "/goods/cases.tsv"));
    QVERIFY(rows.size() > 60);
    for (qsizetype i = 0; i < rows.size(); ++i)
        QTest::addRow("%d: %s", int(i + 1), qPrintable(rows[i].mid(1).join(QLatin1Char(' ')).left(60))) << rows[i];
}

void TestCategory::sortsGoods() {
    QFETCH(QStringList, row);
    QCOMPARE(categoryOf(row.value(1), row.value(2), row.value(3), row.value(4), row.value(5)), row.value(0));
}

void TestCategory::namesTheCategoriesThatOthersRelyOn() {
    QSet<QString> ids;
    for (const goods::Category& category : Catalogue::builtIn().categories()) {
        QVERIFY(!category.name.empty());
        ids.insert(toQString(category.id));
    }
    QCOMPARE(std::size_t(ids.size()), Catalogue::builtIn().categories().size());
    for (const char* id :
         {"drone-le-250g", "drone-250g-7kg", "drone-7-25kg", "drone-25-150kg", "drone-gt-150kg", "drone",
          "counter-drone", "rugged-computer", "microelectronics", "optics", "engine", "bearing", "machine-tool"})
        QVERIFY2(ids.contains(QString::fromUtf8(id)), id);
}

void TestCategory::knowsTheCommonHighPriorityCodes() {
    QFile file(QStringLiteral(WAYBILL_SHARED_DATA "/data/codes/chpl_50.csv"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the list of common high-priority codes is not on this machine");
    const auto lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines.mid(1)) {
        const QString code = line.section(QLatin1Char(','), 1, 1);
        QVERIFY2(categoryOf(code, QStringLiteral("goods")) != QStringLiteral("-"), qPrintable(line));
    }
}

void TestCategory::readsTakeoffWeights_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("kg");
    QTest::newRow("grams") << QStringLiteral(" 895 г") << 0.895;
    QTest::newRow("comma") << QStringLiteral(": 15,5 кг.") << 15.5;
    QTest::newRow("range") << QStringLiteral(" более 250 г, но не более 7 кг") << 7.0;
    QTest::newRow("English range") << QStringLiteral(" over 25 kg but not over 150 kg") << 150.0;
    QTest::newRow("up to") << QStringLiteral(" до 249 г") << 0.249;
    QTest::newRow("glued") << QStringLiteral(" 48КГ") << 48.0;
    QTest::newRow("none") << QStringLiteral(" не указана") << -1.0;
    QTest::newRow("another unit") << QStringLiteral(" 30 минут, 12 м") << -1.0;
}

void TestCategory::readsTakeoffWeights() {
    QFETCH(QString, text);
    QFETCH(double, kg);
    QCOMPARE(goods::weightAfter(goods::words(toUtf8(text))).value_or(-1), kg);
}

void TestCategory::foldsLookAlikesByWord() {
    QCOMPARE(goods::words("  MАVIC-3 («НОВЫЙ»), 1,5 kg "), std::string("mavic 3 новый 1.5 kg"));
    QCOMPARE(goods::words("кваdрокоптер"), std::string("кваdрокоптер"));
    QCOMPARE(goods::words("квaдрoкoптeр"), std::string("квадрокоптер"));
    QCOMPARE(goods::words(""), std::string());
}

void TestCategory::survivesHostileText() {
    const std::string words(4'000'000, 'x');
    QCOMPARE(Catalogue::builtIn().categorise({"8806", words, words, words})->id, std::string("drone"));
    std::string batteries;
    for (int i = 0; i < 100'000; ++i)
        batteries += "с аккумулятором ";
    batteries += "дрон";
    (void)Catalogue::builtIn().categorise({"8525", batteries, {}, {}});
    QVERIFY(!Catalogue::builtIn().categorise({"\xFF\xD0", "\xD0\xFF\x80", "\xC0", {}}));
}

void TestCategory::namesTheLineOfAFault_data() {
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::newRow("no YAML") << QByteArray("categories:\n  - [") << 2;
    QTest::newRow("unknown key") << QByteArray("categories:\n  - id: a\n    nmae: b\n") << 3;
    QTest::newRow("code") << QByteArray("categories:\n  - id: a\n    name: b\n    hs: [\"88x\"]\n") << 4;
    QTest::newRow("twice")
        << QByteArray("categories:\n  - {id: a, name: b, hs: [\"88\"]}\n  - {id: a, name: b, hs: [\"88\"]}\n") << 3;
    QTest::newRow("nothing to match") << QByteArray("categories:\n  - {id: a, name: b}\n") << 2;
}

void TestCategory::namesTheLineOfAFault() {
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    const auto catalogue = Catalogue::parse({yaml.constData(), std::size_t(yaml.size())});
    QVERIFY(!catalogue);
    QCOMPARE(int(catalogue.error().row), line);
}

QTEST_APPLESS_MAIN(TestCategory)
#include "test_category.moc"
