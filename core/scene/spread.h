// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layout.h"

#include <span>

namespace waybill::scene {

/// How many times further from each other the places lie than a layout of their own would put them, 1 at least: a few
/// firms of many keep the places that they had among these, and their marks have more room than their distances seen
/// from afar tell. Of more than some ten thousand places it is 1.
[[nodiscard]] double spreadOf(std::span<const layout::Point> places);

} // namespace waybill::scene
