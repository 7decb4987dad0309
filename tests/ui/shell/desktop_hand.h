// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>
#include <QStringList>

class QAbstractItemView;
class QModelIndex;
class QWidget;

namespace waybill::test {

/// A person's hand at the desktop: the X server gets real keys and a real mouse through xdotool, and the window gets
/// them from the X server as in daily use. Each call returns false when xdotool failed.
class DesktopHand {
public:
    /// Whether there is an X display and xdotool.
    [[nodiscard]] static bool isThere();

    /// Scrolls with the wheel until the place is in sight, then clicks there.
    [[nodiscard]] bool click(QWidget* widget);
    [[nodiscard]] bool click(QWidget* widget, QPoint at);
    [[nodiscard]] bool click(QAbstractItemView* view, const QModelIndex& index);
    /// Names as xdotool has them: "ctrl+f", "Return".
    [[nodiscard]] bool press(const QString& keys);
    [[nodiscard]] bool type(const QString& text);

private:
    [[nodiscard]] bool bringIntoSight(QWidget* widget, QPoint at);
    [[nodiscard]] bool send(const QStringList& arguments);
};

} // namespace waybill::test
