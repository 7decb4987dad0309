// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/unit_prices.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace waybill::goods;

class TestUnitPrices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void dividesValueByPieces();
    void findsOutliers();
    void judgesByRatio();
    void isStrictAtTheBound();
    void takesTheMiddleOfAnEvenCount();
    void saysThatPricesAreTooFew();
    void handlesEqualPrices();
    void leavesOutWhatIsNoPrice();
    void needsNoOrder();
};

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::size_t countOf(const UnitPrices& prices, PriceStanding standing) {
    return std::size_t(std::ranges::count(prices.standings, standing));
}

} // namespace

void TestUnitPrices::dividesValueByPieces() {
    QCOMPARE(unitPrice(28'292, 3).value(), 28'292.0 / 3);
    QVERIFY(!unitPrice(100, 0));
    QVERIFY(!unitPrice(0, 5));
    QVERIFY(!unitPrice(-100, 5));
    QVERIFY(!unitPrice(unknown, 5));
    QVERIFY(!unitPrice(100, unknown));
    QVERIFY(!unitPrice(1e-300, 1e300)); // no price that could be written
}

// Powers of two have logarithms that can be counted by hand, in units of ln 2: -3 -2 -1 -1 0 0 1 1 2 10. The median is
// 0; the deviations are 0 0 1 1 1 1 2 2 3 10, their median 1. Scores: 0.6745 · 10 = 6.7 is above 3.5, 0.6745 · 3 is
// not.
void TestUnitPrices::findsOutliers() {
    const std::vector<double> given{12.5, 25, 50, 50, 100, 100, 200, 200, 400, 102'400};
    const UnitPrices prices = judgePrices(given);
    QCOMPARE(prices.prices, std::size_t(10));
    QVERIFY(!prices.tooFew);
    QCOMPARE(prices.medianUsd, 100.0);
    // Deviations in dollars: 0 0 50 50 75 87.5 100 100 300 102300.
    QCOMPARE(prices.madUsd, (75 + 87.5) / 2);
    QCOMPARE(prices.outliers, std::size_t(1));
    QCOMPARE(prices.standings.back(), PriceStanding::High);
    QCOMPARE(countOf(prices, PriceStanding::Usual), std::size_t(9));
}

// As above; a price of 2^-6 of the median is as far away as 2^6 times it: 0.6745 · 6 = 4.05.
void TestUnitPrices::judgesByRatio() {
    const std::vector<double> given{1.5625, 50, 50, 100, 100, 100, 200, 200, 6400};
    const UnitPrices prices = judgePrices(given);
    QCOMPARE(prices.medianUsd, 100.0);
    QCOMPARE(prices.outliers, std::size_t(2));
    QCOMPARE(prices.standings.front(), PriceStanding::Low);
    QCOMPARE(prices.standings.back(), PriceStanding::High);
}

// In units of ln 2 the median is 0 and the MAD 1. 3.5 / 0.6745 = 5.189: 2^5.18 times the median is usual, 2^5.20 not.
void TestUnitPrices::isStrictAtTheBound() {
    std::vector<double> given{50, 50, 50, 100, 100, 200, 200, 200, 100 * std::exp2(5.18)};
    QCOMPARE(judgePrices(given).outliers, std::size_t(0));
    given.back() = 100 * std::exp2(5.20);
    QCOMPARE(judgePrices(given).outliers, std::size_t(1));
}

void TestUnitPrices::takesTheMiddleOfAnEvenCount() {
    const std::vector<double> given{1, 2, 3, 4, 6, 7, 8, 9};
    const UnitPrices prices = judgePrices(given);
    QCOMPARE(prices.medianUsd, 5.0);
    QCOMPARE(prices.madUsd, 2.5); // 1 1 2 2 3 3 4 4
    QCOMPARE(prices.outliers, std::size_t(0));
}

void TestUnitPrices::saysThatPricesAreTooFew() {
    const std::vector<double> given{100, 100, 100, 100, 100, 100, 1e6};
    const UnitPrices prices = judgePrices(given);
    QVERIFY(prices.tooFew);
    QCOMPARE(prices.prices, std::size_t(7));
    QCOMPARE(prices.medianUsd, 100.0);
    QCOMPARE(prices.outliers, std::size_t(0));
    QCOMPARE(countOf(prices, PriceStanding::Unjudged), std::size_t(7));
    const UnitPrices none = judgePrices({});
    QVERIFY(none.tooFew && none.prices == 0 && std::isnan(none.medianUsd) && std::isnan(none.madUsd));
}

// The MAD is zero, and counts as 0.01: ln 1.05 = 0.0488 gives 3.29, ln 1.06 = 0.0583 gives 3.93.
void TestUnitPrices::handlesEqualPrices() {
    std::vector<double> given(9, 100.0);
    UnitPrices prices = judgePrices(given);
    QCOMPARE(prices.madUsd, 0.0);
    QCOMPARE(prices.outliers, std::size_t(0));
    QCOMPARE(countOf(prices, PriceStanding::Usual), std::size_t(9));
    given.back() = 105;
    QCOMPARE(judgePrices(given).outliers, std::size_t(0));
    given.back() = 106;
    QCOMPARE(judgePrices(given).standings.back(), PriceStanding::High);
    given.back() = 94;
    QCOMPARE(judgePrices(given).standings.back(), PriceStanding::Low);
}

void TestUnitPrices::leavesOutWhatIsNoPrice() {
    const std::vector<double> given{unknown, 100, 0,  100, -5, 100, 100, std::numeric_limits<double>::infinity(),
                                    100,     100, 100};
    const UnitPrices prices = judgePrices(given);
    QCOMPARE(prices.prices, std::size_t(7));
    QVERIFY(prices.tooFew);
    QCOMPARE(prices.standings.size(), given.size());
}

void TestUnitPrices::needsNoOrder() {
    std::vector<double> given{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8000};
    const UnitPrices one = judgePrices(given);
    std::ranges::sort(given);
    const UnitPrices other = judgePrices(given);
    QCOMPARE(one.medianUsd, other.medianUsd);
    QCOMPARE(one.madUsd, other.madUsd);
    QCOMPARE(one.outliers, std::size_t(1));
    QCOMPARE(other.outliers, std::size_t(1));
}

QTEST_APPLESS_MAIN(TestUnitPrices)
#include "test_unit_prices.moc"
