// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"
#include "ui/canvas/camera.h"
#include "ui/models/case_session.h"

#include <QElapsedTimer>
#include <memory>
#include <vector>

namespace waybill::ui {

/// How a picture comes from where its nodes were on screen to where they are to be: one sees who went where.
class Settling {
public:
    /// Where the nodes of a view were seen.
    struct Before {
        std::shared_ptr<const CaseSession::View> view;
        Camera camera;
    };
    /// Begins at once. Nothing where the way is not worth showing: too much to draw at each frame, or hardly anything
    /// moves. `scene` is the picture as it will be, seen by `camera`.
    [[nodiscard]] static std::unique_ptr<Settling>
    begin(const Before& before, std::shared_ptr<const scene::Scene> scene, const Camera& camera);

    /// The same picture laid anew, while it settles.
    void take(std::shared_ptr<const scene::Scene> scene) { m_scene = std::move(scene); }
    [[nodiscard]] bool isOver() const { return m_clock.elapsed() >= duration; }
    /// The picture as it is now.
    [[nodiscard]] std::shared_ptr<const scene::Scene> now() const;

    static constexpr int duration = 380; ///< Milliseconds.

private:
    Settling(std::shared_ptr<const scene::Scene> scene, std::vector<QPointF> back);

    std::shared_ptr<const scene::Scene> m_scene;
    std::vector<QPointF> m_back; ///< By node: from where it will be to where it was.
    QElapsedTimer m_clock;
};

} // namespace waybill::ui
