// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/node_key.h"

#include <QtTest>

using namespace waybill;

class TestNodeKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesFirmsAndAddresses() {
        QCOMPARE(entityKey(EntityId(12)), std::string("co-12"));
        QCOMPARE(placeKey(PlaceId(7)), std::string("ad-7"));
        QCOMPARE(entityOfKey("co-12").value(), 12);
        QCOMPARE(entityOfKey(u"co-12").value(), 12);
        QCOMPARE(placeOfKey("ad-9007199254740993").value(), 9'007'199'254'740'993);
        QCOMPARE(placeOfKey(u"ad-7").value(), 7);
    }

    void nothingElseIsTakenForThem_data() {
        QTest::addColumn<QString>("key");
        for (const char* key : {"", "co-", "co", "co-0", "co--1", "co-1x", "co-1 ", " co-1", "CO-1", "co-1:co-2",
                                "gr-co-1", "sh-ab12cd34-17", "co-99999999999999999999", "co-１"})
            QTest::newRow(key) << QString::fromUtf8(key);
    }
    void nothingElseIsTakenForThem() {
        QFETCH(const QString, key);
        QVERIFY(!entityOfKey(key).isValid());
        QVERIFY(!entityOfKey(key.toStdString()).isValid());
        QVERIFY(!placeOfKey(key).isValid());
        QVERIFY(!entityOfKey(QString(key).replace(QStringLiteral("co-"), QStringLiteral("ad-"))).isValid());
        QVERIFY(!placeOfKey(QString(key).replace(QStringLiteral("co-"), QStringLiteral("ad-"))).isValid());
    }
};

QTEST_APPLESS_MAIN(TestNodeKey)
#include "node_key_test.moc"
