// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/details.h"

#include <QString>

namespace waybill::ui {

/// What is written of a firm, as rich text with everything escaped: its names, numbers, country and addresses, with the
/// words in bold that the other firm is not written with.
[[nodiscard]] QString firmText(const store::EntityDetails& firm, const store::EntityDetails& other);

} // namespace waybill::ui
