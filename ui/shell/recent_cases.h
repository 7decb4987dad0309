// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace waybill::ui {

/// The cases opened last, newest first, at most ten; kept in the settings.
[[nodiscard]] QStringList recentCases();
void rememberCase(const QString& file);
void forgetCase(const QString& file);

} // namespace waybill::ui
