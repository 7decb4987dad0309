// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables.h"

#include "core/map/column_fit.h"

#include <QTest>

using namespace waybill;
using namespace waybill::map;
using tables::block;

namespace {

double fit(const QString& cells, Field field) {
    return contentFit(profileColumn(block(cells), 0, 0), field);
}

} // namespace

class TestColumnFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void amountsAndDaysAreNoCustomsOffice();
    void wordsAloneAreNoDocument();
    void firmsAreNoGoods();
    void codesOfUnitsAreUnits();
};

void TestColumnFit::amountsAndDaysAreNoCustomsOffice() {
    QCOMPARE(fit(QStringLiteral("12.50\n0.00\n7.25"), Field::CustomsOffice), 0.0);
    QCOMPARE(fit(QStringLiteral("2024-01-31\n2024-02-01"), Field::CustomsOffice), 0.0);
    QVERIFY(fit(QStringLiteral("10005030\n10013160"), Field::CustomsOffice) > 0);
    QVERIFY(fit(QStringLiteral("55302\n55301\n50420"), Field::CustomsOffice) > 0);
    QVERIFY(fit(QStringLiteral("HAMBURG\nBREMEN"), Field::CustomsOffice) > 0);
}

void TestColumnFit::wordsAloneAreNoDocument() {
    QCOMPARE(fit(QStringLiteral("IN BOXES\nIN BAGS\nLOOSE"), Field::DeclarationNo), 0.0);
    QVERIFY(fit(QStringLiteral("DIN 41002\nDIN 41003\nDIN 41004"), Field::DeclarationNo) > 0);
}

void TestColumnFit::firmsAreNoGoods() {
    const QString firms = QStringLiteral("Alpha Ltd.\nООО БЕТА\nGAMMA S.A.C.\nDELTA");
    QCOMPARE(fit(firms, Field::Description), 0.0);
    QVERIFY(fit(firms, Field::BuyerName) > 0);
    QVERIFY(fit(QStringLiteral("DRONE\nPARTS OF DRONES\nBEARINGS SA 204\nSALT 25 KG"), Field::Description) > 0);
}

void TestColumnFit::codesOfUnitsAreUnits() {
    QVERIFY(fit(QStringLiteral("796\n166\n839\n868"), Field::QuantityUnit) > 0.9);
    QVERIFY(fit(QStringLiteral("007\n035\n011"), Field::QuantityUnit) > 0.9);
    QCOMPARE(fit(QStringLiteral("120\n250\n796"), Field::QuantityUnit), 0.0); // quantities
    QCOMPARE(fit(QStringLiteral("1\n2\n3"), Field::QuantityUnit), 0.0);
}

QTEST_GUILESS_MAIN(TestColumnFit)
#include "test_column_fit.moc"
