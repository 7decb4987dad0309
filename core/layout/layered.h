// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/layout/adjacency.h"
#include "core/layout/body.h"

#include <optional>

namespace waybill::layout {

/// Columns from left to right along the links, each column ordered by where its neighbours are. Nothing when the job
/// was cancelled.
[[nodiscard]] std::optional<Body> layOutLayered(const Component& component, const Job& job);

} // namespace waybill::layout
