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
/// A turn of the plane around the origin; then, where it is mirrored, left and right change places.
struct Turn {
    double cosine = 1, sine = 0;
    bool mirrored = false;
    [[nodiscard]] Point of(double x, double y) const {
        const double turned = cosine * x - sine * y;
        return {mirrored ? -turned : turned, sine * x + cosine * y};
    }
};
/// The turn that lays the longer extent sideways and lets most links run from left to right.
[[nodiscard]] Turn landscapeTurn(const Body& body, const LinkList& links);
void turnLandscape(Body& body, const LinkList& links);
/// Widens a drawing that is higher than 4:3, by a quarter at most.
void widen(Body& body);
/// By how much a drawing is scaled up whose nodes are too dense for their marks: 1 or more.
[[nodiscard]] double thinning(const Body& body);
/// Scales up a drawing whose nodes are too dense for their marks. Never down.
void thinOut(Body& body);
/// Moves, turns and mirrors the drawing so that the nodes with a target come as near to it as they can, shape kept.
void fitTo(Body& body, const std::vector<std::optional<Point>>& targets);

} // namespace waybill::layout
