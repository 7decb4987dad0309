// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/geometry.h"

#include <QTest>
#include <cmath>
#include <numbers>

using namespace waybill::scene;

namespace {

double area(const std::vector<QPointF>& polygon) {
    double sum = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const QPointF a = polygon[i], b = polygon[(i + 1) % polygon.size()];
        sum += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(sum) / 2;
}

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

class SceneGeometryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyShapeHasTheAreaOfItsCircle_data() { shapes(); }
    void everyShapeHasTheAreaOfItsCircle() {
        QFETCH(int, shape);
        const double circle = std::numbers::pi * 20 * 20;
        QVERIFY(std::abs(area(outline(Shape(shape), {50, -30}, 20)) / circle - 1) < 0.005);
    }

    void halvesMakeTheWhole_data() { shapes(); }
    void halvesMakeTheWhole() {
        QFETCH(int, shape);
        const double whole = area(outline(Shape(shape), {5, 5}, 20));
        const auto left = halfOutline(Shape(shape), {5, 5}, 20, false);
        const auto right = halfOutline(Shape(shape), {5, 5}, 20, true);
        QVERIFY(std::abs(area(left) + area(right) - whole) < 1e-6);
        for (const QPointF p : left)
            QVERIFY(p.x() <= 5 + 1e-9);
        for (const QPointF p : right)
            QVERIFY(p.x() >= 5 - 1e-9);
    }

    void theOutlineIsWhereTheDistanceIsNone_data() { shapes(); }
    void theOutlineIsWhereTheDistanceIsNone() {
        QFETCH(int, shape);
        for (const QPointF p : outline(Shape(shape), {}, 20))
            QVERIFY(std::abs(signedDistance(Shape(shape), p, 20)) < 1e-6);
        QVERIFY(signedDistance(Shape(shape), {}, 20) < 0);
        QVERIFY(signedDistance(Shape(shape), {40, 40}, 20) > 0);
    }

    void theBoxHoldsTheOutline_data() { shapes(); }
    void theBoxHoldsTheOutline() {
        QFETCH(int, shape);
        const QSizeF half = halfSize(Shape(shape), 20);
        double widest = 0, highest = 0;
        for (const QPointF p : outline(Shape(shape), {}, 20)) {
            widest = std::max(widest, std::abs(p.x()));
            highest = std::max(highest, std::abs(p.y()));
        }
        QVERIFY(std::abs(widest - half.width()) < 0.02 && std::abs(highest - half.height()) < 0.02);
    }

    void theArrowEndsTheLineAndItsStrokeEndsInside() {
        Line line;
        line.start = {0, 0};
        line.control = {50, -20};
        line.end = {100, 0};
        line.width = 4;
        const auto head = arrowHead(line);
        QCOMPARE(head[0], line.end);
        const QPointF base = (head[1] + head[2]) / 2;
        QVERIFY(distance(head[1], head[2]) > line.width);
        QVERIFY(distance(strokeOf(line).end, line.end) < distance(base, line.end));
        QVERIFY(distance(strokeOf(line).end, line.end) > 0);
    }

    void aShortLineHasASmallHead() {
        Line line;
        line.end = {5, 0};
        line.control = {2.5, 0};
        line.width = 6;
        const auto head = arrowHead(line);
        QVERIFY(head[1].x() >= 0 && head[2].x() >= 0);
    }

    void aLineOfNoLengthDoesNoHarm() {
        const Line line;
        QCOMPARE(arrowHead(line)[1], QPointF());
        QCOMPARE(curveOf(line).length(), 0.0);
    }

private:
    static void shapes() {
        QTest::addColumn<int>("shape");
        QTest::newRow("rounded square") << int(Shape::RoundedSquare);
        QTest::newRow("disc") << int(Shape::Disc);
        QTest::newRow("hexagon") << int(Shape::Hexagon);
        QTest::newRow("diamond") << int(Shape::Diamond);
        QTest::newRow("box") << int(Shape::Box);
        QTest::newRow("stack") << int(Shape::Stack);
    }
};

QTEST_APPLESS_MAIN(SceneGeometryTest)
#include "geometry_test.moc"
