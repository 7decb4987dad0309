// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/read_ahead.h"

#include <QTest>
#include <algorithm>
#include <cstring>

using namespace waybill;
using namespace waybill::read;

namespace {

/// So many bytes that count up, then the end or an error.
class CountingBytes : public ByteSource {
public:
    CountingBytes(std::size_t size, bool fails) : m_left(size), m_fails(fails) {}
    Result<std::size_t> read(char* target, std::size_t size) override {
        if (m_left == 0 && m_fails)
            return failure({ErrorCode::BadInput, QStringLiteral("what"), QStringLiteral("damaged"), {}, {}, 0});
        const std::size_t count = std::min({size, m_left, std::size_t(70'000)});
        for (std::size_t i = 0; i < count; ++i)
            target[i] = char(m_next++ % 251);
        m_left -= count;
        return count;
    }
    qint64 position() const override { return qint64(m_next); }

private:
    std::size_t m_left;
    std::size_t m_next = 0;
    bool m_fails;
};

} // namespace

class TestReadAhead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBytesAreThoseOfTheSource() {
        constexpr std::size_t size = 3'000'001;
        ReadAhead ahead(std::make_unique<CountingBytes>(size, false));
        std::string bytes;
        char piece[1000];
        qint64 last = 0;
        for (;;) {
            const auto got = ahead.read(piece, sizeof piece);
            QVERIFY(got);
            if (*got == 0)
                break;
            bytes.append(piece, *got);
            QVERIFY(ahead.position() >= last);
            last = ahead.position();
        }
        QCOMPARE(bytes.size(), size);
        QCOMPARE(last, qint64(size));
        for (std::size_t i = 0; i < size; i += 997)
            QCOMPARE(bytes[i], char(i % 251));
        QCOMPARE(*ahead.read(piece, sizeof piece), std::size_t(0));
    }

    void aFailureComesBehindTheBytesBeforeIt() {
        ReadAhead ahead(std::make_unique<CountingBytes>(200'000, true));
        std::size_t all = 0;
        char piece[5000];
        for (;;) {
            const auto got = ahead.read(piece, sizeof piece);
            if (!got) {
                QCOMPARE(got.error().why, QStringLiteral("damaged"));
                break;
            }
            QVERIFY(*got > 0);
            all += *got;
        }
        QCOMPARE(all, std::size_t(200'000));
        QVERIFY(!ahead.read(piece, sizeof piece));
    }

    void leavingEarlyDoesNotWait() {
        ReadAhead untouched(std::make_unique<CountingBytes>(std::size_t(1) << 40, false));
        ReadAhead begun(std::make_unique<CountingBytes>(std::size_t(1) << 40, false));
        char piece[10];
        QVERIFY(begun.read(piece, sizeof piece));
    }
};

QTEST_APPLESS_MAIN(TestReadAhead)
#include "test_read_ahead.moc"
