// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/base/result.h"
#include "core/store/case.h"

namespace waybill::import {

/// After a source has been marked as taken out or put back: reads the kept rows that say what shipments said which do
/// not count any more, and makes shipments of them, as their import understood the columns. Inside a transaction of the
/// caller. The number of new shipments; a row that this version of the program cannot read any more is an issue of the
/// job.
[[nodiscard]] Outcome<qint64> makeStandIns(store::Case& in, SourceId moved, Job& job);

} // namespace waybill::import
