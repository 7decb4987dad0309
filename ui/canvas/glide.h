// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <deque>

namespace waybill::ui {

/// The way that a picture goes on by itself when a hand that moved it lets go. Times in milliseconds of any one clock.
class Glide {
public:
    void begin(QPointF at, qint64 time);
    void move(QPointF to, qint64 time);
    /// The hand lets go: true when the picture goes on.
    [[nodiscard]] bool letGo(qint64 time);
    /// How far the picture goes from one step to the next.
    [[nodiscard]] QPointF step(qint64 time);
    [[nodiscard]] bool isOver() const;
    void stop() { m_speed = {}; }

private:
    struct Trace {
        QPointF at;
        qint64 time;
    };
    std::deque<Trace> m_traces; ///< Of the last moment.
    QPointF m_speed;            ///< Pixels a millisecond.
    qint64 m_last = 0;
};

} // namespace waybill::ui
