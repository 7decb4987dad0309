// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/lz4_block.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace waybill::store;

class TestStoreLz4 : public QObject {
    Q_OBJECT

private:
    static std::string sample(int kind, std::size_t size) {
        QRandomGenerator random{quint32(size) + quint32(kind) * 7919U};
        std::string text;
        while (text.size() < size) {
            if (kind == 0)
                text += char(random.bounded(256));
            else if (kind == 1)
                text += 'x';
            else if (kind == 2)
                text += "МИКРОСХЕМЫ " + std::to_string(random.bounded(50)) + ",";
            else
                text += text.size() > 70'000 ? text.substr(random.bounded(quint32(text.size())), 40)
                                             : std::string(1, char(random.bounded(256)));
        }
        text.resize(size);
        return text;
    }

private Q_SLOTS:
    void everyTextComesBack() {
        for (int kind = 0; kind < 4; ++kind) {
            for (const std::size_t size :
                 {0, 1, 4, 5, 11, 12, 13, 14, 20, 64, 270, 271, 4096, 65'535, 65'536, 200'000, 300'001}) {
                const std::string text = sample(kind, size);
                const auto back = lz4Decompress(lz4Compress(text), size);
                QVERIFY(back);
                QVERIFY(*back == text);
            }
        }
    }

    void aBlockOfTheFormatIsRead() {
        // "aaaa…": one literal, a match that reaches into itself, five last literals.
        const std::string block("\x1F"
                                "a"
                                "\x01\x00"
                                "\x05"
                                "\x50"
                                "aaaaa",
                                11);
        const auto text = lz4Decompress(block, 30);
        QVERIFY(text);
        QCOMPARE(*text, std::string(30, 'a'));
    }

    void repetitionIsPackedTightly() {
        QVERIFY(lz4Compress(std::string(100'000, 'x')).size() < 500);
        QVERIFY(lz4Compress(sample(2, 100'000)).size() < 40'000);
        QVERIFY(lz4Compress(sample(0, 100'000)).size() < 101'000);
    }

    void anotherSizeIsAnError() {
        const std::string block = lz4Compress(sample(2, 1000));
        for (const std::size_t size :
             {std::size_t(0), std::size_t(1), std::size_t(999), std::size_t(1001), std::size_t(1) << 20})
            QVERIFY(!lz4Decompress(block, size));
        QVERIFY(!lz4Decompress({}, 5));
    }

    void damagedBlocksAreSurvived() {
        QRandomGenerator random(5);
        const std::string text = sample(2, 3000);
        const std::string block = lz4Compress(text);
        for (int round = 0; round < 20'000; ++round) {
            std::string damaged = block;
            for (int i = 0; i <= round % 5; ++i)
                damaged[random.bounded(quint32(damaged.size()))] = char(random.bounded(256));
            if (round % 3 == 0)
                damaged.resize(random.bounded(quint32(damaged.size())));
            const auto back = lz4Decompress(damaged, text.size());
            QVERIFY(!back || back->size() == text.size());
        }
    }
};

QTEST_APPLESS_MAIN(TestStoreLz4)
#include "test_store_lz4.moc"
