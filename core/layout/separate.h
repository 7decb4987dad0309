// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/body.h"

namespace waybill::layout {

/// How far apart two nodes must be, sideways and up or down; between, an ellipse. Labels are wide.
struct Clearance {
    double across = 0.8;
    double along = 0.5;
};

/// Pushes nodes apart that stand too close, until none does or after so many rounds. Fixed nodes stay.
void separate(Body& body, const Clearance& clearance, int rounds);

} // namespace waybill::layout
