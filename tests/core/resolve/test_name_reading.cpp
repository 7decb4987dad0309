// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/edit_distance.h"
#include "core/resolve/name_reading.h"
#include "core/resolve/number_words.h"
#include "core/resolve/pinyin.h"
#include "core/resolve/romanise.h"
#include "core/resolve/sound.h"
#include "core/resolve/tax_number.h"

#include <QtTest>

using namespace waybill::resolve;

namespace {

QByteArray wordsOf(const char* name) {
    QByteArray words;
    for (const NameWord& word : readName(name).words)
        words += (words.isEmpty() ? "" : " ") + QByteArray::fromStdString(word.key);
    return words;
}

std::string soundOfCyrillic(const char* word) {
    return soundOf(romanised(word));
}

} // namespace

class TestNameReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allHabitsOfWritingRussianInLatinSoundAlike_data() {
        QTest::addColumn<QByteArray>("russian");
        QTest::addColumn<QByteArrayList>("latin");
        QTest::newRow("shch") << QByteArray("щит") << QByteArrayList{"shchit", "schit", "shhit"};
        QTest::newRow("yu") << QByteArray("южный") << QByteArrayList{"yuzhnyy", "juzhnyj", "iuzhnyi", "yuznyi"};
        QTest::newRow("kh") << QByteArray("холод") << QByteArrayList{"kholod", "holod"};
        QTest::newRow("ts") << QByteArray("центр") << QByteArrayList{"tsentr", "centr", "tzentr"};
        QTest::newRow("short i") << QByteArray("юрий") << QByteArrayList{"yuriy", "iurii", "jurij", "yury"};
        QTest::newRow("ya") << QByteArray("мария") << QByteArrayList{"mariya", "mariia", "marija", "maria"};
        QTest::newRow("ks") << QByteArray("максимум") << QByteArrayList{"maksimum", "maximum"};
        QTest::newRow("j") << QByteArray("джонсон") << QByteArrayList{"johnson", "dzhonson", "djonson"};
        QTest::newRow("ph") << QByteArray("филипс") << QByteArrayList{"philips", "phillips", "filips"};
        QTest::newRow("Ukrainian") << QByteArray("євробуд") << QByteArrayList{"yevrobud", "evrobud", "jevrobud"};
        QTest::newRow("soft sign") << QByteArray("сибирь") << QByteArrayList{"sibir"};
    }
    void allHabitsOfWritingRussianInLatinSoundAlike() {
        QFETCH(QByteArray, russian);
        QFETCH(QByteArrayList, latin);
        for (const QByteArray& word : latin)
            QCOMPARE(QByteArray::fromStdString(soundOf(word.toStdString())),
                     QByteArray::fromStdString(soundOfCyrillic(russian.constData())));
    }

    void otherScriptsBecomeLatin() {
        QCOMPARE(romanised("华为"), std::string("huawei"));
        QCOMPARE(romanised("δελτα"), std::string("delta"));
        QCOMPARE(romanised("ңұрқа"), std::string("nurka"));
        QVERIFY(!romanised("شركة").empty());
    }

    void aNameIsItsMeanings_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("form") << QByteArray("ООО \"ЩИТ-ЭНЕРГО\"") << QByteArray("Sit #energy");
        QTest::newRow("glued form") << QByteArray("SiemensAG") << QByteArray("semens");
        QTest::newRow("form with points hanging on") << QByteArray("ELECTRONICSN.V.") << QByteArray("#electronics");
        QTest::newRow("translated") << QByteArray("МИР ИНСТРУМЕНТА") << QByteArray("#world #tool");
        QTest::newRow("translation") << QByteArray("WORLD OF TOOLS LLC") << QByteArray("#world #tool");
        QTest::newRow("Chinese") << QByteArray("宁波永发贸易有限公司") << QByteArray("#ningbo engfa #trade");
        QTest::newRow("place behind") << QByteArray("AKZO NOBEL N.V., ARNHEIM, NL") << QByteArray("akzo nobel");
        QTest::newRow("two forms") << QByteArray("HUAXIN CO., LTD") << QByteArray("huaksin");
        QTest::newRow("look-alike letters") << QByteArray("LIDО TRADING") << QByteArray("lido #trade");
        QTest::newRow("only look-alikes, among Cyrillic") << QByteArray("KOMETA ЗИМА") << QByteArray("kometa zima");
        QTest::newRow("Roman number") << QByteArray("CAPITAL TRUST II") << QByteArray("#capital #trust =2");
        QTest::newRow("number in words") << QByteArray("Brigade Forty-Four") << QByteArray("brigade =44");
        QTest::newRow("ordinal") << QByteArray("1st Bank") << QByteArray("=1 #bank");
        QTest::newRow("written twice") << QByteArray("CUDDLE CARE CUDDLE CARE") << QByteArray("kudle kare kare");
        QTest::newRow("misspelt word") << QByteArray("ALFA TECHNOLOGEIS") << QByteArray("alfa #technology");
    }
    void aNameIsItsMeanings() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, words);
        QCOMPARE(wordsOf(name.constData()), words);
    }

    void formsAreKeptAsEvidence() {
        QCOMPARE(readName("ООО ВЕКТОР").form, FormKind::Limited);
        QCOMPARE(readName("JSC VECTOR").form, FormKind::Stock);
        QCOMPARE(readName("ИП ИВАНОВ ИВАН").form, FormKind::Person);
        QCOMPARE(readName("IP IVANOV IVAN").form, FormKind::Person);
        QCOMPARE(readName("VECTOR LTD").form, FormKind::Unknown);
        QVERIFY(readName("VECTOR LTD").hasForm);
        QVERIFY(!readName("VECTOR").hasForm);
        QVERIFY(readName("VECTOR JOYNT STOCK COMPANY").hasForm);
    }

    void registrationNumbersAreNoWords() {
        const NameReading reading = readName("ИНН 7707083893 КПП 773601001 ПАО СБЕРБАНК");
        QCOMPARE(reading.taxId, std::string("7707083893"));
        QCOMPARE(reading.words.size(), std::size_t(1));
        QVERIFY(isInn("7707083893"));
        QVERIFY(!isInn("7707083894"));
        QVERIFY(isInn("500100732259"));
        QVERIFY(!isInn("500100732258"));
        QVERIFY(isOgrn("1027700132195"));
        QVERIFY(!isOgrn("1027700132196"));
        QCOMPARE(takeNumbers("ЗАВОД 1234567890").name, std::string("ЗАВОД 1234567890"));
    }

    void pinyinIsKnown() {
        for (const char* word : {"huaxin", "shenzhen", "zhuangyuan", "xian"})
            QVERIFY2(isPinyin(word), word);
        for (const char* word : {"vector", "philips", "guangdng"})
            QVERIFY2(!isPinyin(word), word);
    }

    void distanceCountsSwapsAsOne() {
        QCOMPARE(editDistance("apple", "appel", 2), std::size_t(1));
        QCOMPARE(editDistance("philips", "philps", 2), std::size_t(1));
        QCOMPARE(editDistance("kitten", "sitting", 5), std::size_t(3));
        QCOMPARE(editDistance("kitten", "sitting", 2), std::size_t(3));
        QCOMPARE(editDistance("", "", 1), std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(TestNameReading)
#include "test_name_reading.moc"
