// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/parts.h"
#include "core/scene/text_room.h"

namespace waybill::scene {

void addTexts(Scene& scene, const SceneOptions& options, const TextMeasure& measure) {
    TextRoom room(scene, options);
    placeLabels(scene, options, measure, room);
    placePills(scene, measure, room);
}

} // namespace waybill::scene
