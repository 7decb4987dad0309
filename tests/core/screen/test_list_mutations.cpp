// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/screen/list_files.h"

#include <QDir>
#include <random>

using namespace waybill;

/// Lists with bytes changed, taken out, put in or cut off: read with every row accounted for, or refused with words.
class TestListMutations : public QObject {
    Q_OBJECT

private:
    static QByteArray bytesOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray mutated(QByteArray bytes, std::mt19937& random) {
        const auto below = [&random](qsizetype limit) {
            return qsizetype(random() % std::uint32_t(std::max<qsizetype>(limit, 1)));
        };
        for (qsizetype changes = 1 + below(6); changes > 0 && !bytes.isEmpty(); --changes) {
            const qsizetype at = below(bytes.size());
            switch (below(5)) {
            case 0:
                bytes[at] = char(random());
                break;
            case 1:
                bytes.remove(at, 1 + below(40));
                break;
            case 2:
                bytes.insert(at, QByteArray("\"\n<;,}\x1A\0&", 9).mid(below(9), 1 + below(3)));
                break;
            case 3:
                bytes.insert(at, bytes.mid(below(bytes.size()), below(200)));
                break;
            default:
                bytes.truncate(at);
                break;
            }
        }
        return bytes;
    }

private Q_SLOTS:
    void nothingIsLostInDamagedLists_data() {
        QTest::addColumn<QString>("path");
        const QDir corpus(QStringLiteral(WAYBILL_TEST_DATA) + QStringLiteral("/../fuzz/corpus/lists"));
        for (const QString& name : corpus.entryList(QDir::Files))
            QTest::newRow(qPrintable(name)) << corpus.filePath(name);
    }
    void nothingIsLostInDamagedLists() {
        QFETCH(QString, path);
        const QByteArray whole = bytesOf(path);
        QVERIFY(!whole.isEmpty());
        test::ListFiles files;
        std::mt19937 random(20230701);
        int read = 0, refused = 0;
        constexpr int rounds = 300;
        for (int i = 0; i < rounds; ++i) {
            const auto lists = test::ListFiles::load({files.write(QStringLiteral("list"), mutated(whole, random))});
            if (!lists) {
                QVERIFY(!lists.error().isCancelled() && !lists.error().error().what.isEmpty());
                ++refused;
                continue;
            }
            ++read;
            for (const screen::WatchList& list : *lists) {
                QVERIFY(list.account.balances());
                QVERIFY(std::ranges::none_of(list.entries,
                                             [](const screen::ListEntry& entry) { return entry.names.empty(); }));
            }
        }
        QVERIFY(read > 0 && refused > 0);
    }
};

QTEST_GUILESS_MAIN(TestListMutations)
#include "test_list_mutations.moc"
