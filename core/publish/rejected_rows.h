// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/shipment_files.h"
#include "core/store/details.h"

namespace waybill::publish {

/// The rejected rows of a source with all their cells as written, under the source's own headers, to be put right and
/// imported again. Two more columns, which an import passes over, say where each stood and why it was rejected.
/// Errors: the case cannot be read.
[[nodiscard]] Result<CellTable> rejectedTable(store::Case& from, const store::SourceInfo& source);

} // namespace waybill::publish
