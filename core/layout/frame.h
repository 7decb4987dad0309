// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/adjacency.h"
#include "core/layout/body.h"
#include "core/layout/layout.h"

#include <optional>
#include <vector>

namespace waybill::layout {

void scale(Body& body, double factor);
void shift(Body& body, double dx, double dy);
/// Turns the longer extent sideways and lets most links run from left to right.
void turnLandscape(Body& body, const LinkList& links);
/// Widens a drawing that is higher than 4:3, by a quarter at most.
void widen(Body& body);
/// Scales up a drawing whose nodes are too dense for their marks. Never down.
void thinOut(Body& body);
/// Moves, turns and mirrors the drawing so that the nodes with a target come as near to it as they can, shape kept.
void fitTo(Body& body, const std::vector<std::optional<Point>>& targets);

} // namespace waybill::layout
