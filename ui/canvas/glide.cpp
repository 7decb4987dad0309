// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/glide.h"

#include <cmath>

namespace waybill::ui {

namespace {

constexpr qint64 moment = 90;        // what counts of the hand's way
constexpr qint64 shortest = 20;      // less is no movement that a hand can make
constexpr double slowing = 260;      // milliseconds until a third of the speed is left
constexpr double leastToStart = 0.2; // pixels a millisecond
constexpr double least = 0.02;

double length(QPointF of) {
    return std::hypot(of.x(), of.y());
}

} // namespace

void Glide::begin(QPointF at, qint64 time) {
    m_speed = {};
    m_traces = {{at, time}};
}

void Glide::move(QPointF to, qint64 time) {
    m_traces.push_back({to, time});
    while (m_traces.size() > 2 && time - m_traces.front().time > moment)
        m_traces.pop_front();
}

bool Glide::letGo(qint64 time) {
    m_last = time;
    m_speed = {};
    if (m_traces.size() < 2)
        return false;
    const Trace &first = m_traces.front(), &last = m_traces.back();
    const bool rested = time - last.time > moment / 2;
    const qint64 passed = last.time - first.time;
    m_traces.clear();
    if (rested || passed < shortest)
        return false;
    const QPointF speed = (last.at - first.at) / static_cast<double>(passed);
    if (length(speed) >= leastToStart)
        m_speed = speed;
    return !isOver();
}

QPointF Glide::step(qint64 time) {
    const auto passed = static_cast<double>(time - m_last);
    m_last = time;
    const double kept = std::exp(-passed / slowing);
    const QPointF way = m_speed * (slowing * (1 - kept));
    m_speed *= kept;
    return way;
}

bool Glide::isOver() const {
    return length(m_speed) < least;
}

} // namespace waybill::ui
