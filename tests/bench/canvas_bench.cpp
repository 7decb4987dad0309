// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_canvas CASE.waybill [PICTURE.png [dark]]: how long a frame of panning, zooming and hovering takes in the
// window's own thread, how long it takes from the view to a sharp picture, and, of a picture small enough to be seen
// settling, how long one frame of that takes while a thread goes on laying it out; and, while it is laid out anew and
// while its communities are folded, how often it is painted and how long the window answers nothing; at 1600 by 1000.
// Milliseconds. With a picture, the first sharp one is kept and nothing else measured.
#include "core/scene/arrange.h"
#include "core/scene/moved.h"
#include "ui/canvas/canvas_widget.h"
#include "ui/models/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <thread>

using namespace waybill;
using namespace waybill::ui;

namespace {

constexpr int frames = 200;
constexpr QSize size(1600, 1000);

void tell(const char* what, std::vector<double> milliseconds) {
    std::ranges::sort(milliseconds);
    const auto at = [&](double part) { return milliseconds[std::size_t(part * double(milliseconds.size() - 1))]; };
    std::printf("%-12s median %6.2f   95 %% %6.2f   longest %6.2f\n", what, at(0.5), at(0.95), milliseconds.back());
}

/// The time that each of many events and the painting after it take; between them threads may deliver their tiles.
void measure(const char* what, CanvasWidget& canvas, const std::function<void(int)>& act) {
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        QElapsedTimer clock;
        clock.start();
        act(i);
        canvas.repaint();
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
        QTest::qWait(4);
    }
    tell(what, std::move(times));
}

void mouse(CanvasWidget& canvas, QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
    QMouseEvent event(type, at, canvas.mapToGlobal(at), button, buttons, Qt::NoModifier);
    QApplication::sendEvent(&canvas, &event);
}

void wheel(CanvasWidget& canvas, QPointF at, int turn) {
    QWheelEvent event(at, canvas.mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&canvas, &event);
}

void measureGestures(CanvasWidget& canvas) {
    constexpr int notch = 120;
    const QPointF middle(size.width() / 2.0, size.height() / 2.0);
    measure("hover", canvas, [&](int i) {
        mouse(canvas, QEvent::MouseMove, middle + QPointF((i * 37) % 700 - 350, (i * 53) % 400 - 200), Qt::NoButton,
              Qt::NoButton);
    });
    measure("zoom in", canvas, [&](int i) { wheel(canvas, middle, i % 10 < 7 ? notch / 4 : -notch / 4); });
    mouse(canvas, QEvent::MouseButtonPress, {5, 5}, Qt::LeftButton, Qt::LeftButton);
    measure("pan", canvas, [&](int i) {
        mouse(canvas, QEvent::MouseMove, QPointF(5 + (i * 7) % 600, 5 + (i * 3) % 400), Qt::NoButton, Qt::LeftButton);
    });
    mouse(canvas, QEvent::MouseButtonRelease, {5, 5}, Qt::LeftButton, Qt::NoButton);
    measure("zoom out", canvas, [&](int) { wheel(canvas, middle, -notch / 8); });
}

constexpr std::size_t mostNodesSettling = 6000;

/// Frames of a picture on its way, each drawn anew as a whole, while the layout runs.
void measureSettling(CanvasWidget& canvas, const CaseSession::View& view) {
    const layout::Input input = scene::layoutInput(*view.graph, {});
    std::jthread laying([&input](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            Job job;
            (void)layout::layOut(input, {.seed = 1, .threads = 1}, job);
        }
    });
    const auto settled = canvas.scene();
    std::vector<QPointF> shifts(settled->marks.size());
    QElapsedTimer clock;
    clock.start();
    measure("settling", canvas, [&](int i) {
        for (std::size_t node = 0; node < shifts.size(); ++node)
            shifts[node] = QPointF(std::sin(double(node)), std::cos(double(node))) * (100 * (frames - i) / frames);
        canvas.showOnItsWay(scene::moved(*settled, shifts));
    });
    canvas.showOnItsWay(nullptr);
    std::printf("%-12s %.0f a second, with 4 ms of rest after each\n", "", frames * 1000.0 / double(clock.elapsed()));
}

/// Counts what is painted, and notes how long the window's thread is busy with one thing.
class Pulse : public QObject {
public:
    explicit Pulse(QWidget& of) {
        of.installEventFilter(this);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1);
        m_clock.start();
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(double(m_clock.nsecsElapsed()) / 1e6);
            m_clock.start();
        });
    }
    void tellAll(const char* what, qint64 elapsed) {
        tell(what, m_gaps);
        std::printf("%-12s done after %lld, painted %d times\n", "", static_cast<long long>(elapsed), m_painted);
    }

private:
    bool eventFilter(QObject*, QEvent* event) override {
        m_painted += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
    int m_painted = 0;
};

/// What the window does from a wish until its picture is sharp.
void measureWish(const char* what, CanvasWidget& canvas, CaseSession& session, const std::function<void()>& wish) {
    constexpr int patience = 120'000;
    bool isShown = false;
    const auto shown = QObject::connect(&session, &CaseSession::viewChanged, &canvas, [&isShown] { isShown = true; });
    QElapsedTimer clock;
    clock.start();
    Pulse pulse(canvas);
    wish();
    const bool isDone = QTest::qWaitFor([&] { return isShown && canvas.isSharp(); }, patience);
    pulse.tellAll(what, isDone ? clock.elapsed() : -1);
    QObject::disconnect(shown);
}

} // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    if (argc < 2) {
        std::puts("usage: bench_canvas CASE.waybill [PICTURE.png [dark]]");
        return 2;
    }
    applyTheme(application, argc > 3 ? Theme::Dark : Theme::Light);
    constexpr int patience = 600'000;
    const auto session = CaseSession::open(QString::fromLocal8Bit(argv[1]));
    if (!session) {
        std::puts("the case cannot be opened");
        return 1;
    }
    CanvasWidget canvas(**session);
    canvas.resize(size);
    canvas.show();
    QElapsedTimer clock;
    QObject::connect(session->get(), &CaseSession::viewChanged, &canvas, [&clock] { clock.start(); });
    if (!QTest::qWaitFor([&] { return clock.isValid() && canvas.isSharp(); }, patience))
        return 1;
    const qint64 elapsed = clock.elapsed();
    std::printf("%zu nodes, %zu links\n", (*session)->view()->graph->nodes().size(),
                (*session)->view()->graph->links().size());
    std::printf("%-12s %lld\n", "first sharp", static_cast<long long>(elapsed));
    if (argc > 2)
        return canvas.grab().save(QString::fromLocal8Bit(argv[2])) ? 0 : 1;
    if ((*session)->view()->graph->nodes().size() <= mostNodesSettling)
        measureSettling(canvas, *(*session)->view());
    measureGestures(canvas);
    canvas.fit();
    measureWish("lay out", canvas, **session, [&] { (*session)->layOut({.seed = 2}); });
    measureWish("fold", canvas, **session, [&] { (*session)->foldCommunities(); });
    measureWish("unfold", canvas, **session, [&] { (*session)->unfoldAll(); });
    return 0;
}
