// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace waybill {

/// Writes a whole file or none: a temporary beside it, renamed at the end. WorkFailed says why it cannot be written.
[[nodiscard]] Result<void> writeFile(const QString& file, const QByteArray& bytes);

} // namespace waybill
