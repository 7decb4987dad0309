// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scene/scene.h"

#include <cstdint>

namespace waybill::scene {

enum class Theme { Light, Dark };

/// 0xRRGGBB of a colour role in a theme.
[[nodiscard]] std::uint32_t rgb(Colour colour, Theme theme);

} // namespace waybill::scene
