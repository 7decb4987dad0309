// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/layout/layout.h"

#include <QString>

namespace waybill::app {

/// Reads a bare graph: "N M", then M lines "a b" with nodes from 0. BadInput names the line that is wrong.
[[nodiscard]] Result<layout::Input> readEdgeList(const QString& file);

/// Reads where the nodes were: for each a line "x y" as --edges writes it, or "-" for one that was nowhere. Errors name
/// the line.
[[nodiscard]] Result<void> readStart(const QString& file, layout::Input& input);

} // namespace waybill::app
