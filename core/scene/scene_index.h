// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/packed_tree.h"
#include "core/scene/scene.h"

namespace waybill::scene {

/// Where what is drawn of a scene is: lines, marks outside of bubbles, bubbles, bundles, pills and labels; the indexes
/// are those into the scene's vectors.
class SceneIndex {
public:
    explicit SceneIndex(const Scene& scene);

    [[nodiscard]] const PackedTree& lines() const { return m_lines; }
    [[nodiscard]] const PackedTree& marks() const { return m_marks; }
    [[nodiscard]] const PackedTree& bubbles() const { return m_bubbles; }
    [[nodiscard]] const PackedTree& bundles() const { return m_bundles; }
    [[nodiscard]] const PackedTree& pills() const { return m_pills; }
    [[nodiscard]] const PackedTree& labels() const { return m_labels; }

private:
    PackedTree m_lines, m_marks, m_bubbles, m_bundles, m_pills, m_labels;
};

/// The rectangle that a line covers with its width and arrow head.
[[nodiscard]] QRectF lineRect(const Line& line);
[[nodiscard]] QRectF bundleRect(const Bundle& bundle);

} // namespace waybill::scene
