// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/theme.h"

#include <QString>

namespace waybill::ui {

/// The application's style sheet in a theme's colours. Widgets say what they are by setLook().
[[nodiscard]] QString styleSheet(const ThemeColours& colours);

} // namespace waybill::ui
