// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/goods/high_priority.h"

#include <QFile>
#include <QTest>
#include <map>

using namespace waybill;

class TestHighPriority : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheTier_data();
    void knowsTheTier();
    void listsEveryTier();
    void saysWhatThePublishedListSays();
};

void TestHighPriority::knowsTheTier_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("tier");
    const auto row = [](const char* code, const char* tier) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(tier);
    };
    row("854231", "1");
    row("8542319010", "1");
    row("8542.39.90.10", "1");
    row("8517 62 0009", "2");
    row("8525890000", "3A");
    row("8482109008", "3B");
    row("88073000", "3B");
    row("848620", "4A");
    row("8458114100", "4B");
    row("8806220000", ""); // drones are not on the list
    row("8543709000", "");
    row("8542", ""); // too short to say
    row("85423", "");
    row("852580", ""); // earlier editions
    row("", "");
    row("n/a", "");
}

void TestHighPriority::knowsTheTier() {
    QFETCH(QString, code);
    QFETCH(QString, tier);
    QCOMPARE(toQString(goods::highPriorityTier(toUtf8(code))), tier);
}

void TestHighPriority::listsEveryTier() {
    std::map<std::string, int> counts;
    for (const goods::HighPriorityCode& code : goods::highPriorityCodes()) {
        ++counts[code.tier];
        QVERIFY2(!code.description.empty() && !code.source.empty(), code.hs6.c_str());
    }
    const std::map<std::string, int> expected{{"1", 4}, {"2", 5}, {"3A", 16}, {"3B", 9}, {"4A", 11}, {"4B", 5}};
    QCOMPARE(counts, expected);
}

void TestHighPriority::saysWhatThePublishedListSays() {
    QFile file(QStringLiteral(WAYBILL_SHARED_DATA "/data/codes/chpl_50.csv"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the list of common high-priority codes is not on this machine");
    const auto lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size() - 1, qsizetype(goods::highPriorityCodes().size()));
    for (const QString& line : lines.mid(1)) {
        QString tier = line.section(QLatin1Char(','), 0, 0).mid(5);
        tier.remove(QLatin1Char('_'));
        QCOMPARE(toQString(goods::highPriorityTier(toUtf8(line.section(QLatin1Char(','), 1, 1)))), tier);
    }
}

QTEST_APPLESS_MAIN(TestHighPriority)
#include "test_high_priority.moc"
