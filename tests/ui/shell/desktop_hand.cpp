// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/desktop_hand.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QProcess>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTest>

namespace waybill::test {

namespace {

const QString xdotool = QStringLiteral("xdotool");
constexpr int mostWheelSteps = 200;

QScrollArea* scrollAreaAround(QWidget* widget) {
    for (QWidget* at = widget->parentWidget(); at; at = at->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(at))
            return area;
    }
    return nullptr;
}

} // namespace

bool DesktopHand::isThere() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") && !QStandardPaths::findExecutable(xdotool).isEmpty();
}

bool DesktopHand::click(QWidget* widget) {
    return click(widget, widget->rect().center());
}

bool DesktopHand::click(QWidget* widget, QPoint at) {
    if (!bringIntoSight(widget, at))
        return false;
    const QPoint place = widget->mapToGlobal(at);
    return send({QStringLiteral("mousemove"), QString::number(place.x()), QString::number(place.y()),
                 QStringLiteral("click"), QStringLiteral("1")});
}

bool DesktopHand::click(QAbstractItemView* view, const QModelIndex& index) {
    return click(view->viewport(), view->visualRect(index).center());
}

bool DesktopHand::press(const QString& keys) {
    return send({QStringLiteral("key"), QStringLiteral("--clearmodifiers"), keys});
}

bool DesktopHand::type(const QString& text) {
    return send({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("8"), text});
}

bool DesktopHand::bringIntoSight(QWidget* widget, QPoint at) {
    const QScrollArea* area = scrollAreaAround(widget);
    if (!area)
        return true;
    const QWidget* port = area->viewport();
    // At the edge, where no list of the page takes the wheel for itself.
    const QPoint wheel = port->mapToGlobal(QPoint(4, port->height() / 2));
    for (int step = 0; step < mostWheelSteps; ++step) {
        const int y = widget->mapTo(port, at).y();
        const QRect inSight = port->rect().adjusted(0, 12, 0, -12);
        if (inSight.top() <= y && y <= inSight.bottom())
            return true;
        if (!send({QStringLiteral("mousemove"), QString::number(wheel.x()), QString::number(wheel.y()),
                   QStringLiteral("click"), y < inSight.top() ? QStringLiteral("4") : QStringLiteral("5")}))
            return false;
        const bool moved = QTest::qWaitFor([&] { return widget->mapTo(port, at).y() != y; });
        if (!moved)
            return false;
    }
    return false;
}

bool DesktopHand::send(const QStringList& arguments) {
    QProcess process;
    process.start(xdotool, arguments);
    // The window must answer the X server meanwhile, so its events go on.
    const bool ended = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000);
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace waybill::test
