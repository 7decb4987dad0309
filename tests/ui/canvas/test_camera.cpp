// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/camera.h"

#include <QTest>

using waybill::ui::Camera;

class TestCamera : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void screenAndSceneAreEachOthersInverse() {
        const Camera camera{0.4, {130, -20}};
        const QPointF scene(17.5, -300);
        QVERIFY((camera.toScene(camera.toScreen(scene)) - scene).manhattanLength() < 1e-9);
    }
    void zoomingKeepsWhatIsUnderThePointer() {
        Camera camera{1, {10, 20}};
        const QPointF at(200, 150), under = camera.toScene(at);
        camera.zoomAt(at, 1.7);
        QVERIFY((camera.toScreen(under) - at).manhattanLength() < 1e-9);
    }
    void zoomHasLimits() {
        Camera camera;
        camera.zoomAt({}, 1e9);
        QCOMPARE(camera.zoom, Camera::maxZoom);
        camera.zoomAt({}, 1e-12);
        QCOMPARE(camera.zoom, Camera::minZoom);
    }
    void fittingShowsAllInTheMiddle() {
        const QRectF scene(-100, 50, 1000, 400), screen(20, 20, 500, 500);
        const Camera camera = Camera::fitting(scene, screen, 2);
        QCOMPARE(camera.zoom, 0.5);
        QCOMPARE(camera.toScreen(scene.center()), screen.center());
    }
    void fittingAPointDoesNotZoomWithoutEnd() {
        const Camera camera = Camera::fitting(QRectF(5, 5, 0, 0), QRectF(0, 0, 100, 100), 1.5);
        QCOMPARE(camera.zoom, 1.5);
        QCOMPARE(camera.toScreen({5, 5}), QPointF(50, 50));
    }
};

QTEST_GUILESS_MAIN(TestCamera)
#include "test_camera.moc"
