// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/curve.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace waybill::scene;

namespace {

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

constexpr int steps = 4000;

/// The first and the last of many points of a curve that lie in a rectangle.
std::optional<std::pair<QPointF, QPointF>> lookedAt(const Curve& curve, const QRectF& rect) {
    std::optional<std::pair<QPointF, QPointF>> seen;
    for (int i = 0; i <= steps; ++i) {
        const QPointF at = curve.at(double(i) / steps);
        if (rect.contains(at))
            seen = {seen ? seen->first : at, at};
    }
    return seen;
}

} // namespace

class SceneCurveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCurveIsWithinItsBounds() {
        const Curve curve{{0, 0}, {50, -80}, {100, 20}};
        const QRectF bounds = curve.bounds();
        for (int i = 0; i <= 100; ++i)
            QVERIFY(bounds.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(curve.at(i / 100.0)));
        QVERIFY(bounds.top() > -80); // the control itself lies outside
    }

    void aPartOfACurveLiesOnIt() {
        const Curve curve{{0, 0}, {50, -80}, {100, 20}};
        const Curve part = curve.part(0.2, 0.7);
        for (int i = 0; i <= 10; ++i)
            QVERIFY(distance(part.at(i / 10.0), curve.at(0.2 + 0.5 * i / 10.0)) < 1e-9);
    }

    void aCurveMeetsWhatItCrossesOnly() {
        const Curve curve{{0, 0}, {50, 0}, {100, 0}};
        QVERIFY(curve.meets({40, -5, 10, 10}));
        QVERIFY(!curve.meets({40, 5, 10, 10}));
        QVERIFY(!curve.meets({101, -5, 10, 10}));
        QCOMPARE(curve.distanceTo({50, 7}), 7.0);
    }

    void whatIsWithinARectangleIsWhatOneSeesThere() {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> place(-300, 300);
        const auto point = [&] { return QPointF(place(random), place(random)); };
        int crossing = 0;
        for (int i = 0; i < 2000; ++i) {
            const Curve curve{point(), point(), point()};
            const QRectF rect = QRectF(point(), QSizeF(20 + std::abs(place(random)), 20 + std::abs(place(random))));
            const auto part = curve.within(rect);
            const auto seen = lookedAt(curve, rect);
            QCOMPARE(curve.meets(rect), part.has_value());
            if (!seen)
                continue; // it may still touch a corner between two of the points
            ++crossing;
            QVERIFY(part.has_value());
            const double step = 2 * curve.length() / steps;
            QVERIFY2(distance(part->start, seen->first) < step + 0.5, qPrintable(QString::number(i)));
            QVERIFY2(distance(part->end, seen->second) < step + 0.5, qPrintable(QString::number(i)));
        }
        QVERIFY(crossing > 300);
    }

    void aCurveThatPassesByIsNotWithin() {
        const Curve curve{{0, 0}, {50, 100}, {100, 0}};
        QVERIFY(!curve.within({40, -20, 20, 15})); // below the ends
        QVERIFY(!curve.within({45, 60, 10, 10}));  // between the curve and its control
        QVERIFY(!curve.within({200, 0, 10, 10}));
    }

    void aLongCurveIsFoundWhereItIs() {
        // Of eight chords the nearest passes the rectangle by.
        const Curve curve{{-50'000, 0}, {0, 9'000}, {50'000, 0}};
        const QPointF at = curve.at(0.53);
        QVERIFY(curve.meets(QRectF(at - QPointF(4, 4), QSizeF(8, 8))));
        const auto part = curve.within(QRectF(at - QPointF(256, 256), QSizeF(512, 512)));
        QVERIFY(part.has_value());
        QVERIFY(distance(part->start, part->end) < 600);
    }

    void theDistanceIsThatOfTheNearestPoint() {
        std::mt19937 random(11);
        std::uniform_real_distribution<double> place(-300, 300);
        const auto point = [&] { return QPointF(place(random), place(random)); };
        for (int i = 0; i < 300; ++i) {
            const Curve curve{point(), point(), point()};
            const QPointF p = point();
            double nearest = 1e9;
            for (int step = 0; step <= steps; ++step)
                nearest = std::min(nearest, distance(p, curve.at(double(step) / steps)));
            QVERIFY(curve.distanceTo(p) <= nearest + 1e-6);
            QVERIFY(curve.distanceTo(p) > nearest - 0.5);
        }
        const Curve vast{{-50'000, 0}, {0, 9'000}, {50'000, 0}};
        for (int step = 1; step < 400; ++step)
            QVERIFY(vast.distanceTo(vast.at(step / 400.0)) < 0.1);
    }

    void aCurveWhollyWithinIsItself() {
        const Curve curve{{10, 10}, {20, 40}, {30, 10}};
        const auto part = curve.within({0, 0, 100, 100});
        QVERIFY(part.has_value());
        QVERIFY(part->start == curve.start && part->control == curve.control && part->end == curve.end);
        const Curve dot{{5, 5}, {5, 5}, {5, 5}};
        QVERIFY(dot.meets({0, 0, 10, 10}));
        QVERIFY(!dot.meets({6, 0, 10, 10}));
    }
};

QTEST_APPLESS_MAIN(SceneCurveTest)
#include "curve_test.moc"
