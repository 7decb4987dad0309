// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/match_key.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::store;

class TestStoreMatchKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writtenFormsOfOneDeclarationAreOne_data() {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("item");
        QTest::newRow("slashes") << QByteArray("10702030/010223/0001234") << QByteArray("107020300102230001234")
                                 << QByteArray();
        QTest::newRow("blanks") << QByteArray("10702030 010223 0001234") << QByteArray("107020300102230001234")
                                << QByteArray();
        QTest::newRow("digits") << QByteArray("107020300102230001234") << QByteArray("107020300102230001234")
                                << QByteArray();
        QTest::newRow("item appended") << QByteArray("10702030/010223/0001234/05")
                                       << QByteArray("107020300102230001234") << QByteArray("5");
        QTest::newRow("item with a dash")
            << QByteArray("10702030/010223/0001234-12") << QByteArray("107020300102230001234") << QByteArray("12");
        QTest::newRow("letters count") << QByteArray("SB-a123") << QByteArray("sba123") << QByteArray();
    }
    void writtenFormsOfOneDeclarationAreOne() {
        QFETCH(QByteArray, number);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, item);
        std::string found;
        QCOMPARE(QByteArray::fromStdString(declarationKey(number.toStdString(), found)), key);
        QCOMPARE(QByteArray::fromStdString(found), item);
    }

    void numbersThatDifferStayApart() {
        std::string item;
        QVERIFY(declarationKey("SB-A123", item) != declarationKey("SB-B123", item));
        map::ShipmentDraft declaration;
        declaration.declarationNo = "123";
        map::ShipmentDraft bill;
        bill.billOfLadingNo = "123";
        QVERIFY(matchKey(declaration).value() != matchKey(bill).value());
    }

    void itemsShareTheirDeclarationsPartOfTheKey() {
        map::ShipmentDraft one;
        one.declarationNo = "10702030/010223/0001234";
        map::ShipmentDraft two = one;
        one.itemNo = "1";
        two.itemNo = "2.0";
        const MatchKey first = matchKey(one);
        const MatchKey second = matchKey(two);
        QCOMPARE(second.item, std::string("2"));
        QVERIFY(first.value() != second.value());
        QCOMPARE(withoutItem(first.value()), withoutItem(second.value()));
        two.itemNo.clear();
        QCOMPARE(matchKey(two).value(), withoutItem(first.value()));
    }

    void keysInCaseFilesNeverChange() {
        map::ShipmentDraft draft;
        draft.declarationNo = "10702030/010223/0001234";
        draft.itemNo = "1";
        QCOMPARE(matchKey(draft).value(), qint64(3053649847109961634));
    }

    void daysTooFarApartAreNeverTheSame() {
        map::ShipmentDraft one;
        one.date = Date::make(2023, 1, 1);
        map::ShipmentDraft other;
        other.date = Date::make(2022, 1, 1);
        QCOMPARE(agreement(one, other), impossible);
        other.date = Date::make(2023, 1, 20);
        QVERIFY(agreement(one, other) > impossible);
    }

    void onlyWhatBothSayCanDiffer() {
        map::ShipmentDraft one;
        one.valueUsd = 1'234'567.5;
        one.hsCode = "880624";
        map::ShipmentDraft other;
        other.netKg = 4;
        other.hsCode = "8806240000";
        QVERIFY(differences(one, other).empty());
        other.valueUsd = 12;
        QCOMPARE(differences(one, other), std::vector<std::string>{"value_usd: 1,234,567.5 / 12"});
    }
};

QTEST_APPLESS_MAIN(TestStoreMatchKey)
#include "test_store_match_key.moc"
