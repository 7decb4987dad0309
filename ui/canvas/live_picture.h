// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/palette.h"
#include "core/scene/scene.h"
#include "ui/canvas/camera.h"
#include "ui/models/live_layout.h"

#include <QImage>
#include <memory>
#include <optional>
#include <vector>

namespace waybill::ui {

/// A layout that runs, as it is seen: each node goes towards the newest of its places, so that one sees who goes where.
/// GUI thread only.
class LivePicture {
public:
    explicit LivePicture(std::shared_ptr<LiveLayout> layout) : m_layout(std::move(layout)) {}

    [[nodiscard]] const std::shared_ptr<LiveLayout>& layout() const { return m_layout; }
    /// Only neighbours of a node that is held move, in a picture that is finished.
    [[nodiscard]] bool isFollowing() const { return !m_layout->view()->positions.empty(); }
    /// So many nodes and links can be drawn as they are at each frame.
    [[nodiscard]] bool isSmall() const;
    /// Takes the newest places in and goes a step towards them. True when there is something new to be seen.
    bool advance();
    /// Empty before the first came.
    [[nodiscard]] const std::vector<layout::Point>& places() const { return m_places; }
    [[nodiscard]] std::shared_ptr<const CaseSession::View> view() const; ///< As it stands now.

    /// The scene that is shifted at each frame; null: none was built yet.
    void setBase(std::shared_ptr<const scene::Scene> base) { m_base = std::move(base); }
    [[nodiscard]] std::shared_ptr<const scene::Scene> now() const;

private:
    std::shared_ptr<LiveLayout> m_layout;
    std::vector<layout::Point> m_places, m_newest;
    std::shared_ptr<const scene::Scene> m_base;
};

/// Nodes of a picture too large to be drawn at each frame, as dots by their role: an image of so many pixels, its
/// ground included. Any thread.
[[nodiscard]] QImage paintDust(const graph::EntityGraph& graph, const std::vector<layout::Point>& places,
                               const Camera& camera, QSize size, double ratio, scene::Theme theme);

/// The mark of a scene without an index that lies nearest to a point, within so many scene units of its edge.
[[nodiscard]] std::optional<std::uint32_t> markNear(const scene::Scene& scene, QPointF point, double tolerance);

} // namespace waybill::ui
