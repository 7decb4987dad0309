// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scene/pill_words.h"

#include "core/base/text.h"
#include "core/scene/format.h"

#include <algorithm>
#include <cmath>

namespace waybill::scene {

PillWords::PillWords(const Scene& scene, std::span<const Line* const> lines) : m_scene(scene) {
    const auto endsOf = [&scene](std::uint32_t link) {
        return std::minmax(scene.links[link].source, scene.links[link].target);
    };
    // What has no pill may still run beside what has one.
    for (const Line* line : lines)
        m_goodsLinks.emplace(endsOf(line->link), 0);
    for (const Line& line : scene.lines) {
        const auto ends = m_goodsLinks.empty() || scene.links[line.link].kind == graph::LinkKind::At
                              ? m_goodsLinks.end()
                              : m_goodsLinks.find(endsOf(line.link));
        if (ends != m_goodsLinks.end())
            ++ends->second;
    }
}

QString PillWords::of(const graph::Link& link) const {
    return withKind(link, amount(link));
}

QString PillWords::shortOf(const graph::Link& link) const {
    const QString whole = amount(link);
    const QString value = std::isfinite(link.valueUsd) && link.valueUsd > 0 ? money(link.valueUsd) : QString();
    return whole.isEmpty() || whole == value ? QString() : withKind(link, value);
}

QString PillWords::withKind(const graph::Link& link, const QString& said) const {
    const auto found = m_goodsLinks.find(std::minmax(link.source, link.target));
    if (said.isEmpty() || found == m_goodsLinks.end() || found->second < 2)
        return said;
    return toQString(graph::linkKindName(link.kind)) + QStringLiteral(" \u00B7 ") + said;
}

QString PillWords::amount(const graph::Link& link) const {
    const auto isShipment = [this](std::uint32_t node) {
        return m_scene.nodes[node].kind == graph::NodeKind::Shipment;
    };
    if (isShipment(link.source) || isShipment(link.target))
        return {}; // stands at the shipment's mark
    const bool hasValue = std::isfinite(link.valueUsd) && link.valueUsd > 0;
    const bool hasPieces = std::isfinite(link.units) && link.units > 0;
    if (hasValue && hasPieces)
        return number(link.units) + QStringLiteral(" \u00B7 ") + money(link.valueUsd);
    if (hasValue)
        return money(link.valueUsd);
    return hasPieces ? counted(link.units, QStringLiteral("piece")) : QString();
}

} // namespace waybill::scene
