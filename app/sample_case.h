// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <QString>

namespace waybill::app {

/// Makes the sample case from its two source files in the resources, by importing them as anybody would. An existing
/// file is not replaced; nothing is left behind when it fails.
[[nodiscard]] Outcome<void> writeSampleCase(const QString& file, Job& job);

} // namespace waybill::app
