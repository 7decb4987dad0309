// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/time_player.h"

#include <algorithm>
#include <cmath>

namespace waybill::ui {

namespace {

constexpr double millisecondsOfSecond = 1000;

} // namespace

TimePlayer::TimePlayer(Stage stage, QObject* parent) : QObject(parent), m_stage(std::move(stage)) {
    setSpeed(1);
    connect(&m_beat, &QTimer::timeout, this, &TimePlayer::step);
}

void TimePlayer::setSpeed(double slotsEachSecond) {
    m_beat.setInterval(static_cast<int>(std::lround(millisecondsOfSecond / slotsEachSecond)));
}

void TimePlayer::play() {
    const auto whole = m_stage.whole();
    if (!whole || isPlaying())
        return;
    const auto brush = m_stage.brush();
    if (!brush)
        Q_EMIT moved({whole->first, whole->first});
    else if (brush->last >= whole->last)
        Q_EMIT moved({whole->first, whole->first + std::min(brush->count(), whole->count()) - 1});
    m_beat.start();
    Q_EMIT playingChanged(true);
}

void TimePlayer::pause() {
    if (!isPlaying())
        return;
    m_beat.stop();
    Q_EMIT playingChanged(false);
}

void TimePlayer::step() {
    const auto whole = m_stage.whole(), brush = m_stage.brush();
    if (!whole || !brush || brush->last >= whole->last)
        pause();
    else if (m_stage.isReady())
        Q_EMIT moved({brush->first + 1, brush->last + 1});
}

} // namespace waybill::ui
