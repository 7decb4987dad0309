// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/tsv.h"

#include <QTest>

using namespace waybill;

class TsvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTextWithoutTheMarkIsOnePart() {
        QCOMPARE(splitAt("", '|').size(), std::size_t(1));
        QCOMPARE(splitAt("a", '|').size(), std::size_t(1));
    }

    void emptyPartsAreKept() {
        const auto parts = splitAt("|a||", '|');
        QCOMPARE(parts.size(), std::size_t(4));
        QVERIFY(parts[1] == "a" && parts[0].empty() && parts[3].empty());
    }

    void commentsAndBlankLinesAreLeftOutAndNumbersKept() {
        const auto lines = tsvLines("# what it is\n\na\tb\r\n \t\nc");
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines[0].number, 3);
        QVERIFY(lines[0].columns.size() == 2 && lines[0].columns[1] == "b");
        QCOMPARE(lines[1].number, 5);
        QVERIFY(lines[1].columns.size() == 1 && lines[1].columns[0] == "c");
    }
};

QTEST_APPLESS_MAIN(TsvTest)
#include "tsv_test.moc"
