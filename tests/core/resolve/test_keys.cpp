// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/resolve/resolve.h"

#include <QtTest>

using namespace waybill::resolve;

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneNameHaveOneKey_data() {
        QTest::addColumn<QByteArrayList>("names");
        const auto add = [](const char* what, std::initializer_list<const char*> names) {
            QByteArrayList list;
            for (const char* name : names)
                list.append(name);
            QTest::newRow(what) << list;
        };
        add("case and blanks", {"Kexin Trading", "KEXIN  TRADING", " kexin trading ", "KEXINTRADING"});
        add("company limited", {"KEXIN CO., LTD", "KEXIN CO.,LTD.", "KEXIN CO LTD", "KEXIN COMPANY LIMITED",
                                "KEXIN LIMITED", "KEXIN LTD", "Kexin Co., Limited", "KEXIN"});
        add("Russian forms", {"ООО \"СТАТУС\"", "СТАТУС ООО", "О.О.О. «Статус»", "OOO СТАТУС", "СТАТУС, ООО",
                              "Общество с ограниченной ответственностью \"Статус\"", "АО Статус"});
        add("Latin letter in a Cyrillic form", {"OОO РОМАШКА", "ООО РОМАШКА", "РОМАШКА"});
        add("Cyrillic letter in a Latin name", {"LIDО TRADING", "LIDO TRADING", "LIDO ТRADING LTD"});
        add("all letters alike", {"АСМЕ", "ACME", "ACME LLC"});
        add("points in the form", {"ROSSI S.R.L.", "ROSSI SRL", "ROSSI S R L", "Rossi s.r.l"});
        add("German", {"MÜLLER GMBH", "Muller GmbH & Co. KG", "MÜLLER"});
        add("Turkish", {"DEMİR TİC. LTD. ŞTİ.", "DEMIR TIC LTD STI", "demir"});
        add("Chinese", {"深圳市科信有限公司", "深圳市科信股份有限公司", "深圳市科信"});
        add("full width", {"ＫＥＸＩＮ", "KEXIN"});
        add("apostrophes", {"O'NEIL INC", "ONEIL INC.", "O’Neil"});
        add("yo", {"ООО БЕРЕЗКА", "ООО БЕРЁЗКА"});
        add("and", {"SMITH & SONS", "SMITH AND SONS LTD"});
        add("hyphen", {"АЛЬЯНС-ПРОМ", "АЛЬЯНС ПРОМ ООО"});
        add("form in front", {"PT ABADI", "ABADI", "LLC ABADI"});
        add("glued form", {"ORION PVTLTD", "ORION PVT. LTD."});
    }
    void spellingsOfOneNameHaveOneKey() {
        QFETCH(QByteArrayList, names);
        const std::string first = nameKey(names[0].toStdString());
        QVERIFY(!first.empty());
        for (const QByteArray& name : names)
            QCOMPARE(QByteArray::fromStdString(nameKey(name.toStdString())), QByteArray::fromStdString(first));
    }

    void differentNamesHaveDifferentKeys_data() {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("another word") << QByteArray("KEXIN TRADING LTD") << QByteArray("KEXIN ELECTRONICS LTD");
        QTest::newRow("another number") << QByteArray("ЗАВОД 12") << QByteArray("ЗАВОД 21");
        QTest::newRow("pinyin Ao is no legal form") << QByteArray("AO MEI TRADING") << QByteArray("MEI TRADING");
        QTest::newRow("pinyin Hao is no legal form") << QByteArray("HAO TECH") << QByteArray("TECH");
        QTest::newRow("a letter before a form") << QByteArray("PLAN B S.A.") << QByteArray("PLAN S.A.");
        QTest::newRow("letters of a name") << QByteArray("AT & T CORP") << QByteArray("T CORP");
        QTest::newRow("a word that ends like a form") << QByteArray("TEXACO") << QByteArray("TEXA");
        QTest::newRow("scripts are not transliterated") << QByteArray("СТАТУС") << QByteArray("STATUS");
    }
    void differentNamesHaveDifferentKeys() {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QVERIFY(nameKey(one.toStdString()) != nameKey(other.toStdString()));
    }

    void nothingIsLeftOfFormsAlone() {
        for (const char* name : {"", "  ", "LTD", "ООО", "CO., LTD", "...", "有限公司"})
            QCOMPARE(nameKey(name), std::string());
    }

    void spellingsOfOneAddressHaveOneKey_data() {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("abbreviations") << QByteArray("12 Nanhai Road, Building 5, Room 210")
                                       << QByteArray("12 NANHAI RD., BLD 5, RM 210");
        QTest::newRow("glued numbers") << QByteArray("NANHAI ROAD, BLD5") << QByteArray("Nanhai road, bld. 5");
        QTest::newRow("Russian") << QByteArray("101000, Г. МОСКВА, УЛ. ЛЕНИНА, Д. 5, ОФ. 7")
                                 << QByteArray("101000, город Москва, улица Ленина, дом 5, офис 7");
        QTest::newRow("look-alikes") << QByteArray("РОККЕТ STREET") << QByteArray("POKKET ST");
    }
    void spellingsOfOneAddressHaveOneKey() {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QCOMPARE(QByteArray::fromStdString(addressKey(one.toStdString())),
                 QByteArray::fromStdString(addressKey(other.toStdString())));
    }

    void numbersOfAddressesStayApart() {
        QVERIFY(addressKey("ROAD 1, 23") != addressKey("ROAD 12, 3"));
        QVERIFY(addressKey("ROAD 1 ROOM 5") != addressKey("ROAD 1 ROOM 6"));
    }

    void brokenTextIsSurvived() {
        for (const std::string& text : {std::string("\xFF\xFE\xD0"), std::string(100'000, '.'),
                                        std::string(50'000, 'A'), std::string("\0\0x", 3)}) {
            (void)nameKey(text);
            (void)addressKey(text);
        }
    }
};

QTEST_APPLESS_MAIN(TestKeys)
#include "test_keys.moc"
