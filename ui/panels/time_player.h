// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/timeline_scale.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

namespace waybill::ui {

/// Moves the brush on by itself, a slot a beat, until it reaches the end of the time.
class TimePlayer : public QObject {
    Q_OBJECT
public:
    /// What it moves. `isReady` says whether the picture has caught up: a beat before that is left out.
    struct Stage {
        std::function<std::optional<SlotRange>()> whole, brush;
        std::function<bool()> isReady;
    };
    explicit TimePlayer(Stage stage, QObject* parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_beat.isActive(); }
    void setSpeed(double slotsEachSecond);
    /// From the brush on; from the start where there is none, or it has reached the end.
    void play();
    void pause();
    /// One slot on, or to an end of the playing.
    void step();

Q_SIGNALS:
    void moved(const waybill::ui::SlotRange& range);
    void playingChanged(bool playing);

private:
    Stage m_stage;
    QTimer m_beat;
};

} // namespace waybill::ui
