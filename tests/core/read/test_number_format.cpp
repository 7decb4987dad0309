// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/number_format.h"

#include <QTest>
#include <array>
#include <charconv>
#include <random>
#include <string>

using namespace waybill;

namespace {

std::string written(std::string_view number) {
    std::string text;
    read::appendNumber(text, number);
    return text;
}

// The shortest digits that are this number, without an exponent.
std::string shortest(double number) {
    std::array<char, 512> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed).ptr;
    return {buffer.data(), end};
}

} // namespace

class TestNumberFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreWrittenAsAPersonWould_data() {
        QTest::addColumn<QByteArray>("inFile");
        QTest::addColumn<QByteArray>("shown");
        const std::array<std::array<const char*, 2>, 13> all{{{"98.248", "98.248"},
                                                              {"0.10", "0.1"},
                                                              {"1E-3", "0.001"},
                                                              {"007", "7"},
                                                              {"00.5", "0.5"},
                                                              {"-0.5", "-0.5"},
                                                              {"0", "0"},
                                                              {"10945647281121000", "10945647281121000"},
                                                              {"98.247999999999998", "98.248"},
                                                              {"1.1000000000000001", "1.1"},
                                                              {"5.", "5"},
                                                              {"1e-10", "1e-10"},
                                                              {"n/a", "n/a"}}};
        for (const auto& [inFile, shown] : all)
            QTest::newRow(inFile) << QByteArray(inFile) << QByteArray(shown);
    }
    void numbersAreWrittenAsAPersonWould() {
        QFETCH(const QByteArray, inFile);
        QFETCH(const QByteArray, shown);
        QCOMPARE(QByteArray::fromStdString(written(inFile.toStdString())), shown);
    }

    // Whatever is told to be short enough already is what the value's own shortest digits are.
    void decimalsKeepTheirValue() {
        std::mt19937_64 random(5);
        for (int i = 0; i < 200000; ++i) {
            std::string number = std::to_string(random() % 10000000000ULL);
            const std::string decimals = std::to_string(random() % 1000000000ULL).substr(0, 1 + random() % 9);
            number += '.' + decimals;
            double value = 0;
            std::from_chars(number.data(), number.data() + number.size(), value);
            QCOMPARE(written(number), shortest(value));
        }
    }
};

QTEST_APPLESS_MAIN(TestNumberFormat)
#include "test_number_format.moc"
