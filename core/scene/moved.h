// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

namespace waybill::scene {

/// A scene whose nodes are on their way: each is shifted by so much (one shift per mark, in scene units), and lines,
/// pills and labels go with their nodes. Bubbles and bundles stay behind. It has an index only when the scene is small
/// enough to be drawn in full at each step (`drawnInFull`); a larger one is for paint::paintPlainly().
[[nodiscard]] std::shared_ptr<const Scene> moved(const Scene& scene, const std::vector<QPointF>& shifts);

/// Whether a scene on its way is drawn in full, with texts, and not plainly.
[[nodiscard]] bool drawnInFull(const Scene& scene);

} // namespace waybill::scene
