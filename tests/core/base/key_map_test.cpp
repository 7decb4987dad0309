// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/key_map.h"

#include <QtTest>
#include <string>

using namespace waybill;

class KeyMapTest : public QObject {
    Q_OBJECT

    static Digest keyOf(int number) { return runDigest(std::to_string(number)); }

private Q_SLOTS:
    void everyKeyKeepsItsNumberWhileTheMapGrows() {
        KeyMap map;
        constexpr int count = 300'000;
        for (int i = 0; i < count; ++i) {
            KeyMap::Entry& entry = map.at(keyOf(i));
            QCOMPARE(entry.value(), 0);
            entry.setValue(i + 1);
        }
        QCOMPARE(map.size(), std::size_t(count));
        for (int i = 0; i < count; ++i)
            QCOMPARE(map.at(keyOf(i)).value(), i + 1);
        QCOMPARE(map.size(), std::size_t(count));
    }

    void keysThatDifferInOneHalfAreTwo() {
        KeyMap map;
        map.at({1, 1}).setValue(1);
        map.at({1, 2}).setValue(2);
        map.at({2, 1}).setValue(3);
        QCOMPARE(map.at({1, 1}).value(), 1);
        QCOMPARE(map.at({1, 2}).value(), 2);
        QCOMPARE(map.at({2, 1}).value(), 3);
    }

    void theLargestNumberIsKept() {
        KeyMap map;
        constexpr qint64 largest = (qint64(1) << 40) - 1;
        map.at(keyOf(1)).setValue(largest);
        QCOMPARE(map.at(keyOf(1)).value(), largest);
    }

    void aClearedMapIsEmpty() {
        KeyMap map;
        map.prefetch(keyOf(1));
        map.at(keyOf(1)).setValue(1);
        map.clear();
        QCOMPARE(map.size(), std::size_t(0));
        QCOMPARE(map.at(keyOf(1)).value(), 0);
    }
};

QTEST_GUILESS_MAIN(KeyMapTest)
#include "key_map_test.moc"
