// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/read/xml_stream.h"

#include <QString>

namespace waybill::screen {

/// Parses a list's XML file; errors name it and say what to do.
[[nodiscard]] Outcome<void> parseListXml(const QString& file, read::XmlHandler& handler, Job& job);

} // namespace waybill::screen
