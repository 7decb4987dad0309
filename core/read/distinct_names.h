// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace waybill::read {

/// The names with " (2)", " (3)", … behind those that came before, so that each is there once. A name that is there
/// once already stays as it is.
[[nodiscard]] QStringList distinctNames(QStringList names);

} // namespace waybill::read
