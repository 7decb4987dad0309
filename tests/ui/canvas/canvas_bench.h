// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "tests/ui/models/case_maker.h"
#include "ui/canvas/canvas_widget.h"

#include <QTest>
#include <QThreadPool>

namespace waybill::ui::test {

/// A canvas in a shown window over a case, sharp.
struct Bench {
    explicit Bench(const std::vector<Row>& rows = smallCase()) {
        session = std::move(*CaseSession::open(makeCase(folder, QStringLiteral("case"), rows)));
        canvas = std::make_unique<CanvasWidget>(*session);
        canvas->resize(900, 640);
        canvas->show();
        canvas->activateWindow();
        canvas->setFocus();
    }
    ~Bench() {
        canvas.reset();
        session.reset();
        QThreadPool::globalInstance()->waitForDone(); // what still reads the case's folder
    }
    [[nodiscard]] bool waitSharp() const {
        return QTest::qWaitFor([this] { return canvas->isSharp(); });
    }
    [[nodiscard]] QPoint placeOf(const QString& key) const {
        const auto node = canvas->scene()->graph->nodeByKey(toUtf8(key));
        return canvas->camera().toScreen(canvas->scene()->marks[*node].centre).toPoint();
    }
    [[nodiscard]] QString keyOf(const char* name) const {
        for (const graph::Node& node : session->view()->graph->nodes()) {
            if (node.label == name)
                return toQString(node.key);
        }
        return {};
    }
    /// A place where nothing is drawn.
    [[nodiscard]] QPoint ground() const {
        for (int y = 60; y < canvas->height() - 60; y += 7) {
            for (int x = 300; x < canvas->width() - 20; x += 7) {
                const auto hit = scene::pick(*canvas->scene(), canvas->camera().toScene(QPointF(x, y)), 30);
                if (!hit.node && !hit.link)
                    return {x, y};
            }
        }
        return {2, 60};
    }

    QTemporaryDir folder;
    std::unique_ptr<CaseSession> session;
    std::unique_ptr<CanvasWidget> canvas;
};

/// Presses the left button with these keys held, goes by the places and lets go at the last.
inline void drag(QWidget* widget, const std::vector<QPoint>& way, Qt::KeyboardModifiers modifiers = {}) {
    QTest::mousePress(widget, Qt::LeftButton, modifiers, way.front());
    for (std::size_t i = 1; i < way.size(); ++i) {
        QTest::mouseMove(widget, way[i - 1] + (way[i] - way[i - 1]) / 2);
        QTest::mouseMove(widget, way[i]);
    }
    QTest::mouseRelease(widget, Qt::LeftButton, modifiers, way.back());
}

inline void drag(QWidget* widget, QPoint from, QPoint to) {
    drag(widget, {from, to});
}

} // namespace waybill::ui::test
