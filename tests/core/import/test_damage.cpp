// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/import.h"
#include "core/store/decisions.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <random>

using namespace waybill;

/// Whatever happens to a file on its way, each of its rows is accounted for, with its money.
class TestDamage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    using Random = std::mt19937;

    static std::size_t upTo(Random& random, std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most)(random);
    }

    static QByteArray soundTable(Random& random, char delimiter) {
        QByteArray text = "Date|Importer|Exporter|HS Code|Product Description|Gross Weight Kg|Value USD\n";
        for (int row = 0; row < 120; ++row) {
            text += QByteArray::number(2020 + int(upTo(random, 4))) + "-0" +
                    QByteArray::number(1 + int(upTo(random, 8))) + "-1" + QByteArray::number(int(upTo(random, 9))) +
                    "|ООО \"\"Покупатель " + QByteArray::number(int(upTo(random, 20))) + "\"\"|SELLER " +
                    QByteArray::number(int(upTo(random, 20))) + " LTD|8806220000|\"goods, of\nlot " +
                    QByteArray::number(row) + "\"|" + QByteArray::number(double(upTo(random, 9000)) / 8) + "|" +
                    QByteArray::number(double(upTo(random, 900000)) / 4) + "\n";
        }
        return text.replace('|', delimiter);
    }

    // One of the things that happen: bytes changed, a piece lost or doubled, lines swapped, the end cut off.
    static void damage(QByteArray& text, Random& random) {
        if (text.size() < 4)
            return;
        const auto last = std::size_t(text.size() - 1);
        const auto at = qsizetype(upTo(random, last));
        const auto length = qsizetype(upTo(random, 200));
        switch (upTo(random, 7)) {
        case 0:
            text[at] = char(upTo(random, 255));
            break;
        case 1:
            text.remove(at, length);
            break;
        case 2:
            text.insert(at, text.mid(qsizetype(upTo(random, last)), length));
            break;
        case 3:
            text.truncate(at + 1);
            break;
        case 4:
            text.insert(at, "\"");
            break;
        case 5:
            text.insert(at, upTo(random, 1) == 0 ? "\r\n" : "\n\n");
            break;
        case 6:
            text.insert(at, QByteArray(3, '\0'));
            break;
        default: {
            QList<QByteArray> lines = text.split('\n');
            lines.swapItemsAt(qsizetype(upTo(random, std::size_t(lines.size() - 1))),
                              qsizetype(upTo(random, std::size_t(lines.size() - 1))));
            text = lines.join('\n');
        }
        }
    }

    QString damagedFile(unsigned seed) {
        Random random(seed);
        QByteArray text = soundTable(random, ",;\t|"[upTo(random, 3)]);
        for (std::size_t i = 0, times = 1 + upTo(random, 12); i < times; ++i)
            damage(text, random);
        QString path = m_folder.filePath(QStringLiteral("damaged-%1.csv").arg(seed));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }

private Q_SLOTS:
    void everyRowIsAccountedFor() {
        int read = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            const auto tables = read::findTables(damagedFile(seed));
            if (!tables) {
                QVERIFY(!tables.error().message().isEmpty());
                continue;
            }
            Job job;
            const auto inspection = import::inspect(tables->front(), std::nullopt, 1, job);
            if (!inspection) {
                QVERIFY(!inspection.error().isCancelled());
                continue;
            }
            const auto result = import::dryRun(nullptr, {tables->front(), inspection->mapping, {}}, job);
            QVERIFY2(result, qPrintable(QStringLiteral("seed %1").arg(seed)));
            const store::Reconciliation& account = result->reconciliation;
            QVERIFY2(account.balances(), qPrintable(QStringLiteral("seed %1").arg(seed)));
            QCOMPARE(account.rows, inspection->rows);
            QVERIFY(account.valueUsdKept.value() <= account.valueUsdIn.value() + 1e-6 ||
                    account.valueUsdIn.value() < 0);
            ++read;
        }
        QVERIFY2(read > 250, "most damaged files can still be read");
    }

    void whatCameInIsSound() {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            const auto tables = read::findTables(damagedFile(seed));
            if (!tables)
                continue;
            Job job;
            auto mapping = import::mapWholeTable(tables->front(), std::nullopt, job);
            if (!mapping)
                continue;
            auto created = store::Case::create(m_folder.filePath(QStringLiteral("%1.waybill").arg(seed)),
                                               QStringLiteral("damage"));
            QVERIFY(created);
            const auto dry = import::dryRun(nullptr, {tables->front(), *mapping, {}}, job);
            const auto result = import::importTable(**created, {tables->front(), *mapping, {}}, job);
            QVERIFY(dry && result);
            QCOMPARE(result->reconciliation.shipments, dry->reconciliation.shipments);
            QCOMPARE(result->reconciliation.rejected, dry->reconciliation.rejected);
            QVERIFY(result->reconciliation.valueUsdIn == dry->reconciliation.valueUsdIn);
            const auto checks = store::verify(**created);
            QVERIFY(checks);
            for (const store::Check& check : *checks)
                QVERIFY2(check.ok, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(check.detail)));
        }
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "test_damage.moc"
