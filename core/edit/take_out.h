// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/case.h"

namespace waybill::edit {

/// Takes a source out of the case: nothing of it counts any more. Its rows, shipments and the account of its import
/// stay in the file, so that it can be put back at any time, whatever was decided or imported since. Where a row of
/// another source says the same as a shipment of it, that row stands in for it. Change and journal row in one
/// transaction; nothing is written when cancelled. Blocks until done: call it off the GUI thread.
[[nodiscard]] Outcome<void> takeOut(store::Case& target, SourceId source, const QString& why, Job& job);
/// The reverse.
[[nodiscard]] Outcome<void> putBack(store::Case& target, SourceId source, const QString& why, Job& job);

/// Whether undo() (or redo()) would take a source out or put it back: that takes long, and changes everything in view.
[[nodiscard]] Result<bool> undoMovesSource(store::Case& of);
[[nodiscard]] Result<bool> redoMovesSource(store::Case& of);

} // namespace waybill::edit
