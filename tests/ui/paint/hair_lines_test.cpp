// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/hair_lines.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace waybill::paint;

namespace {

constexpr QRgb ground = 0xFFFFFFFFU, ink = 0xFF102030U;

QImage paper(int width = 120, int height = 80) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(ground);
    return image;
}

std::vector<QPoint> inked(const QImage& image) {
    std::vector<QPoint> points;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == ink)
                points.emplace_back(x, y);
        }
    }
    return points;
}

double distance(const QLineF& line, QPointF p) {
    const QLineF toPoint(line.p1(), p);
    const double across = line.dx() * toPoint.dy() - line.dy() * toPoint.dx();
    return std::abs(across) / std::max(line.length(), 1e-9);
}

} // namespace

class HairLinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPixelLiesOnTheLineAndNoneIsMissing() {
        std::mt19937 random(5);
        std::uniform_real_distribution<double> place(-200, 300);
        for (int i = 0; i < 500; ++i) {
            QImage image = paper();
            const QLineF line(place(random), place(random), place(random), place(random));
            HairLines(image).draw(line, ink);
            const std::vector<QPoint> points = inked(image);
            for (const QPoint& point : points)
                QVERIFY(distance(line, QPointF(point) + QPointF(0.5, 0.5)) < 1.5);
            for (int step = 0; step <= 1000; ++step) {
                const QPointF at = line.pointAt(step / 1000.0);
                if (!QRectF(2, 2, 116, 76).contains(at))
                    continue;
                QVERIFY(std::ranges::any_of(points, [&](const QPoint& point) {
                    return std::max(std::abs(point.x() + 0.5 - at.x()), std::abs(point.y() + 0.5 - at.y())) < 1.6;
                }));
            }
        }
    }

    void bothDirectionsAreOneLine() {
        QImage there = paper(), back = paper();
        HairLines(there).draw({3, 5, 100, 60}, ink);
        HairLines(back).draw({100, 60, 3, 5}, ink);
        QCOMPARE(there, back);
        QCOMPARE(inked(there).size(), std::size_t(98));
    }

    void whatLiesOutsideDrawsNothing() {
        QImage image = paper();
        HairLines lines(image);
        lines.draw({-50, -10, 300, -10}, ink);
        lines.draw({130, 0, 130, 80}, ink);
        lines.draw({std::numeric_limits<double>::quiet_NaN(), 0, 20, 20}, ink);
        lines.draw({0, 0, std::numeric_limits<double>::infinity(), 20}, ink);
        QVERIFY(inked(image).empty());
    }

    void aPointIsOnePixelAndAHugeLineIsCut() {
        QImage image = paper();
        HairLines(image).draw({7.2, 9.9, 7.2, 9.9}, ink);
        QCOMPARE(inked(image), std::vector<QPoint>({QPoint(7, 9)}));
        HairLines(image).draw({-1e12, 40, 1e12, 40}, ink);
        QCOMPARE(inked(image).size(), std::size_t(121));
        QImage none;
        HairLines(none).draw({0, 0, 5, 5}, ink);
    }
};

QTEST_APPLESS_MAIN(HairLinesTest)
#include "hair_lines_test.moc"
