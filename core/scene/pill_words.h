// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <map>
#include <span>
#include <utility>

namespace waybill::scene {

/// What the pill of a link says: its pieces and value and, of several links between the same two, which of them it is.
class PillWords {
public:
    /// Of the links of some lines; the scene must outlive it.
    PillWords(const Scene& scene, std::span<const Line* const> lines);
    /// Empty where there is nothing to say.
    [[nodiscard]] QString of(const graph::Link& link) const;
    /// The value alone, where there is no room for more; empty where of() says no more than that.
    [[nodiscard]] QString shortOf(const graph::Link& link) const;

private:
    [[nodiscard]] QString amount(const graph::Link& link) const;
    [[nodiscard]] QString withKind(const graph::Link& link, const QString& said) const;

    const Scene& m_scene;
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> m_goodsLinks; ///< How many the ends of a line have.
};

} // namespace waybill::scene
